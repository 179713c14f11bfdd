// Runs a command through its rules: fold the subject, decide, append, all in one turn of the log's writer (rule L4).
import type { Decider } from '#shared/kernel/decider.ts';
import type { EventEnvelope } from '#shared/kernel/events.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Appended, EventLog } from './event-log.ts';
import type { EventRegistry } from './event-registry.ts';

export interface CommandBus {
  /** Resolves when the events are durable and the read tables show them; rejects with a RefusalError. */
  execute<State, Command>(
    decider: Decider<State, Command>,
    call: { readonly commandId: string; readonly actor: Actor; readonly subject: string; readonly command: Command },
  ): Promise<Appended>;
  /** A subject's present state, folded from the log. */
  stateOf<State, Command>(decider: Decider<State, Command>, subject: string): State;
}

export function createCommandBus(log: EventLog, registry: EventRegistry): CommandBus {
  const stateOf = <State, Command>(decider: Decider<State, Command>, subject: string): State =>
    log
      .readSubject(subject)
      .map((event) => registry.decode(event))
      .filter((event): event is EventEnvelope => event !== null)
      .reduce((state, event) => decider.evolve(state, event), decider.initial);
  return {
    stateOf,
    execute: (decider, { commandId, actor, subject, command }) =>
      log.append({
        commandId,
        actor: actor.userId,
        decide: (at) => {
          const decision = decider.decide(stateOf(decider, subject), command, { actor, at });
          if (!decision.accepted) throw new RefusalError(decision.refusal.code, decision.refusal.facts);
          return decision.events;
        },
      }),
  };
}
