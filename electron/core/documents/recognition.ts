// Words of pictures, as screens ask for them: queue the reading of a scan, put a page right.
import type { JobQueue } from '#core/kernel/job-queue.ts';
import { documentSubject, isKeeper } from '#shared/documents/document-state.ts';
import { correctPage } from '#shared/documents/page-correction.ts';
import { documentDecider } from '#shared/documents/rules.ts';
import type { Actor, Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type RecogniseJobOptions, recogniseJobKind, reviseText } from './recognise-job.ts';
import type { Documents } from './service.ts';

export interface RecognitionOptions extends Pick<RecogniseJobOptions, 'blobs' | 'commands' | 'extractor'> {
  readonly documents: Documents;
  readonly jobs: JobQueue;
}

export interface PageCorrection {
  readonly commandId: string;
  readonly documentId: string;
  /** From 1. */
  readonly page: number;
  /** The text that was looked at. */
  readonly textSha256: string;
  /** One for each line of the page; an empty one removes it, null leaves it as it was read. */
  readonly lines: readonly (string | null)[];
}

export class Recognition {
  readonly #options: RecognitionOptions;

  constructor(options: RecognitionOptions) {
    this.#options = options;
  }

  /** Returns the job. Refuses with `already-done` where no page is a picture. */
  recognise(actor: Actor, documentId: string): string {
    const row = this.#options.documents.require(actor, documentId);
    if (!isKeeper(actor)) throw new RefusalError('not-allowed');
    if (row.scanned_pages === 0) throw new RefusalError('already-done', { documentId });
    return this.enqueue(actor.userId, documentId, row.title);
  }

  enqueue(owner: string, documentId: string, title: string): string {
    return this.#options.jobs.enqueue({ kind: recogniseJobKind, title, owner, payload: { documentId } });
  }

  /** Refuses with `conflict` when the text has changed since it was looked at, `not-found` for a page that is not there. */
  async correctPage(actor: Viewer, { commandId, documentId, page, textSha256, lines }: PageCorrection): Promise<void> {
    const { documents, commands } = this.#options;
    const row = documents.require(actor, documentId);
    if (!isKeeper(actor)) throw new RefusalError('not-allowed');
    if (row.text_sha256 !== textSha256) throw new RefusalError('conflict', { documentId });
    const before = (await documents.openText(actor, documentId)).page(page);
    if (!before) throw new RefusalError('not-found', { documentId, page });
    const pages = [{ pageNumber: page, page: correctPage(before, [...lines]) }];
    const weakPages = (JSON.parse(row.weak_pages) as number[]).filter((each) => each !== page);
    const change = { pages, cause: 'corrected' as const, weakPages, page };
    const revision = await reviseText(this.#options, row, change, new AbortController().signal);
    const subject = documentSubject(documentId);
    const command = { kind: 'revise-text' as const, documentId, revision, lookedAt: textSha256 };
    await commands.execute(documentDecider, { commandId, actor, subject, command });
  }
}
