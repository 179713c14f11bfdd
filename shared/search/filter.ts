// How a search is narrowed down, and the counts that offer it.
import { z } from 'zod';
import { idSchema } from '#shared/kernel/ids.ts';

/** Whether a paper holds today. `draft`: not published yet; `unstated`: nobody has said anything of it. */
export const searchStatuses = ['draft', 'not-yet', 'in-force', 'amended', 'over', 'unstated'] as const;
export const searchStatusSchema = z.enum(searchStatuses);
export type SearchStatus = z.infer<typeof searchStatusSchema>;

/** Within a field any of the values will do; all fields that are given must hold. */
export const searchFilterSchema = z.object({
  types: z.array(z.string().min(1).max(100)).max(50).optional(),
  issuers: z.array(z.string().min(1).max(300)).max(50).optional(),
  /** Of issue; where that day is not known, the year in the number, or that of import. */
  years: z.array(z.int().min(1800).max(2200)).max(100).optional(),
  sessionIds: z.array(idSchema).max(50).optional(),
  dossierIds: z.array(idSchema).max(50).optional(),
  statuses: z.array(searchStatusSchema).max(searchStatuses.length).optional(),
  /** Only in this paper. */
  documentId: idSchema.optional(),
});
export type SearchFilter = z.infer<typeof searchFilterSchema>;

/** Papers that were found, by what they can be narrowed down by; each list the most frequent first. A list does not narrow itself. */
export const searchFacetsSchema = z.object({
  types: z.array(z.object({ type: z.string(), count: z.int() })),
  issuers: z.array(z.object({ issuer: z.string(), count: z.int() })),
  years: z.array(z.object({ year: z.int(), count: z.int() })),
  sessions: z.array(z.object({ sessionId: idSchema, title: z.string(), count: z.int() })),
  dossiers: z.array(z.object({ dossierId: idSchema, title: z.string(), count: z.int() })),
  statuses: z.array(z.object({ status: searchStatusSchema, count: z.int() })),
});
export type SearchFacets = z.infer<typeof searchFacetsSchema>;
