// What a person has looked at: their own affair, in the circle that holds them alone. A paper that changed since is
// marked so.
import { z } from 'zod';
import { circleOfUser } from '#shared/kernel/circles.ts';
import { accept, type Decider, refuse } from '#shared/kernel/decider.ts';
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

/** All that was news up to this number of the log was looked at. */
export const newsSeen = defineEvent('reading.news-seen', z.object({ upTo: z.int().nonnegative() }));
/** The newest such mark is taken back. */
export const newsUnseen = defineEvent('reading.news-unseen', z.object({}));
export const readingEvents = [readingNoted, readingPlaceNoted, newsSeen, newsUnseen] as const;

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

export type NewsCommand = { readonly kind: 'mark-seen'; readonly upTo: number } | { readonly kind: 'undo' };

export const newsSubject = (userId: string) => `news/${userId}`;

/** The state: how many marks stand. */
export const newsDecider: Decider<number, NewsCommand> = {
  initial: 0,
  evolve(marks, { type }) {
    if (type === newsSeen.type) return marks + 1;
    return type === newsUnseen.type ? marks - 1 : marks;
  },
  decide(marks, command, { actor }) {
    const at = { circle: circleOfUser(actor.userId), subject: newsSubject(actor.userId) };
    if (command.kind === 'mark-seen') return accept(newEvent(newsSeen, at, { upTo: command.upTo }));
    return marks === 0 ? refuse('already-done') : accept(newEvent(newsUnseen, at, {}));
  },
};
