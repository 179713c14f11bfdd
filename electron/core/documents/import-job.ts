// One paper's import as a durable job. Its bytes are a blob before the job is queued, so a kill loses nothing and
// the job may run again from its beginning: the same bytes give the same paper.
import { rm } from 'node:fs/promises';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { JobHandler } from '#core/kernel/job-queue.ts';
import { errorCode } from '#core/kernel/machine-trouble.ts';
import { documentIdOf, documentSubject, mayKeepPapers } from '#shared/documents/document-state.ts';
import type { Paper } from '#shared/documents/paper.ts';
import { blockingFaults, type PaperPolicy } from '#shared/documents/readiness.ts';
import { documentDecider } from '#shared/documents/rules.ts';
import { secretariat } from '#shared/kernel/circles.ts';
import { derivedId } from '#shared/kernel/ids.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Extractor } from './extraction/extractor.ts';
import { type ImportPayload, importPayloadSchema } from './import-payload.ts';
import { kindOfFile } from './media-type.ts';
import { findByOriginal, isBlobNamed } from './queries.ts';
import { type UnpackOptions, unpackAsJobs, unpackedBefore } from './unpack.ts';

export interface ImportJobOptions extends UnpackOptions {
  readonly views: () => Database;
  readonly blobs: BlobStore;
  readonly commands: CommandBus;
  readonly extractor: Extractor;
  readonly policy: PaperPolicy;
  /** The person behind a job's owner, as they are now. */
  readonly actorOf: (userId: string) => Actor;
  /** A paper came in whose pages are pictures. */
  readonly onScanned: (owner: string, documentId: string, title: string) => void;
}

/** Result: the document's id, its pages, whether it was there before, whether words were found; of an archive see `unpackAsJobs`. */
export function createImportJob(options: ImportJobOptions): JobHandler {
  const { views, blobs, commands, extractor, policy, actorOf, onScanned } = options;
  return async ({ jobId, owner, payload, signal, report }) => {
    const asked = importPayloadSchema.parse(payload);
    const { original, fileName, isSample, ...wanted } = asked;
    const actor = actorOf(owner);
    const known = findByOriginal(views(), actor, original.sha256, wanted.circle);
    if (known) {
      return { documentId: known.document_id, pageCount: known.page_count, title: known.title, isKnown: true };
    }
    const path = blobs.pathOf(original.sha256);
    const mediaType = await kindOfFile(path, fileName).catch((error) => {
      if (errorCode(error) !== 'ENOENT') throw error;
      return unpackedBefore(options, owner, jobId);
    });
    if (typeof mediaType !== 'string') return mediaType;
    if (mediaType === 'archive') return unpackAsJobs(options, { jobId, owner, signal }, asked);
    const { textBlob, renditionPath, ...read } = await extractor.extract(path, mediaType, {
      fileName,
      signal,
      onProgress: report,
    });
    const keep = async (): Promise<Paper & Destination> => {
      if (blockingFaults(read, policy).includes('secret')) await refuseSecret(options, original.sha256, read);
      const { circle, stage } = deskFor(actor, wanted, read, policy);
      const text = await blobs.put([textBlob]);
      const rendition = renditionPath === null ? null : await blobs.putFile(renditionPath);
      signal.throwIfAborted();
      return { ...read, weakPages: [], fileName, mediaType, original, text, rendition, isSample, circle, stage };
    };
    const { circle, stage, ...paper } = await keep().finally(
      // Where it was not kept nobody else knows of it.
      () => renditionPath !== null && rm(renditionPath, { force: true }),
    );
    const documentId = documentIdOf(original.sha256, circle);
    const result = { documentId, pageCount: read.pageCount, hasText: read.hasText, title: read.title, stage };
    try {
      const appended = await commands.execute(documentDecider, {
        commandId: derivedId(jobId, 'import'),
        actor,
        subject: documentSubject(documentId),
        command: { kind: 'import', documentId, circle, stage, paper },
      });
      if (read.scannedPages > 0) onScanned(owner, documentId, read.title);
      return { ...result, isKnown: appended.events.some(({ type }) => type === 'document.restored') };
    } catch (error) {
      // Two imports of the same bytes may run side by side; the second finds the first one's paper.
      if (!(error instanceof RefusalError) || error.refusal.code !== 'already-done') throw error;
      return { ...result, isKnown: true };
    }
  };
}

type Destination = Pick<ImportPayload, 'circle' | 'stage'>;

/** What may be secret is not shown to others before a person has looked: it goes to the secretariat's desk. */
function deskFor(actor: Actor, wanted: Destination, paper: Pick<Paper, 'metadata'>, policy: PaperPolicy): Destination {
  const isPrivate = wanted.circle.startsWith('user:');
  if (wanted.stage === 'draft' || isPrivate || blockingFaults(paper, policy).length === 0) return wanted;
  if (!mayKeepPapers(actor, secretariat)) throw new RefusalError('not-ready', { fault: 'secrecy-unsure' });
  return { circle: secretariat, stage: 'draft' };
}

/** Nothing of it stays: a paper that must not be here must not lie here either. */
async function refuseSecret(
  { views, blobs }: ImportJobOptions,
  originalSha256: string,
  { metadata }: Pick<Paper, 'metadata'>,
): Promise<never> {
  if (!isBlobNamed(views(), originalSha256)) await blobs.remove(originalSha256);
  const { value, place } = metadata.secrecy;
  throw new RefusalError('secret-paper', { grade: value ?? '', ...(place ? { page: place.page } : {}) });
}
