// A subject's rules: pure functions that run the same on a device and on the hub.
import type { EventEnvelope, NewEvent } from './events.ts';
import type { Actor } from './people.ts';
import type { Refusal } from './refusal.ts';

export type Decision =
  | { readonly accepted: true; readonly events: readonly NewEvent[] }
  | { readonly accepted: false; readonly refusal: Refusal };

/** What a decision may know besides the subject's state. */
export interface CommandContext {
  readonly actor: Actor;
  /** The authority's clock, ISO 8601 in UTC. */
  readonly at: string;
}

export interface Decider<State, Command> {
  readonly initial: State;
  /** Adds one event to the state. Unknown event types leave it as it was (rule L7). */
  evolve(state: State, event: Pick<EventEnvelope, 'type' | 'data' | 'at' | 'actor' | 'circle' | 'subject'>): State;
  decide(state: State, command: Command, context: CommandContext): Decision;
}

export function accept(...events: readonly NewEvent[]): Decision {
  return { accepted: true, events };
}

export function refuse(code: Refusal['code'], facts?: Refusal['facts']): Decision {
  return { accepted: false, refusal: facts ? { code, facts } : { code } };
}
