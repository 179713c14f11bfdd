// The life of a session: opened as a draft of the secretariat or straight before its readers, published, amended.
import { accept, type CommandContext, type Decider, type Decision, refuse } from '#shared/kernel/decider.ts';
import { newEvent } from '#shared/kernel/events.ts';
import { isInCircle } from '#shared/kernel/people.ts';
import { calendarHome, isCalendarKeeper, mayKeepCalendar, mayPublishTo, sessionSubject } from './calendar-keepers.ts';
import { type SessionDetails, sessionAmended, sessionOpened, sessionPublished } from './events.ts';

export interface SessionState {
  readonly details: SessionDetails | null;
  readonly isSample: boolean;
  /** Who sees it: the secretariat while it is a draft, then its readers. */
  readonly circle: string | null;
  /** Where it was prepared; null where it was opened straight before its readers. */
  readonly homeCircle: string | null;
  /** Counts what was said of it, so that two who write at once meet. */
  readonly revision: number;
}

export type SessionCommand =
  | {
      readonly kind: 'open';
      readonly sessionId: string;
      readonly circle: string;
      readonly session: SessionDetails & { readonly isSample: boolean };
    }
  | {
      readonly kind: 'amend';
      readonly sessionId: string;
      readonly basedOn: number;
      readonly details: SessionDetails;
    }
  | { readonly kind: 'publish'; readonly sessionId: string; readonly circle: string };

export const sessionDecider: Decider<SessionState, SessionCommand> = {
  initial: { details: null, isSample: false, circle: null, homeCircle: null, revision: 0 },

  evolve(state, { type, data, circle }) {
    if (type === sessionOpened.type || type === sessionPublished.type) {
      const { isSample, ...details } = data as SessionDetails & { isSample: boolean };
      const homeCircle = type === sessionOpened.type && circle === calendarHome ? circle : state.homeCircle;
      return { details, isSample, circle, homeCircle, revision: Math.max(state.revision, 1) };
    }
    // It is told once in each circle that knows the session, and counts once.
    if (type !== sessionAmended.type || circle !== state.circle) return state;
    return { ...state, details: data as SessionDetails, revision: state.revision + 1 };
  },

  decide(state, command, context) {
    if (command.kind === 'open') return decideOpening(state, command, context);
    const { actor } = context;
    const { details, circle, homeCircle, isSample } = state;
    if (details === null || circle === null) return refuse('not-found');
    if (!isCalendarKeeper(actor)) {
      // Of a draft nobody else learns that it is there.
      const isSeen = circle !== homeCircle && isInCircle(actor, circle);
      return refuse(isSeen ? 'not-allowed' : 'not-found');
    }
    const subject = sessionSubject(command.sessionId);
    if (command.kind === 'publish') {
      if (!mayPublishTo(actor, command.circle)) return refuse('not-allowed');
      // Only a draft is published: a session that has readers keeps them.
      if (circle !== calendarHome || homeCircle === null) return refuse('already-done');
      if (command.circle === calendarHome) return refuse('already-done');
      return accept(newEvent(sessionPublished, { circle: command.circle, subject }, { ...details, isSample }));
    }
    if (command.basedOn !== state.revision) return refuse('conflict', { revision: state.revision });
    if (!isInOrder(command.details)) return refuse('programme-wrong', { fault: 'ends-before-start' });
    const circles = new Set(homeCircle === null ? [circle] : [homeCircle, circle]);
    return accept(...[...circles].map((each) => newEvent(sessionAmended, { circle: each, subject }, command.details)));
  },
};

function decideOpening(
  state: SessionState,
  { sessionId, circle, session }: Extract<SessionCommand, { kind: 'open' }>,
  { actor }: CommandContext,
): Decision {
  if (!mayKeepCalendar(actor, circle)) return refuse('not-allowed');
  if (state.details !== null) return refuse('already-done');
  if (!isInOrder(session)) return refuse('programme-wrong', { fault: 'ends-before-start' });
  return accept(newEvent(sessionOpened, { circle, subject: sessionSubject(sessionId) }, session));
}

function isInOrder({ startsAt, endsAt }: SessionDetails): boolean {
  return Date.parse(startsAt) < Date.parse(endsAt);
}
