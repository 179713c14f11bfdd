// The Assembly's calendar. So far a session is opened and its sittings are scheduled; editing them comes with the desk.
import type { z } from 'zod';
import { accept, type Decider, refuse } from '#shared/kernel/decider.ts';
import { newEvent } from '#shared/kernel/events.ts';
import { type Actor, isInCircle } from '#shared/kernel/people.ts';
import { sessionOpened, sittingScheduled } from './events.ts';

export interface CalendarState {
  readonly isThere: boolean;
}

export type CalendarCommand =
  | {
      readonly kind: 'open-session';
      readonly sessionId: string;
      readonly circle: string;
      readonly session: z.infer<typeof sessionOpened.schema>;
    }
  | {
      readonly kind: 'schedule-sitting';
      readonly sittingId: string;
      readonly circle: string;
      readonly sitting: z.infer<typeof sittingScheduled.schema>;
    };

export const sessionSubject = (sessionId: string) => `session/${sessionId}`;
export const sittingSubject = (sittingId: string) => `sitting/${sittingId}`;

/** Decides for one session or one sitting. */
export const calendarDecider: Decider<CalendarState, CalendarCommand> = {
  initial: { isThere: false },

  evolve(state, event) {
    const isBeginning = event.type === sessionOpened.type || event.type === sittingScheduled.type;
    return isBeginning ? { isThere: true } : state;
  },

  decide(state, command, { actor }) {
    if (!mayKeepCalendar(actor, command.circle)) return refuse('not-allowed');
    if (state.isThere) return refuse('already-done');
    if (command.kind === 'open-session') {
      const at = { circle: command.circle, subject: sessionSubject(command.sessionId) };
      return accept(newEvent(sessionOpened, at, command.session));
    }
    const at = { circle: command.circle, subject: sittingSubject(command.sittingId) };
    return accept(newEvent(sittingScheduled, at, command.sitting));
  },
};

function mayKeepCalendar(actor: Actor, circle: string): boolean {
  return isInCircle(actor, circle) && (actor.roles.includes('secretary') || actor.roles.includes('administrator'));
}
