// Runs in a worker thread and owns search.db. Questions are answered as they come, between two stretches of writing;
// everything else one after another in the order it came.
import { readFileSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { decodeStructuredText } from '#core/documents/text-blob.ts';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { prepareAbbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';
import { Answers } from './answers/answer.ts';
import { findSimilar } from './answers/similar.ts';
import { DamagedIndexError } from './index/damaged-index.ts';
import { IndexStore } from './index/index-store.ts';
import type { IndexBatch } from './index/index-writer.ts';
import type { IndexedUnit, ReadDocument } from './index/indexed-unit.ts';
import { OutdatedIndexError } from './index/schema.ts';
import type {
  IndexAnswer,
  IndexChange,
  IndexCommand,
  IndexEntry,
  IndexQuestion,
  IndexReply,
  IndexRequest,
  IndexWorkerData,
  UnreadDocument,
} from './index-messages.ts';
import { withoutLongUnits } from './sources/long-units.ts';
import { unitsOfPaper } from './sources/paper-units.ts';

const { path, key } = workerData as IndexWorkerData;
const port = parentPort;
if (!port) throw new Error('index-worker: expected to run in a worker thread');

/** After the last batch, or after opening. */
const settleAfterMs = 1_500;

let generation = 0;
/** Opened at the first request, so that what stands in the way is answered as a refusal. */
let opened: IndexStore | null = null;
let answers: { readonly of: IndexStore; readonly answers: Answers; readonly reader: IndexStore['reader'] } | null =
  null;
let abbreviations = prepareAbbreviations(usualAbbreviations);
let isClosing = false;
let lastInTurn: Promise<void> = Promise.resolve();
let settling: NodeJS.Timeout | undefined;

function reply(message: IndexReply): void {
  port?.postMessage(message);
}

/** Opens the index; one that cannot be used is discarded, since it can be built again. */
function open(): IndexStore {
  try {
    return new IndexStore(path, key);
  } catch (error) {
    if (!isUnusable(error)) throw error;
    return startAgain(error);
  }
}

function startAgain(cause: unknown): IndexStore {
  discardFiles();
  generation += 1;
  reply({ kind: 'rebuilt', generation, reason: reasonOf(cause) });
  return new IndexStore(path, key);
}

function discardFiles(): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

/** Damaged, opened with another key, of another version, or not an index at all: not a full disk or missing rights. */
function isUnusable(error: unknown): boolean {
  if (error instanceof OutdatedIndexError) return true;
  if (error instanceof RefusalError) return error.refusal.code === 'data-damaged';
  return troubleOf(error) === 'data-damaged' || errorCode(error) === 'SQLITE_ERROR' || isUnreadable(error);
}

/** The file is damaged where SQLite does not look, or one table has what another lacks. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DamagedIndexError || contradiction.test(errorCode(error) ?? '');
}

const contradiction = /^SQLITE_CONSTRAINT(?:$|_(?:PRIMARYKEY|UNIQUE|ROWID|VTAB)$)/;

function codeOf(error: unknown): string | null {
  if (error instanceof RefusalError) return error.refusal.code;
  return troubleOf(error) ?? (isUnreadable(error) ? 'data-damaged' : null);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A write that another request overtook: it found the index damaged, or closes it. */
class OutOfDateError extends Error {}

async function run(command: IndexCommand, store: IndexStore): Promise<IndexAnswer> {
  switch (command.kind) {
    case 'cursor':
      settleSoon();
      return { cursor: store.cursor() };
    case 'apply': {
      const unread = await apply(command.changes, command.seq, store);
      settleSoon();
      return { unread };
    }
    case 'abbreviations':
      abbreviations = prepareAbbreviations(command.list);
      return {};
    case 'clear':
      store.close();
      opened = null;
      discardFiles();
      opened = new IndexStore(path, key);
      // Writes under way were reckoned from the former cursor.
      generation += 1;
      return { generation };
    case 'close':
      clearTimeout(settling);
      for (const _ of store.settle());
      store.close();
      opened = null;
      return {};
    default:
      return ask(command, store);
  }
}

function ask(question: IndexQuestion, store: IndexStore): IndexAnswer {
  const { reader } = store;
  // The reader is another one after a rollback.
  if (answers?.of !== store || answers.reader !== reader) {
    answers = { of: store, reader, answers: new Answers(reader, () => abbreviations) };
  }
  switch (question.kind) {
    case 'search':
      return { found: answers.answers.search(question.request) };
    case 'similar':
      return { similar: findSimilar(reader, question.request) };
    case 'match':
      return { matching: answers.answers.match(question.request) };
    case 'rank':
      return { ranked: answers.answers.rank(question.request) };
  }
}

/** When nothing more comes, keeps the counts of words; then reads ahead the commonest words, which keeps nobody waiting. */
function settleSoon(): void {
  clearTimeout(settling);
  settling = setTimeout(() => {
    lastInTurn = lastInTurn.then(async () => {
      const store = opened;
      if (!store || isClosing) return;
      if (await inSteps(store, store.settle())) void inSteps(store, store.readCommonWords());
    });
  }, settleAfterMs);
  settling.unref();
}

/** Others get a turn between two steps. False where the index was closed, discarded or read anew meanwhile, or cannot be used. */
async function inSteps(store: IndexStore, steps: Generator<void>): Promise<boolean> {
  const { reader } = store;
  try {
    for (const _ of steps) {
      await nextTurn();
      if (opened !== store || store.reader !== reader || isClosing) return false;
    }
    return !isClosing;
  } catch (error) {
    // It is done again when the index is opened the next time; a question says what stands in the way.
    if (codeOf(error) === null) throw error;
    return false;
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
        const failed = await put(batch, change.entry, giveWay);
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

async function put(batch: IndexBatch, entry: IndexEntry, giveWay: () => Promise<void>): Promise<UnreadDocument | null> {
  const { source: _, ...document } = entry;
  if (batch.move(document)) return null;
  const read = readUnits(entry);
  if (read instanceof Error) return { documentId: document.documentId, reason: reasonOf(read) };
  await giveWay();
  for (const _step of batch.put({ ...document, layout: read.layout }, read.units)) await giveWay();
  return null;
}

/** One unreadable text must not keep the others out of the index. */
function readUnits({ source }: IndexEntry): { layout: ReadDocument['layout']; units: IndexedUnit[] } | Error {
  if (source.kind === 'units') return { layout: 'flow', units: withoutLongUnits(source.units) };
  try {
    const { text, structure } = decodeStructuredText(readFileSync(source.textPath));
    return { layout: text.layout, units: unitsOfPaper(text, structure) };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function answer({ id, generation: known, command }: IndexRequest): Promise<IndexReply> {
  const isWrite = command.kind === 'apply';
  const outOfDate: IndexReply = { kind: 'failed', id, reason: 'the index was rebuilt', code: 'rebuilt' };
  try {
    if (!opened) {
      opened = open();
      settleSoon();
    }
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

/** Answered at once; an abbreviation list holds for the question behind it. */
const atOnce: ReadonlySet<IndexCommand['kind']> = new Set(['search', 'similar', 'match', 'rank', 'abbreviations']);

port.on('message', (request: IndexRequest) => {
  // A batch under way is given up: it is done again from the cursor.
  if (request.command.kind === 'close') isClosing = true;
  if (atOnce.has(request.command.kind)) {
    void answer(request).then(reply);
    return;
  }
  lastInTurn = lastInTurn.then(async () => {
    reply(await answer(request));
    if (request.command.kind === 'close') port.close();
  });
});
