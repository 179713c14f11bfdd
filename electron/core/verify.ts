// Walks the record: the hash chain from the first event, then every blob that a paper names.

import type { Core } from './core.ts';
import { listBlobsOfDocuments } from './documents/queries.ts';
import type { BlobCheck } from './kernel/blob-store.ts';
import type { LogVerification } from './kernel/event-log.ts';

export interface DamagedBlob {
  readonly sha256: string;
  readonly problem: Exclude<BlobCheck, 'whole'>;
  /** The papers that name it; importing one of them again from its file heals it. */
  readonly documents: readonly { readonly documentId: string; readonly title: string }[];
}

export interface Verification {
  readonly isWhole: boolean;
  readonly log: LogVerification;
  readonly blobCount: number;
  readonly damagedBlobs: readonly DamagedBlob[];
}

export async function verifyRecord(
  core: Pick<Core, 'log' | 'blobs' | 'views'>,
  onProgress: (stage: 'log' | 'blobs', done: number, total: number) => void = () => undefined,
): Promise<Verification> {
  const log = await core.log.verify((done, total) => onProgress('log', done, total));
  const named = Map.groupBy(listBlobsOfDocuments(core.views()), (blob) => blob.sha256);
  const damagedBlobs: DamagedBlob[] = [];
  let done = 0;
  for (const [sha256, papers] of named) {
    const problem = await core.blobs.check(sha256);
    if (problem !== 'whole') {
      const documents = papers.map(({ documentId, title }) => ({ documentId, title }));
      damagedBlobs.push({ sha256, problem, documents });
    }
    done += 1;
    onProgress('blobs', done, named.size);
  }
  const isWhole = log.brokenAt === null && damagedBlobs.length === 0;
  return { isWhole, log, blobCount: named.size, damagedBlobs };
}
