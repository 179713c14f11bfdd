// Reading the words of a paper's pictures, as a durable job: pages are kept as they come, some at a time, so that a kill
// costs minutes at most and the job goes on with the pages that are still pictures.
import { z } from 'zod';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { JobHandler } from '#core/kernel/job-queue.ts';
import { documentSubject } from '#shared/documents/document-state.ts';
import type { DocumentTextRevised } from '#shared/documents/events.ts';
import { blockingFaults, type PaperPolicy } from '#shared/documents/readiness.ts';
import { documentDecider } from '#shared/documents/rules.ts';
import { derivedId, idSchema } from '#shared/kernel/ids.ts';
import type { Actor } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { DocumentRow } from './document-row.ts';
import type { RevisedPage } from './extraction/extraction-messages.ts';
import type { Extractor } from './extraction/extractor.ts';
import type { Recogniser } from './ocr/recogniser.ts';
import { findAnyDocument } from './queries.ts';
import { openText } from './text-blob.ts';

export const recogniseJobKind = 'documents.recognise';
export const recognisePayloadSchema = z.object({ documentId: idSchema });

export interface RecogniseJobOptions {
  readonly views: () => Database;
  readonly blobs: BlobStore;
  readonly commands: CommandBus;
  readonly extractor: Extractor;
  readonly recogniser: Recogniser;
  readonly policy: PaperPolicy;
  readonly actorOf: (userId: string) => Actor;
}

/** A revision is a whole new text blob and is indexed anew: not for each page, and not only at the end. */
const pagesPerRevision = 20;

/** Result: the document's id, pages recognised, weak and failed. */
export function createRecogniseJob(options: RecogniseJobOptions): JobHandler {
  const { views, blobs, recogniser } = options;
  return async ({ jobId, owner, payload, signal, report }) => {
    const { documentId } = recognisePayloadSchema.parse(payload);
    const row = findAnyDocument(views(), documentId);
    if (!row || row.stage === 'withdrawn') throw new RefusalError('not-found', { documentId });
    const scanned = await scannedPagesOf(blobs, row);
    const counts = { recognised: 0, weak: 0, failed: 0 };
    let waiting: (RevisedPage & { readonly isWeak: boolean })[] = [];
    const keep = async () => {
      if (waiting.length > 0) await keepPages(options, { jobId, owner, documentId, pages: waiting, signal });
      waiting = [];
    };
    await recogniser.recognisePages(blobs.pathOf(row.rendition_sha256 ?? row.original_sha256), scanned, {
      signal,
      onPage: async (outcome) => {
        if (outcome.kind === 'failed') {
          counts.failed += 1;
        } else {
          waiting.push(outcome);
          counts.recognised += 1;
          if (outcome.isWeak) counts.weak += 1;
        }
        report((counts.recognised + counts.failed) / scanned.length);
        if (waiting.length >= pagesPerRevision) await keep();
      },
    });
    await keep();
    return { documentId, ...counts };
  };
}

async function scannedPagesOf(blobs: BlobStore, row: DocumentRow): Promise<number[]> {
  const text = await openText(await blobs.readWhole(row.text_sha256));
  const pageNumbers = Array.from({ length: text.pageCount }, (_, index) => index + 1);
  return pageNumbers.filter((number) => text.page(number)?.origin === 'scan');
}

interface Kept {
  readonly jobId: string;
  readonly owner: string;
  readonly documentId: string;
  readonly pages: readonly (RevisedPage & { readonly isWeak: boolean })[];
  readonly signal: AbortSignal;
}

async function keepPages(
  options: RecogniseJobOptions,
  { jobId, owner, documentId, pages, signal }: Kept,
): Promise<void> {
  const row = findAnyDocument(options.views(), documentId);
  if (!row) throw new RefusalError('not-found', { documentId });
  const weak = pages.filter(({ isWeak }) => isWeak).map(({ pageNumber }) => pageNumber);
  const weakPages = [...new Set([...(JSON.parse(row.weak_pages) as number[]), ...weak])].sort((a, b) => a - b);
  const bare = pages.map(({ pageNumber, page }) => ({ pageNumber, page }));
  const revision = await reviseText(options, row, { pages: bare, cause: 'recognised', weakPages }, signal);
  const execute = (name: string, command: Parameters<typeof documentDecider.decide>[1]) =>
    options.commands.execute(documentDecider, {
      commandId: derivedId(jobId, name),
      actor: options.actorOf(owner),
      subject: documentSubject(documentId),
      command,
    });
  await execute(`pages/${revision.text.sha256}`, {
    kind: 'revise-text',
    documentId,
    revision,
    lookedAt: row.text_sha256,
  });
  // Only now can its mark of secrecy be read: nobody is to see it any longer.
  const { paper } = options.commands.stateOf(documentDecider, documentSubject(documentId));
  if (!paper || !blockingFaults(paper, options.policy).includes('secret')) return;
  await execute('secret', { kind: 'withdraw', documentId, reason: 'secret-paper' });
  throw new RefusalError('secret-paper', { grade: paper.metadata.secrecy.value ?? '' });
}

interface Change {
  readonly pages: readonly RevisedPage[];
  readonly cause: DocumentTextRevised['cause'];
  readonly weakPages: number[];
  readonly page?: number;
}

/** The revised text as a blob, and the event that names it. */
export async function reviseText(
  { blobs, extractor }: Pick<RecogniseJobOptions, 'blobs' | 'extractor'>,
  row: DocumentRow,
  { pages, ...change }: Change,
  signal: AbortSignal,
): Promise<DocumentTextRevised> {
  const textPath = blobs.pathOf(row.text_sha256);
  const revised = await extractor.revise({ textPath, fileName: row.file_name, pages }, signal);
  const { textBlob, title, metadata, hasText, scannedPages } = revised;
  return {
    ...change,
    text: await blobs.put([textBlob]),
    hasText,
    scannedPages,
    // A paper without words was called by its file's name.
    ...(row.has_text === 0 ? { title } : {}),
    fields: metadata,
  };
}
