// What may be done with a sitting, and what happens when it is.
import { accept, type CommandContext, type Decision, refuse } from '#shared/kernel/decider.ts';
import { type EventType, newEvent } from '#shared/kernel/events.ts';
import { isInCircle } from '#shared/kernel/people.ts';
import { calendarHome, isCalendarKeeper, mayKeepCalendar, mayPublishTo, sittingSubject } from './calendar-keepers.ts';
import {
  sittingCancelled,
  sittingPostponed,
  sittingPrepared,
  sittingPublished,
  sittingReleased,
  sittingRestored,
  sittingRevised,
  sittingScheduled,
  sittingWithdrawn,
} from './events.ts';
import { isSameProgramme, type Programme } from './programme.ts';
import { programmeChanges } from './programme-changes.ts';
import { movedThoughBegun, programmeFaults } from './programme-faults.ts';
import type { SittingState } from './sitting-state.ts';

interface OfSitting {
  readonly sittingId: string;
}

export type SittingCommand = OfSitting &
  (
    | {
        readonly kind: 'schedule';
        readonly circle: string;
        readonly programme: Programme;
        readonly isSample: boolean;
      }
    | { readonly kind: 'prepare'; readonly programme: Programme; readonly isSample: boolean }
    | { readonly kind: 'revise'; readonly basedOn: number; readonly programme: Programme }
    | {
        readonly kind: 'publish';
        readonly basedOn: number;
        readonly circle: string;
        readonly note: string | null;
        /** Said on purpose: items that have begun may change their time too. */
        readonly mayMoveBegun: boolean;
      }
    | { readonly kind: 'cancel' | 'postpone'; readonly reason: string }
    | { readonly kind: 'restore' }
    | { readonly kind: 'discard' }
  );

type Of<Kind extends SittingCommand['kind']> = Extract<SittingCommand, { kind: Kind }>;

export function decideSitting(state: SittingState, command: SittingCommand, context: CommandContext): Decision {
  if (command.kind === 'schedule') return decideSchedule(state, command, context);
  const { actor } = context;
  if (command.kind === 'prepare') {
    if (!isCalendarKeeper(actor)) return refuse('not-allowed');
    if (state.isThere) return refuse('already-done');
    const { programme, isSample } = command;
    return accept(newEvent(sittingPrepared, at(command, calendarHome), { ...programme, isSample }));
  }
  const isSeen = state.circle !== null && state.standing !== 'withdrawn' && isInCircle(actor, state.circle);
  if (!state.isThere || !(isSeen || isCalendarKeeper(actor))) return refuse('not-found');
  if (!isCalendarKeeper(actor)) return refuse('not-allowed');
  switch (command.kind) {
    case 'revise':
      return decideRevision(state, command);
    case 'publish':
      return decidePublication(state, command, context);
    case 'cancel':
    case 'postpone':
    case 'restore':
    case 'discard':
      return decideStanding(state, command);
  }
}

function at({ sittingId }: OfSitting, circle: string) {
  return { circle, subject: sittingSubject(sittingId) };
}

function decideSchedule(state: SittingState, command: Of<'schedule'>, { actor }: CommandContext): Decision {
  if (!mayKeepCalendar(actor, command.circle)) return refuse('not-allowed');
  if (state.isThere) return refuse('already-done');
  const wrong = refusalOfFaults(command.programme);
  if (wrong) return wrong;
  const { programme, isSample } = command;
  return accept(newEvent(sittingScheduled, at(command, command.circle), { ...programme, isSample }));
}

function decideRevision(state: SittingState, command: Of<'revise'>): Decision {
  if (command.basedOn !== state.revision) return refuse('conflict', { revision: state.revision });
  if (state.standing === 'withdrawn') return refuse('wrong-stage', { stage: state.standing });
  const current = state.draft ?? state.published;
  if (current?.sessionId !== command.programme.sessionId) return refuse('conflict', { revision: state.revision });
  if (isSameProgramme(current, command.programme)) return refuse('already-done');
  return accept(newEvent(sittingRevised, at(command, state.homeCircle ?? calendarHome), command.programme));
}

/** To the same readers with what changed since; to others, who get all of it, while the former ones see it no more. */
function decidePublication(state: SittingState, command: Of<'publish'>, { actor, at: now }: CommandContext): Decision {
  const { circle, note } = command;
  if (!mayPublishTo(actor, circle)) return refuse('not-allowed');
  if (command.basedOn !== state.revision) return refuse('conflict', { revision: state.revision });
  if (state.standing === 'cancelled' || state.standing === 'withdrawn') {
    return refuse('wrong-stage', { stage: state.standing });
  }
  const { published, isSample } = state;
  const programme = state.draft ?? published;
  if (programme === null) return refuse('not-found');
  const isSameCircle = state.circle === circle;
  if (isSameCircle && published && isSameProgramme(programme, published)) return refuse('already-done');
  const wrong = refusalOfFaults(programme);
  if (wrong) return wrong;
  const begun = published && !command.mayMoveBegun ? movedThoughBegun(published, programme, now) : null;
  if (begun !== null) return refuse('already-begun', { itemId: begun });
  const changes = published && isSameCircle ? programmeChanges(published, programme) : [];
  const edition = state.edition + 1;
  const home = state.homeCircle ?? calendarHome;
  return accept(
    ...(state.circle !== null && !isSameCircle ? [newEvent(sittingWithdrawn, at(command, state.circle), {})] : []),
    ...(home === circle ? [] : [newEvent(sittingReleased, at(command, home), { circle, edition })]),
    newEvent(sittingPublished, at(command, circle), { ...programme, isSample, edition, changes, note }),
  );
}

function decideStanding(state: SittingState, command: Of<'cancel' | 'postpone' | 'restore' | 'discard'>): Decision {
  const { standing } = state;
  if (command.kind === 'discard') {
    // What was published is cancelled, with a reason: it is not to vanish.
    if (state.circle !== null) return refuse('wrong-stage', { stage: 'published' });
    return standing === 'withdrawn' ? refuse('already-done') : acceptOne(state, command, sittingWithdrawn, {});
  }
  if (command.kind === 'restore') {
    return standing === 'planned' ? refuse('already-done') : acceptOne(state, command, sittingRestored, {});
  }
  if (state.circle === null || standing === 'withdrawn') return refuse('wrong-stage', { stage: 'draft' });
  if (command.kind === 'cancel') {
    if (standing === 'cancelled') return refuse('already-done');
    return acceptOne(state, command, sittingCancelled, { reason: command.reason });
  }
  if (standing !== 'planned') return refuse('already-done');
  return acceptOne(state, command, sittingPostponed, { reason: command.reason });
}

/** In every circle that knows the sitting: where it was prepared, and where it was published to. */
function acceptOne<Type extends string, Data>(
  { homeCircle, circle }: SittingState,
  command: OfSitting,
  eventType: EventType<Type, Data>,
  data: Data,
): Decision {
  const circles = new Set([homeCircle, circle].filter((each) => each !== null));
  return accept(...[...circles].map((each) => newEvent(eventType, at(command, each), data)));
}

function refusalOfFaults(programme: Programme): Decision | null {
  const [fault] = programmeFaults(programme);
  if (!fault) return null;
  return refuse('programme-wrong', { fault: fault.kind, ...(fault.itemId === null ? {} : { itemId: fault.itemId }) });
}
