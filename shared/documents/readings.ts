// What a person has looked at: their own affair, in the circle that holds them alone. A paper that changed since is
// marked so.
import { z } from 'zod';
import { circleOfUser } from '#shared/kernel/circles.ts';
import { accept, type Decider } from '#shared/kernel/decider.ts';
import { defineEvent, newEvent } from '#shared/kernel/events.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { textPlaceSchema } from './extracted-text.ts';

export const maxReadAtOnce = 500;

/** `pages`: as printed; `text`: re-flowed. */
export const readingModes = ['pages', 'text'] as const;
export type ReadingMode = (typeof readingModes)[number];

/** Where a person stands in a paper. */
export const readingPlaceSchema = z.object({
  /** What stands at the top of the view. */
  place: textPlaceSchema,
  /** Share of the paper that lies above the view's end, 0 … 1. */
  progress: z.number().min(0).max(1),
  mode: z.enum(readingModes),
  /** Of the innermost unit that the place is in; null where there is none. */
  address: z.string().max(300).nullable(),
});
export type ReadingPlace = z.infer<typeof readingPlaceSchema>;

export const readingNoted = defineEvent(
  'reading.noted',
  z.object({ documentIds: z.array(idSchema).min(1).max(maxReadAtOnce) }),
);
export type ReadingPlaceNoted = z.infer<typeof readingPlaceNoted.schema>;
export const readingPlaceNoted = defineEvent(
  'reading.place-noted',
  readingPlaceSchema.extend({ documentId: idSchema }),
);
export const readingEvents = [readingNoted, readingPlaceNoted] as const;

export interface ReadingCommand {
  readonly documentIds: readonly string[];
}

/** One for each person. */
export const readingSubject = (userId: string) => `reading/${userId}`;

/**
 * One for each person and paper. Apart from `reading/…`: a place changes while one reads, and nothing but «Đọc tiếp» is
 * read again for it.
 */
export const readingPlaceSubject = (userId: string, documentId: string) => `place/${userId}-${documentId}`;

/** Stateless: whether something is unread stands in the tables, and to note it twice does no harm. */
export const readingDecider: Decider<null, ReadingCommand> = {
  initial: null,
  evolve: (state) => state,
  decide(_state, { documentIds }, { actor }) {
    const at = { circle: circleOfUser(actor.userId), subject: readingSubject(actor.userId) };
    return accept(newEvent(readingNoted, at, { documentIds: [...documentIds] }));
  },
};

/** Stateless: the newest place holds. */
export const readingPlaceDecider: Decider<null, ReadingPlaceNoted> = {
  initial: null,
  evolve: (state) => state,
  decide(_state, noted, { actor: { userId } }) {
    const at = { circle: circleOfUser(userId), subject: readingPlaceSubject(userId, noted.documentId) };
    return accept(newEvent(readingPlaceNoted, at, noted));
  },
};
