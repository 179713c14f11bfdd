// Papers, as the hosts and handlers use them: bring in, list, open, read, withdraw.
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { BlobStore } from '#core/kernel/blob-store.ts';
import type { CommandBus } from '#core/kernel/commands.ts';
import type { Database } from '#core/kernel/database.ts';
import type { JobQueue } from '#core/kernel/job-queue.ts';
import type { DocumentSummary } from '#shared/documents/contract.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { keepableFileName } from '#shared/documents/file-name.ts';
import { documentDecider, documentSubject, mayKeepPapers } from '#shared/documents/rules.ts';
import type { BlobRef } from '#shared/kernel/blobs.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type ImportPayload, importJobKind } from './import-job.ts';
import { type DocumentRow, findShelvedDocument, listShelvedDocuments, summaryOf } from './queries.ts';
import { type OpenedText, openText } from './text-blob.ts';
import { Uploads } from './uploads.ts';

export interface DocumentsOptions {
  readonly views: () => Database;
  readonly blobs: BlobStore;
  readonly commands: CommandBus;
  readonly jobs: JobQueue;
  readonly tmpDir: string;
}

export interface ImportRequest {
  readonly circle: string;
  readonly isSample?: boolean;
}

/** Opened texts kept at hand: a reader asks for page after page of the same paper. */
const openedTexts = 4;

export class Documents {
  readonly uploads: Uploads;
  readonly #options: DocumentsOptions;
  readonly #texts = new Map<string, Promise<OpenedText>>();

  constructor(options: DocumentsOptions) {
    this.#options = options;
    this.uploads = new Uploads(options.tmpDir);
  }

  list(
    viewer: Viewer,
    page: Parameters<typeof listShelvedDocuments>[2],
  ): { documents: DocumentSummary[]; total: number } {
    return listShelvedDocuments(this.#options.views(), viewer.circles, page);
  }

  get(viewer: Viewer, documentId: string): DocumentSummary {
    return summaryOf(this.#require(viewer, documentId));
  }

  readOriginal(viewer: Viewer, documentId: string, offset: number, length: number): Promise<Uint8Array> {
    return this.#options.blobs.read(this.#require(viewer, documentId).original_sha256, offset, length);
  }

  async readTextPages(
    viewer: Viewer,
    documentId: string,
    firstPage: number,
    pageCount: number,
  ): Promise<{ layout: OpenedText['layout']; pages: TextPage[] }> {
    const text = await this.#openText(this.#require(viewer, documentId).text_sha256);
    const pages = Array.from({ length: pageCount }, (_, index) => text.page(firstPage + index));
    return { layout: text.layout, pages: pages.filter((page) => page !== undefined) };
  }

  async finishUpload(actor: Viewer, uploadId: string, request: ImportRequest): Promise<string> {
    this.#requireKeeper(actor, request.circle);
    const { path, fileName } = await this.uploads.finish(actor.userId, uploadId);
    return this.#enqueue(actor, await this.#options.blobs.putFile(path), fileName, request);
  }

  /** Brings in a file of this machine (command line, file association, demo). */
  async importFile(
    actor: Viewer,
    path: string,
    request: ImportRequest,
  ): Promise<{ readonly jobId: string; readonly original: BlobRef }> {
    this.#requireKeeper(actor, request.circle);
    const original = await this.#options.blobs.put(createReadStream(path, { highWaterMark: 1024 * 1024 }));
    return { jobId: this.#enqueue(actor, original, basename(path), request), original };
  }

  async withdraw(actor: Viewer, commandId: string, documentId: string): Promise<void> {
    await this.#shelve(actor, commandId, { kind: 'withdraw', documentId });
  }

  async restore(actor: Viewer, commandId: string, documentId: string): Promise<void> {
    await this.#shelve(actor, commandId, { kind: 'restore', documentId });
  }

  #shelve(actor: Viewer, commandId: string, command: { kind: 'withdraw' | 'restore'; documentId: string }) {
    const subject = documentSubject(command.documentId);
    return this.#options.commands.execute(documentDecider, { commandId, actor, subject, command });
  }

  #enqueue(actor: Viewer, original: BlobRef, fileName: string, { circle, isSample = false }: ImportRequest): string {
    if (original.sizeBytes === 0) throw new RefusalError('file-empty', { fileName });
    const payload: ImportPayload = { original, fileName: keepableFileName(fileName), circle, isSample };
    return this.#options.jobs.enqueue({ kind: importJobKind, title: payload.fileName, owner: actor.userId, payload });
  }

  #requireKeeper(actor: Viewer, circle: string): void {
    if (!mayKeepPapers(actor, circle)) throw new RefusalError('not-allowed');
  }

  #require(viewer: Viewer, documentId: string): DocumentRow {
    const row = findShelvedDocument(this.#options.views(), viewer.circles, documentId);
    if (!row) throw new RefusalError('not-found', { documentId });
    return row;
  }

  #openText(sha256: string): Promise<OpenedText> {
    const opened = this.#texts.get(sha256) ?? this.#options.blobs.readWhole(sha256).then(openText);
    // Re-inserting makes it the youngest; the oldest is the first key of the map.
    this.#texts.delete(sha256);
    this.#texts.set(sha256, opened);
    opened.catch(() => this.#texts.delete(sha256));
    const oldest = this.#texts.keys().next().value;
    if (this.#texts.size > openedTexts && oldest !== undefined) this.#texts.delete(oldest);
    return opened;
  }
}
