// RPC of search: one question, passages that open at the spot.
import { z } from 'zod';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';

export const maxSearchLimit = 100;

export const searchHitSchema = z.object({
  documentId: idSchema,
  documentTitle: z.string(),
  /** `flow`: the paper has no pages to speak of (DOCX); `pageNumber` is then 1. */
  layout: z.enum(['pages', 'flow']),
  /** Where in the paper: page from 1, block from 0 within the page. */
  pageNumber: z.int().positive(),
  blockIndex: z.int().nonnegative(),
  /** Nearest heading above the passage ("Điều 15. …"), where there is one. */
  heading: z.string().nullable(),
  /** The passage, cut around its hits; pieces in order, joined they are the snippet. */
  snippet: z.array(z.object({ text: z.string(), isHit: z.boolean() })),
});
export type SearchHit = z.infer<typeof searchHitSchema>;

export const searchContract = {
  searchPassages: procedure
    .input(z.object({ text: z.string().max(10_000), limit: z.int().positive().max(maxSearchLimit).default(20) }))
    .output(
      z.object({
        hits: z.array(searchHitSchema),
        durationMs: z.number(),
        /** True while the index is being built: more may come. */
        isPartial: z.boolean(),
      }),
    ),
};
