// One paper's import as a durable job. Its bytes are a blob before the job is queued, so a kill loses nothing and
// the job may run again from its beginning: the same bytes give the same paper.
import { z } from 'zod';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { JobHandler } from '#core/kernel/job-queue.ts';
import { documentDecider, documentIdOf, documentSubject } from '#shared/documents/rules.ts';
import { blobRefSchema } from '#shared/kernel/blobs.ts';
import { circleSchema } from '#shared/kernel/circles.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Extractor } from './extraction/extractor.ts';
import { mediaTypeOf } from './media-type.ts';

export const importJobKind = 'documents.import';

export const importPayloadSchema = z.object({
  original: blobRefSchema,
  fileName: z.string().min(1).max(255),
  circle: circleSchema,
  isSample: z.boolean(),
});
export type ImportPayload = z.infer<typeof importPayloadSchema>;

export interface ImportJobOptions {
  readonly blobs: BlobStore;
  readonly commands: CommandBus;
  readonly extractor: Extractor;
  /** The person behind a job's owner, as they are now. */
  readonly actorOf: (userId: string) => Actor;
}

/** Result: the document's id, its pages, whether it was there before, whether words were found. */
export function createImportJob({ blobs, commands, extractor, actorOf }: ImportJobOptions): JobHandler {
  return async ({ jobId, owner, payload, signal, report }) => {
    const { original, fileName, circle, isSample } = importPayloadSchema.parse(payload);
    const documentId = documentIdOf(original.sha256, circle);
    const subject = documentSubject(documentId);
    const known = commands.stateOf(documentDecider, subject);
    if (known.shelf === 'shelved') return { documentId, isKnown: true };
    const path = blobs.pathOf(original.sha256);
    const mediaType = await mediaTypeOf(path);
    const { textBlob, ...read } = await extractor.extract(path, mediaType, { fileName, signal, onProgress: report });
    const text = await blobs.put([textBlob]);
    signal.throwIfAborted();
    const paper = { ...read, fileName, mediaType, original, text, isSample };
    try {
      await commands.execute(documentDecider, {
        commandId: derivedId(jobId, 'import'),
        actor: actorOf(owner),
        subject,
        command: { kind: 'import', documentId, circle, paper },
      });
    } catch (error) {
      // Two imports of the same bytes may run side by side; the second finds the first one's paper.
      if (!(error instanceof RefusalError) || error.refusal.code !== 'already-done') throw error;
      return { documentId, isKnown: true };
    }
    return { documentId, pageCount: read.pageCount, hasText: read.hasText, isKnown: known.shelf === 'withdrawn' };
  };
}
