// The secretariat's calendar: what is done to sessions, sittings and templates. Every act goes through the rules; what
// concerns two subjects at once is put together here.
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { outlineOf, programmeAfter } from '#shared/sittings/agenda-edits.ts';
import type { SessionSummary, StandingChange } from '#shared/sittings/calendar-contract.ts';
import {
  calendarHome,
  isCalendarKeeper,
  sessionSubject,
  sittingSubject,
  templateSubject,
} from '#shared/sittings/calendar-keepers.ts';
import type { SittingCommand } from '#shared/sittings/decide-sitting.ts';
import type { SessionDetails } from '#shared/sittings/events.ts';
import type { Outline, Programme } from '#shared/sittings/programme.ts';
import { sittingDecider } from '#shared/sittings/rules.ts';
import { type SessionCommand, sessionDecider } from '#shared/sittings/session-rules.ts';
import { type TemplateCommand, templateDecider } from '#shared/sittings/templates.ts';
import { findSession, listSittingsOfSession } from './calendar-queries.ts';

export interface CalendarDeskOptions {
  readonly views: () => Database;
  readonly commands: CommandBus;
}

const dayMs = 24 * 60 * 60_000;
/** The chamber keeps one time the year round, seven hours before Greenwich's. */
const chamberOffsetMs = 7 * 60 * 60_000;

export class CalendarDesk {
  readonly #options: CalendarDeskOptions;

  constructor(options: CalendarDeskOptions) {
    this.#options = options;
  }

  async openSession(actor: Actor, commandId: string, details: SessionDetails): Promise<string> {
    const sessionId = derivedId(commandId, 'session');
    const session = { ...details, isSample: false };
    await this.#onSession(actor, commandId, { kind: 'open', sessionId, circle: calendarHome, session });
    return sessionId;
  }

  async amendSession(
    actor: Actor,
    commandId: string,
    command: { readonly sessionId: string; readonly basedOn: number; readonly details: SessionDetails },
  ): Promise<void> {
    await this.#onSession(actor, commandId, { kind: 'amend', ...command });
  }

  async publishSession(actor: Actor, commandId: string, sessionId: string, circle: string): Promise<void> {
    await this.#onSession(actor, commandId, { kind: 'publish', sessionId, circle });
  }

  async prepareSitting(actor: Actor, commandId: string, programme: Programme): Promise<string> {
    this.#requireSession(actor, programme.sessionId);
    const sittingId = derivedId(commandId, 'sitting');
    await this.#onSitting(actor, commandId, { kind: 'prepare', sittingId, programme, isSample: false });
    return sittingId;
  }

  /** The revision that the next change is to be based on. */
  async reviseSitting(
    actor: Actor,
    commandId: string,
    command: { readonly sittingId: string; readonly basedOn: number; readonly programme: Programme },
  ): Promise<number> {
    await this.#onSitting(actor, commandId, { kind: 'revise', ...command });
    return command.basedOn + 1;
  }

  async publishSitting(
    actor: Actor,
    commandId: string,
    command: Omit<Extract<SittingCommand, { kind: 'publish' }>, 'kind'>,
  ): Promise<void> {
    const { draft, published } = this.#options.commands.stateOf(sittingDecider, sittingSubject(command.sittingId));
    const sessionId = (draft ?? published)?.sessionId;
    const session = sessionId ? findSession(this.#options.views(), actor, sessionId) : undefined;
    // The sitting is decided on first: where it is refused, nothing has been told of its session either.
    await this.#onSitting(actor, commandId, { kind: 'publish', ...command });
    if (session?.stage !== 'draft' || command.circle === calendarHome) return;
    await this.publishSession(actor, derivedId(commandId, 'session'), session.sessionId, command.circle);
  }

  async changeStanding(actor: Actor, commandId: string, sittingId: string, change: StandingChange): Promise<void> {
    await this.#onSitting(actor, commandId, { ...change, sittingId });
  }

  /** Drafts after the sittings of another session, by days from its beginning. How many there are. */
  async copyFrame(
    actor: Actor,
    commandId: string,
    { sessionId, fromSessionId, withAgenda }: { sessionId: string; fromSessionId: string; withAgenda: boolean },
  ): Promise<number> {
    if (!isCalendarKeeper(actor)) throw new RefusalError('not-allowed');
    const [from, to] = [this.#requireSession(actor, fromSessionId), this.#requireSession(actor, sessionId)];
    const shiftMs = dayOf(to.startsAt) - dayOf(from.startsAt);
    const sittings = listSittingsOfSession(this.#options.views(), actor, fromSessionId);
    const frames = sittings
      .filter(({ standing }) => standing !== 'cancelled')
      .map(({ sittingId, published, draft }) => ({ sittingId, programme: published ?? draft }));
    for (const { sittingId, programme } of frames) {
      if (!programme) continue;
      const outline = outlineOf(programme);
      const startsAt = new Date(Date.parse(programme.startsAt) + shiftMs).toISOString();
      const itemCommand = derivedId(commandId, sittingId);
      const copy = programmeAfter(
        { ...outline, items: withAgenda ? outline.items : [] },
        { sessionId, startsAt },
        (place) => derivedId(itemCommand, `item/${place}`),
      );
      await this.prepareSitting(actor, itemCommand, copy);
    }
    return frames.length;
  }

  async keepTemplate(actor: Actor, commandId: string, title: string, outline: Outline): Promise<string> {
    const templateId = derivedId(commandId, 'template');
    await this.onTemplate(actor, commandId, { kind: 'keep', templateId, title, outline, isSample: false });
    return templateId;
  }

  async onTemplate(actor: Actor, commandId: string, command: TemplateCommand): Promise<void> {
    const subject = templateSubject(command.templateId);
    await this.#options.commands.execute(templateDecider, { commandId, actor, subject, command });
  }

  async #onSession(actor: Actor, commandId: string, command: SessionCommand): Promise<void> {
    const subject = sessionSubject(command.sessionId);
    await this.#options.commands.execute(sessionDecider, { commandId, actor, subject, command });
  }

  async #onSitting(actor: Actor, commandId: string, command: SittingCommand): Promise<void> {
    const subject = sittingSubject(command.sittingId);
    await this.#options.commands.execute(sittingDecider, { commandId, actor, subject, command });
  }

  #requireSession(actor: Actor, sessionId: string): SessionSummary {
    const session = findSession(this.#options.views(), actor, sessionId);
    if (!session) throw new RefusalError('not-found', { sessionId });
    return session;
  }
}

/** The beginning of the chamber's day, in milliseconds. */
function dayOf(at: string): number {
  return Math.floor((Date.parse(at) + chamberOffsetMs) / dayMs) * dayMs;
}
