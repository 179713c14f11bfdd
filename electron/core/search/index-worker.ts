// Runs in a worker thread and owns search.db. Questions are answered as they come, between two stretches of writing;
// everything else one after another in the order it came.
import { readFileSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeText } from '#core/documents/text-blob.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type {
  IndexAnswer,
  IndexChange,
  IndexCommand,
  IndexReply,
  IndexRequest,
  IndexWorkerData,
  UnreadDocument,
} from './index-messages.ts';
import { type IndexBatch, type IndexStore, OutdatedIndexError, openIndexStore } from './index-store.ts';
import { passagesOf } from './passages.ts';

const { path, key } = workerData as IndexWorkerData;
const port = parentPort;
if (!port) throw new Error('index-worker: expected to run in a worker thread');

let generation = 0;
/** Opened at the first request, so that what stands in the way is answered as a refusal. */
let opened: IndexStore | null = null;
let isClosing = false;
let lastInTurn: Promise<void> = Promise.resolve();

function reply(message: IndexReply): void {
  port?.postMessage(message);
}

/** Opens the index; one that cannot be used is discarded, since it can be built again. */
function open(): IndexStore {
  try {
    return openIndexStore(path, key);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    return startAgain(error);
  }
}

function startAgain(cause: unknown): IndexStore {
  discardFiles();
  generation += 1;
  reply({ kind: 'rebuilt', generation, reason: reasonOf(cause) });
  return openIndexStore(path, key);
}

function discardFiles(): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Damaged, opened with another key, of another version, or not an index at all: not a full disk or missing rights. */
function isUnusable(error: unknown): boolean {
  if (error instanceof OutdatedIndexError) return true;
  if (error instanceof RefusalError) return error.refusal.code === 'data-damaged';
  return troubleOf(error) === 'data-damaged' || errorCode(error) === 'SQLITE_ERROR';
}

function codeOf(error: unknown): string | null {
  return error instanceof RefusalError ? error.refusal.code : (troubleOf(error) ?? null);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A write that another request overtook: it found the index damaged, or closes it. */
class OutOfDateError extends Error {}

async function run(command: IndexCommand, store: IndexStore): Promise<IndexAnswer> {
  switch (command.kind) {
    case 'cursor':
      return { cursor: store.cursor() };
    case 'apply':
      return { unread: await apply(command.changes, command.seq, store) };
    case 'search':
      return { hits: store.search(command.request) };
    case 'clear':
      store.close();
      opened = null;
      discardFiles();
      opened = openIndexStore(path, key);
      // Writes under way were reckoned from the former cursor.
      generation += 1;
      return { generation };
    case 'close':
      store.close();
      opened = null;
      return {};
  }
}

/** All changes in one transaction that moves the cursor; who asks in between gets an answer within moments. */
async function apply(changes: readonly IndexChange[], seq: number, store: IndexStore): Promise<UnreadDocument[]> {
  const unread: UnreadDocument[] = [];
  const batch = store.begin();
  const giveWay = async () => {
    await nextTurn();
    if (opened !== store || isClosing) throw new OutOfDateError();
  };
  try {
    for (const change of changes) {
      if (change.kind === 'remove') batch.remove(change.documentId);
      else {
        const failed = await put(batch, change, giveWay);
        if (failed) unread.push(failed);
      }
    }
    batch.commit(seq);
    return unread;
  } catch (error) {
    if (opened === store) batch.rollback();
    throw error;
  }
}

async function put(
  batch: IndexBatch,
  { entry }: Extract<IndexChange, { kind: 'put' }>,
  giveWay: () => Promise<void>,
): Promise<UnreadDocument | null> {
  const { textPath, ...document } = entry;
  if (batch.move(document)) return null;
  const source = read(textPath);
  if (source instanceof Error) return { documentId: document.documentId, reason: reasonOf(source) };
  await giveWay();
  for (const _ of batch.put({ ...document, layout: source.layout }, passagesOf(source))) await giveWay();
  return null;
}

/** One unreadable text must not keep the others out of the index. */
function read(textPath: string): ExtractedText | Error {
  try {
    return decodeText(readFileSync(textPath));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function answer({ id, generation: known, command }: IndexRequest): Promise<IndexReply> {
  const isWrite = command.kind === 'apply';
  const outOfDate: IndexReply = { kind: 'failed', id, reason: 'the index was rebuilt', code: 'rebuilt' };
  try {
    opened ??= open();
    if (isWrite && known !== generation) return outOfDate;
    return { kind: 'done', id, ...(await run(command, opened)) };
  } catch (error) {
    if (error instanceof OutOfDateError) return outOfDate;
    if (!opened || codeOf(error) !== 'data-damaged') {
      return { kind: 'failed', id, reason: reasonOf(error), code: codeOf(error) };
    }
    opened.close();
    opened = null;
    opened = startAgain(error);
    return isWrite ? outOfDate : { kind: 'done', id, ...(await run(command, opened)) };
  }
}

port.on('message', (request: IndexRequest) => {
  // A batch under way is given up: it is done again from the cursor.
  if (request.command.kind === 'close') isClosing = true;
  if (request.command.kind === 'search') {
    void answer(request).then(reply);
    return;
  }
  lastInTurn = lastInTurn.then(async () => {
    reply(await answer(request));
    if (request.command.kind === 'close') port.close();
  });
});
