// A paper as lists and screens receive it.
import { z } from 'zod';
import { circleSchema } from '#shared/kernel/circles.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { mediaTypeSchema } from './media-types.ts';
import { paperMetadataSchema } from './metadata/metadata.ts';
import { legalStatusSchema, paperSchema, placementSchema, stageSchema } from './paper.ts';
import { readinessFaults } from './readiness.ts';
import { readingPlaceSchema } from './readings.ts';

export const documentSummarySchema = z.object({
  documentId: idSchema,
  title: z.string(),
  fileName: z.string(),
  mediaType: mediaTypeSchema,
  /** Whether pages can be drawn: a PDF, or a rendition as one. */
  hasPages: z.boolean(),
  pageCount: z.int(),
  sizeBytes: z.int(),
  /** Of what readers show: the original, or its rendition. */
  shownBytes: z.int(),
  stage: stageSchema,
  /** Who sees it now. */
  circle: circleSchema,
  /** False for a scan: search does not find it. */
  hasText: z.boolean(),
  isSample: z.boolean(),
  importedAt: z.iso.datetime(),
  /** Of the last thing that readers would notice. */
  changedAt: z.iso.datetime(),
  /** Read from the paper or given by a person; null where not known. */
  number: z.string().nullable(),
  type: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.iso.date().nullable(),
  placement: placementSchema,
  /** From 1. */
  version: z.int().positive(),
  /** A newer version that the viewer may see. */
  replacedBy: idSchema.nullable(),
  scheduled: z.object({ publishAt: z.iso.datetime(), circle: circleSchema }).nullable(),
  /** `new`: never looked at; `changed`: not since it changed; `seen`. */
  attention: z.enum(['new', 'changed', 'seen']),
  /** For keepers; empty for others. Gravest first. */
  faults: z.array(z.enum(readinessFaults)),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const documentDetailSchema = documentSummarySchema.extend({
  metadata: paperMetadataSchema,
  legalStatus: legalStatusSchema.nullable(),
  weakPages: paperSchema.shape.weakPages,
  scannedPages: z.int().nonnegative(),
  /** Changes with every revision of the text. */
  textSha256: z.string(),
  /** All versions that the viewer may see, oldest first, this one among them. */
  versions: z.array(
    z.object({ documentId: idSchema, version: z.int(), title: z.string(), importedAt: z.iso.datetime() }),
  ),
  /** Other papers of the same number and issuer that are no versions of it. */
  duplicates: z.array(z.object({ documentId: idSchema, title: z.string() })),
  /** Where the viewer stood last; null where they have not read it. */
  readingPlace: readingPlaceSchema.extend({ at: z.iso.datetime() }).nullable(),
});
export type DocumentDetail = z.infer<typeof documentDetailSchema>;
