// How lists of papers are narrowed down and ordered.
import { z } from 'zod';
import { idSchema } from '#shared/kernel/ids.ts';
import { stageSchema } from './paper.ts';

/** All that are given must hold; an empty filter is everything that the viewer may see, withdrawn papers left out. */
export const documentFilterSchema = z.object({
  stages: z.array(stageSchema).optional(),
  types: z.array(z.string().max(100)).max(50).optional(),
  issuers: z.array(z.string().max(300)).max(50).optional(),
  /** Of one of the session's sittings, or filed under the session alone. */
  sessionId: idSchema.optional(),
  sittingId: idSchema.optional(),
  dossierId: idSchema.optional(),
  /** Papers issued, or brought in where that is not known, within these days. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** In title, number or file name, with or without tone marks. */
  text: z.string().max(200).optional(),
  /** Not looked at yet, or changed since. */
  isUnread: z.literal(true).optional(),
  /** Something is missing or unsure. */
  isLacking: z.literal(true).optional(),
  /** Older versions too; else only the newest of each. */
  withOldVersions: z.literal(true).optional(),
});
export type DocumentFilter = z.infer<typeof documentFilterSchema>;

/** `agenda`: by sitting, its items, then the order within a dossier. */
export const documentOrderSchema = z.enum(['newest', 'title', 'number', 'issued', 'agenda']);
export type DocumentOrder = z.infer<typeof documentOrderSchema>;
