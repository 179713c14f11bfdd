// Papers, as the hosts and handlers use them: bring in, list, open, read. What keepers do with them is `desk.ts`.
import { basename } from 'node:path';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { Database } from '#core/kernel/database.ts';
import type { JobQueue } from '#core/kernel/job-queue.ts';
import { maxActedOn } from '#shared/documents/actions.ts';
import type { LawMention } from '#shared/documents/contract.ts';
import { isKeeper, mayKeepPapers } from '#shared/documents/document-state.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { keepableFileName } from '#shared/documents/file-name.ts';
import type { PaperMetadata } from '#shared/documents/metadata/metadata.ts';
import type { LegalStatus } from '#shared/documents/paper.ts';
import type { PaperPolicy } from '#shared/documents/readiness.ts';
import type { DocumentDetail, DocumentSummary } from '#shared/documents/summary.ts';
import type { BlobRef } from '#shared/kernel/blobs.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type SeenRow, summaryOf } from './document-row.ts';
import { type ImportPayload, importJobKind } from './import-payload.ts';
import { findLaws } from './law-lookup.ts';
import { type ListPage, listDocumentIds, listDocuments } from './list-queries.ts';
import { listFacets, sumBlobBytes } from './overview-queries.ts';
import { findDocument, listDuplicates, listVersions } from './queries.ts';
import { findPlace } from './reading-queries.ts';
import { stablePieces } from './stable-file.ts';
import { type OpenedText, withoutWords } from './text-blob.ts';
import { TextCache } from './text-cache.ts';
import { Uploads } from './uploads.ts';

export interface DocumentsOptions {
  readonly views: () => Database;
  readonly blobs: BlobStore;
  readonly jobs: JobQueue;
  readonly tmpDir: string;
  readonly policy: PaperPolicy;
}

export interface ImportRequest {
  readonly circle: string;
  /** `draft`: to be prepared by the circle; `published`: on its shelf at once. */
  readonly stage: 'draft' | 'published';
  readonly isSample?: boolean;
}

export class Documents {
  readonly uploads: Uploads;
  readonly #texts: TextCache;
  readonly #options: DocumentsOptions;

  constructor(options: DocumentsOptions) {
    this.#options = options;
    this.uploads = new Uploads(options.tmpDir);
    this.#texts = new TextCache(options.blobs);
  }

  list(viewer: Viewer, page: ListPage): { documents: DocumentSummary[]; total: number } {
    const { rows, total } = listDocuments(this.#options.views(), viewer, page);
    return { documents: rows.map((row) => this.#summaryOf(viewer, row)), total };
  }

  /** At most as many as may be acted on in one go. */
  listIds(viewer: Viewer, page: Omit<ListPage, 'offset' | 'limit'>): { documentIds: string[]; isWhole: boolean } {
    const documentIds = listDocumentIds(this.#options.views(), viewer, { ...page, limit: maxActedOn + 1 });
    return { documentIds: documentIds.slice(0, maxActedOn), isWhole: documentIds.length <= maxActedOn };
  }

  listFacets(viewer: Viewer): ReturnType<typeof listFacets> {
    return listFacets(this.#options.views(), viewer);
  }

  findLaws(viewer: Viewer, laws: readonly LawMention[]): ReturnType<typeof findLaws> {
    return findLaws(this.#options.views(), viewer, laws);
  }

  sumBlobBytes(viewer: Viewer): ReturnType<typeof sumBlobBytes> {
    return sumBlobBytes(this.#options.views(), viewer);
  }

  get(viewer: Viewer, documentId: string): DocumentDetail {
    const row = this.require(viewer, documentId);
    const views = this.#options.views();
    return {
      ...this.#summaryOf(viewer, row),
      metadata: JSON.parse(row.metadata) as PaperMetadata,
      legalStatus: row.legal_status === null ? null : (JSON.parse(row.legal_status) as LegalStatus),
      weakPages: JSON.parse(row.weak_pages) as number[],
      scannedPages: row.scanned_pages,
      textSha256: row.text_sha256,
      versions: listVersions(views, viewer, row.family_id).map((each) => ({
        documentId: each.document_id,
        version: each.version,
        title: each.title,
        importedAt: each.imported_at,
      })),
      duplicates: listDuplicates(views, viewer, row).map((each) => ({
        documentId: each.document_id,
        title: each.title,
      })),
      readingPlace: findPlace(views, viewer, documentId),
    };
  }

  /** What lists show of it, with what the desk asks of a scan. */
  find(viewer: Viewer, documentId: string): DocumentSummary & Pick<DocumentDetail, 'scannedPages'> {
    const row = this.require(viewer, documentId);
    return { ...this.#summaryOf(viewer, row), scannedPages: row.scanned_pages };
  }

  readOriginal(
    viewer: Viewer,
    documentId: string,
    { offset, length, form }: { offset: number; length: number; form: 'shown' | 'original' },
  ): Promise<Uint8Array> {
    const row = this.require(viewer, documentId);
    const sha256 = form === 'shown' ? (row.rendition_sha256 ?? row.original_sha256) : row.original_sha256;
    return this.#options.blobs.read(sha256, offset, length);
  }

  async readTextPages(
    viewer: Viewer,
    documentId: string,
    { firstPage, pageCount, withWords }: { firstPage: number; pageCount: number; withWords: boolean },
  ): Promise<{ layout: 'pages' | 'flow'; pages: TextPage[] }> {
    const text = await this.openText(viewer, documentId);
    const pages = Array.from({ length: pageCount }, (_, index) => text.page(firstPage + index)).filter(
      (page) => page !== undefined,
    );
    return { layout: text.layout, pages: withWords ? pages : pages.map(withoutWords) };
  }

  /** The text of a paper that the viewer may see; refuses with `not-found`. */
  openText(viewer: Viewer, documentId: string): Promise<OpenedText> {
    return this.#texts.open(this.require(viewer, documentId).text_sha256);
  }

  async finishUpload(actor: Viewer, uploadId: string, request: ImportRequest): Promise<string> {
    this.#requireKeeper(actor, request.circle);
    const { path, fileName } = await this.uploads.finish(actor.userId, uploadId);
    return this.enqueue(actor, await this.#options.blobs.putFile(path), fileName, request);
  }

  /** Brings in a file of this machine (command line, file association, demo). */
  async importFile(
    actor: Viewer,
    path: string,
    request: ImportRequest,
  ): Promise<{ readonly jobId: string; readonly original: BlobRef }> {
    this.#requireKeeper(actor, request.circle);
    const original = await this.#options.blobs.put(stablePieces(path));
    return { jobId: await this.enqueue(actor, original, basename(path), request), original };
  }

  /** Queues the import of a blob that is there already. */
  enqueue(
    actor: Viewer,
    original: BlobRef,
    fileName: string,
    { circle, stage, isSample = false }: ImportRequest,
  ): Promise<string> {
    if (original.sizeBytes === 0) return Promise.reject(new RefusalError('file-empty', { fileName }));
    const payload: ImportPayload = { original, fileName: keepableFileName(fileName), circle, stage, isSample };
    const { fileName: title } = payload;
    return this.#options.jobs.enqueueTogether({ kind: importJobKind, title, owner: actor.userId, payload });
  }

  /** The row of a paper that the viewer may see; refuses with `not-found`. */
  require(viewer: Viewer, documentId: string): SeenRow {
    const row = findDocument(this.#options.views(), viewer, documentId);
    if (!row) throw new RefusalError('not-found', { documentId });
    return row;
  }

  #summaryOf(viewer: Viewer, row: SeenRow): DocumentSummary {
    return summaryOf(row, { withFaults: isKeeper(viewer), policy: this.#options.policy });
  }

  #requireKeeper(actor: Viewer, circle: string): void {
    if (!mayKeepPapers(actor, circle)) throw new RefusalError('not-allowed');
  }
}
