// RPC of finding a phrase in one paper.
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { textPlaceSchema } from './extracted-text.ts';

export const maxFindText = 10_000;
export const maxFindHits = 10_000;

export const foundRangeSchema = z.object({
  /** From 1. */
  page: z.int().positive(),
  /** From 0 within the page. */
  block: z.int().nonnegative(),
  /** UTF-16 offsets in the block's text, [start, end). */
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type FoundRange = z.infer<typeof foundRangeSchema>;

export const foundHitSchema = z.object({
  /** One; more where the phrase goes over the end of a block. */
  ranges: z.array(foundRangeSchema).min(1),
  /** Its paragraph around it, cut at words. */
  before: z.string(),
  found: z.string(),
  after: z.string(),
});
export type FoundHit = z.infer<typeof foundHitSchema>;

export const foundPartSchema = z.object({
  /** New since the part before. */
  hits: z.array(foundHitSchema),
  /** Hits so far from `from` on, and before it, listed or not. */
  after: z.int().nonnegative(),
  before: z.int().nonnegative(),
  /** The last part: all of the paper has been looked through. */
  isWhole: z.boolean(),
});
export type FoundPart = z.infer<typeof foundPartSchema>;

export const findInputSchema = z.object({
  documentId: idSchema,
  text: z.string().max(maxFindText),
  /** What was typed without marks stands there without marks too. */
  isExact: z.boolean().default(false),
  /** Begins and ends where words do. */
  isWholeWord: z.boolean().default(false),
  /** Hits from here on come first, then those before. */
  from: textPlaceSchema.default({ page: 1, block: 0, offset: 0 }),
  /** Hits beyond this many are only counted. */
  limit: z.int().positive().max(maxFindHits).default(1000),
});

export const findContract = {
  /** Hits as they are found, the nearest first; ends with a whole part. To be stopped when something else is typed. */
  findInDocument: procedure.input(findInputSchema).output(eventIterator(foundPartSchema)),
};
