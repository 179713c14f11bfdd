// What an import job is given.
import { z } from 'zod';
import { blobRefSchema } from '#shared/kernel/blobs.ts';
import { circleSchema } from '#shared/kernel/circles.ts';

export const importJobKind = 'documents.import';

export const importPayloadSchema = z.object({
  original: blobRefSchema,
  fileName: z.string().min(1).max(255),
  circle: circleSchema,
  /** Jobs queued before there were drafts went to the shelf. */
  stage: z.enum(['draft', 'published']).default('published'),
  isSample: z.boolean(),
});
export type ImportPayload = z.output<typeof importPayloadSchema>;
