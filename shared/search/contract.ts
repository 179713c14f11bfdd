// RPC of search: one question, clauses that open at the spot.
import { z } from 'zod';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { abbreviationsContract } from './abbreviations/contract.ts';
import { searchFilterSchema } from './filter.ts';
import { searchAnswerSchema, similarAnswerSchema } from './results.ts';
import { savedSearchContract } from './saved/contract.ts';

export const maxSearchText = 10_000;
export const maxPapersAtOnce = 100;
export const maxHitsPerPaper = 100;

/** `offset` counts papers; one paper's further hits are asked for by `filter.documentId` and `hitOffset`. */
export const searchInputSchema = z.object({
  text: z.string().max(maxSearchText),
  filter: searchFilterSchema.default({}),
  /** What was typed without tone marks stands there without them too. */
  isExact: z.boolean().default(false),
  /** The last syllable may be the beginning of one: while it is being typed. */
  isTyping: z.boolean().default(false),
  offset: z.int().nonnegative().default(0),
  limit: z.int().positive().max(maxPapersAtOnce).default(20),
  hitOffset: z.int().nonnegative().default(0),
  perPaper: z.int().positive().max(maxHitsPerPaper).default(3),
  /** A paper's further places are given only where they are among the best of all, so that a small list holds more papers. */
  isBrief: z.boolean().default(false),
  withFacets: z.boolean().default(false),
});
export type SearchInput = z.infer<typeof searchInputSchema>;

export const searchContract = {
  search: procedure.input(searchInputSchema).output(searchAnswerSchema),
  /** Refuses with `not-found` where the paper is not the viewer's. */
  findSimilar: procedure
    .input(
      z.object({
        documentId: idSchema,
        /** Of a unit: `điều-15/khoản-2`. */
        address: z.string().min(1).max(300),
        limit: z.int().positive().max(50).default(10),
      }),
    )
    .output(similarAnswerSchema),
  ...savedSearchContract,
  ...abbreviationsContract,
};
