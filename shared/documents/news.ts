// What changed for a person since they last looked: papers new on their shelves, new versions, papers taken back that they
// had read, sittings whose programme changed.
import { z } from 'zod';
import { circleSchema } from '#shared/kernel/circles.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { programmeChangeSchema } from '#shared/sittings/programme-changes.ts';
import { versionChangesSchema } from './comparison.ts';

export const paperNewsSchema = z.object({
  kind: z.literal('paper'),
  at: z.iso.datetime(),
  /** `withdrawn`: it cannot be opened any more. */
  what: z.enum(['new', 'version', 'withdrawn']),
  documentId: idSchema,
  title: z.string(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  version: z.int().positive(),
  circle: circleSchema,
  /** Of a new version: the newest one before it that the viewer has read, else the one right before it. */
  since: z.object({ documentId: idSchema, version: z.int().positive() }).nullable(),
  /** Since that one; null where it is not known yet: `compareVersions` finds out. */
  changes: versionChangesSchema.nullable(),
});
export type PaperNews = z.infer<typeof paperNewsSchema>;

export const mostNamedChanges = 3;
export const sittingNewsSchema = z.object({
  kind: z.literal('sitting'),
  at: z.iso.datetime(),
  what: z.enum(['scheduled', 'changed', 'cancelled', 'postponed']),
  sittingId: idSchema,
  title: z.string(),
  startsAt: z.iso.datetime(),
  circle: circleSchema,
  /** Of the last publication, the first ones; `changeCount` counts all. */
  changes: z.array(programmeChangeSchema).max(mostNamedChanges),
  changeCount: z.int().nonnegative(),
});
export type SittingNews = z.infer<typeof sittingNewsSchema>;

export const newsSchema = z.object({
  /** When the viewer last marked the news as seen; null: never. */
  since: z.iso.datetime().nullable(),
  /** What to mark as seen: news that come later stay. */
  upTo: z.int().nonnegative(),
  /** Newest first. */
  entries: z.array(z.discriminatedUnion('kind', [paperNewsSchema, sittingNewsSchema])),
  /** Of all news, those in `entries` among them. */
  total: z.int().nonnegative(),
  /** There are still more, further back than is counted. */
  isMore: z.boolean(),
});
export type News = z.infer<typeof newsSchema>;

/** A paper begun and not finished. */
export const continuedPaperSchema = z.object({
  documentId: idSchema,
  title: z.string(),
  pageCount: z.int(),
  /** Whether pages can be drawn: else there are none to count. */
  hasPages: z.boolean(),
  page: z.int().positive(),
  progress: z.number().min(0).max(1),
  /** Of the unit where they stand, as laws cite it: «Khoản 2 Điều 15». */
  label: z.string().nullable(),
  at: z.iso.datetime(),
  /** Where it was replaced: the newest version that the viewer may see. */
  newer: z.object({ documentId: idSchema, version: z.int().positive() }).nullable(),
});
export type ContinuedPaper = z.infer<typeof continuedPaperSchema>;
