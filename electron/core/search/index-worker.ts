// Runs in a worker thread and owns search.db. Requests are answered one after another in the order they came.
import { readFileSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeText } from '#core/documents/text-blob.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { IndexCommand, IndexReply, IndexRequest, IndexWorkerData } from './index-messages.ts';
import { type IndexStore, OutdatedIndexError, openIndexStore } from './index-store.ts';
import { passagesOf } from './passages.ts';

const { path, key } = workerData as IndexWorkerData;
const port = parentPort;
if (!port) throw new Error('index-worker: expected to run in a worker thread');

let generation = 0;
/** Opened at the first request, so that what stands in the way is answered as a refusal. */
let opened: IndexStore | null = null;

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

function run(command: IndexCommand, store: IndexStore): Omit<Extract<IndexReply, { kind: 'done' }>, 'kind' | 'id'> {
  switch (command.kind) {
    case 'cursor':
      return { cursor: store.cursor() };
    case 'put': {
      const { textPath, ...document } = command.entry;
      const source = decodeText(readFileSync(textPath));
      store.putDocument({ ...document, layout: source.layout }, passagesOf(source), command.seq);
      return {};
    }
    case 'remove':
      store.removeDocument(command.documentId, command.seq);
      return {};
    case 'move':
      store.moveCursor(command.seq);
      return {};
    case 'search':
      return { hits: store.search(command.request) };
    case 'clear':
      store.close();
      opened = null;
      discardFiles();
      opened = openIndexStore(path, key);
      return {};
    case 'close':
      store.close();
      return {};
  }
}

function answer({ id, generation: known, command }: IndexRequest): IndexReply {
  const isWrite = command.kind === 'put' || command.kind === 'remove' || command.kind === 'move';
  const outOfDate: IndexReply = { kind: 'failed', id, reason: 'the index was rebuilt', code: 'rebuilt' };
  try {
    opened ??= open();
    if (isWrite && known !== generation) return outOfDate;
    return { kind: 'done', id, ...run(command, opened) };
  } catch (error) {
    if (!opened || codeOf(error) !== 'data-damaged') {
      return { kind: 'failed', id, reason: reasonOf(error), code: codeOf(error) };
    }
    opened.close();
    opened = null;
    opened = startAgain(error);
    return isWrite ? outOfDate : { kind: 'done', id, ...run(command, opened) };
  }
}

port.on('message', (request: IndexRequest) => {
  reply(answer(request));
  if (request.command.kind === 'close') port.close();
});
