// RPC of papers: bring one in, list, open, read, withdraw.
import { z } from 'zod';
import { binarySchema } from '#shared/kernel/binary.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { procedure } from '#shared/kernel/contract-base.ts';
import { idSchema } from '#shared/kernel/ids.ts';
import { mediaTypeSchema } from './events.ts';
import { textPageSchema } from './extracted-text.ts';

/** Largest paper that is taken in, and largest piece of one that travels in a message. */
export const maxPaperBytes = 1024 * 1024 * 1024;
export const maxChunkBytes = 4 * 1024 * 1024;

export const documentSummarySchema = z.object({
  documentId: idSchema,
  title: z.string(),
  fileName: z.string(),
  mediaType: mediaTypeSchema,
  pageCount: z.int(),
  sizeBytes: z.int(),
  circle: circleSchema,
  /** False for a scan: search does not find it. */
  hasText: z.boolean(),
  isSample: z.boolean(),
  importedAt: z.iso.datetime(),
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

export const documentOrderSchema = z.enum(['newest', 'title']);

export const documentsContract = {
  /** A name longer than file systems allow is shortened, not refused. */
  beginUpload: procedure
    .input(z.object({ fileName: z.string().min(1).max(4096), sizeBytes: z.int().nonnegative().max(maxPaperBytes) }))
    .output(z.object({ uploadId: idSchema })),
  /** Bytes must come in order; a repeated offset below what was received is accepted and ignored. */
  appendChunk: procedure
    .input(
      z.object({
        uploadId: idSchema,
        offset: z.int().nonnegative(),
        chunk: binarySchema(maxChunkBytes),
      }),
    )
    .output(z.object({ receivedBytes: z.int() })),
  /** Ends the upload and queues the import; watch the job for what became of it. */
  finishUpload: procedure
    .input(z.object({ uploadId: idSchema, circle: circleSchema }))
    .output(z.object({ jobId: idSchema })),
  abortUpload: procedure.input(z.object({ uploadId: idSchema })).output(z.object({})),

  listDocuments: procedure
    .input(
      z.object({
        order: documentOrderSchema,
        offset: z.int().nonnegative().default(0),
        limit: z.int().positive().max(500).default(100),
      }),
    )
    .output(z.object({ documents: z.array(documentSummarySchema), total: z.int() })),
  getDocument: procedure.input(z.object({ documentId: idSchema })).output(documentSummarySchema),
  /** Bytes of the original, at most `maxChunkBytes` a time. */
  readOriginal: procedure
    .input(
      z.object({
        documentId: idSchema,
        offset: z.int().nonnegative(),
        length: z.int().positive().max(maxChunkBytes),
      }),
    )
    .output(binarySchema(maxChunkBytes)),
  /** Extracted text of some pages, counted from 1. */
  readTextPages: procedure
    .input(z.object({ documentId: idSchema, firstPage: z.int().positive(), pageCount: z.int().positive().max(50) }))
    .output(z.object({ layout: z.enum(['pages', 'flow']), pages: z.array(textPageSchema) })),
  withdrawDocument: procedure.input(z.object({ commandId: idSchema, documentId: idSchema })).output(z.object({})),
  restoreDocument: procedure.input(z.object({ commandId: idSchema, documentId: idSchema })).output(z.object({})),
};
