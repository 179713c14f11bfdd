// What a person has looked at: their own affair, in the circle that holds them alone. A paper that changed since is
// marked so.
import { z } from 'zod';
import { circleOfUser } from '#shared/kernel/circles.ts';
import { accept, type Decider } from '#shared/kernel/decider.ts';
import { defineEvent, newEvent } from '#shared/kernel/events.ts';
import { idSchema } from '#shared/kernel/ids.ts';

export const maxReadAtOnce = 500;

export const readingNoted = defineEvent(
  'reading.noted',
  z.object({ documentIds: z.array(idSchema).min(1).max(maxReadAtOnce) }),
);
export const readingEvents = [readingNoted] as const;

export interface ReadingCommand {
  readonly documentIds: readonly string[];
}

/** One for each person. */
export const readingSubject = (userId: string) => `reading/${userId}`;

/** Stateless: whether something is unread stands in the tables, and to note it twice does no harm. */
export const readingDecider: Decider<null, ReadingCommand> = {
  initial: null,
  evolve: (state) => state,
  decide(_state, { documentIds }, { actor }) {
    const at = { circle: circleOfUser(actor.userId), subject: readingSubject(actor.userId) };
    return accept(newEvent(readingNoted, at, { documentIds: [...documentIds] }));
  },
};
