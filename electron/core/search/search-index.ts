// The core's side of the search index: questions and changes go to a worker that owns the file. A worker that crashes
// is started again at the next request; what it had committed is there.
import { Worker } from 'node:worker_threads';
import { workerUrl } from '#core/kernel/worker-url.ts';
import { RefusalError, refusalCodeSchema } from '#shared/kernel/refusal.ts';
import type { Abbreviation } from '#shared/search/abbreviations/abbreviations.ts';
import type {
  IndexFound,
  IndexMatch,
  IndexPaperHits,
  IndexRank,
  IndexRanked,
  IndexSearch,
  IndexSimilar,
} from './answers/index-request.ts';
import type {
  IndexChange,
  IndexCommand,
  IndexReply,
  IndexRequest,
  IndexWorkerData,
  UnreadDocument,
} from './index-messages.ts';

export interface SearchIndex {
  /** Newest log seq applied; 0 for a new or discarded index. */
  cursor(): Promise<number>;
  /** Replaces and removes documents and moves the cursor, in one transaction. Resolves with those it could not read. */
  apply(changes: readonly IndexChange[], seq: number): Promise<readonly UnreadDocument[]>;
  /** What short forms stand for, from now on; the usual list until then. */
  setAbbreviations(list: readonly Abbreviation[]): Promise<void>;
  search(request: IndexSearch): Promise<IndexFound>;
  /** Null where there is no such clause, or not for this person. */
  findSimilar(request: IndexSimilar): Promise<readonly IndexPaperHits[] | null>;
  /** Those of some papers that hold all words of a search. */
  matchPapers(request: IndexMatch): Promise<readonly string[]>;
  /** Units in order, for measuring. */
  rank(request: IndexRank): Promise<IndexRanked>;
  /** Empties the index and sets the cursor to 0. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export interface SearchIndexOptions {
  readonly path: string;
  /** 32 bytes; null leaves the file unencrypted (tests and benchmarks). */
  readonly key: Uint8Array | null;
  /** A damaged or outdated index was discarded: it is empty, `cursor()` is 0, and everything is to be put again. */
  readonly onRebuilt?: (reason: string) => void;
  /** The worker stopped unasked. Requests under way are rejected; the next one starts it again. */
  readonly onCrashed?: (error: Error) => void;
}

/** A write that was meant for an index that has been discarded since: start again from `cursor()`. */
export class IndexRebuiltError extends Error {
  constructor() {
    super('the search index was rebuilt: start again from its cursor');
    this.name = 'IndexRebuiltError';
  }
}

/** Opens the index. Rejects where it can be neither opened nor made (no rights, disk full). */
export async function openSearchIndex(options: SearchIndexOptions): Promise<SearchIndex> {
  const client = new IndexClient(options);
  await client.ask({ kind: 'cursor' });
  return {
    cursor: async () => (await client.ask({ kind: 'cursor' })).cursor ?? 0,
    apply: async (changes, seq) => (await client.ask({ kind: 'apply', changes, seq })).unread ?? [],
    setAbbreviations: (list) => client.setAbbreviations(list),
    search: async (request) => present((await client.ask({ kind: 'search', request })).found),
    findSimilar: async (request) => (await client.ask({ kind: 'similar', request })).similar ?? null,
    matchPapers: async (request) => present((await client.ask({ kind: 'match', request })).matching),
    rank: async (request) => present((await client.ask({ kind: 'rank', request })).ranked),
    clear: async () => void (await client.ask({ kind: 'clear' })),
    close: () => client.close(),
  };
}

function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('search index: expected an answer of the kind that was asked for');
  return value;
}

type Done = Extract<IndexReply, { kind: 'done' }>;
interface Pending {
  resolve(done: Done): void;
  reject(error: Error): void;
}

class IndexClient {
  readonly #options: SearchIndexOptions;
  readonly #pending = new Map<number, Pending>();
  #worker: Worker | null = null;
  #generation = 0;
  #nextId = 1;
  #isClosed = false;
  #abbreviations: readonly Abbreviation[] | null = null;

  constructor(options: SearchIndexOptions) {
    this.#options = options;
  }

  ask(command: IndexCommand): Promise<Done> {
    if (this.#isClosed) return Promise.reject(new Error('the search index is closed'));
    const worker = this.#start();
    const id = this.#nextId;
    this.#nextId += 1;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      worker.ref();
      worker.postMessage({ id, generation: this.#generation, command } satisfies IndexRequest);
    });
  }

  /** Told again to a worker that is started anew. */
  async setAbbreviations(list: readonly Abbreviation[]): Promise<void> {
    this.#abbreviations = list;
    await this.ask({ kind: 'abbreviations', list });
  }

  async close(): Promise<void> {
    if (this.#isClosed) return;
    const worker = this.#worker;
    const closing = worker ? this.ask({ kind: 'close' }).catch(() => undefined) : undefined;
    this.#isClosed = true;
    await closing;
    await worker?.terminate();
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const { path, key } = this.#options;
    const workerData: IndexWorkerData = { path, key };
    const worker = new Worker(workerUrl('index-worker', import.meta.url), { execArgv: [], workerData });
    this.#generation = 0;
    worker.on('message', (reply: IndexReply) => this.#receive(worker, reply));
    worker.on('error', (error) => this.#stopped(worker, error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => this.#stopped(worker, new Error(`the index worker stopped with code ${code}`)));
    this.#worker = worker;
    if (this.#abbreviations) {
      const command = { kind: 'abbreviations', list: this.#abbreviations } as const;
      // Answered to nobody: ids of requests begin at 1.
      worker.postMessage({ id: 0, generation: 0, command } satisfies IndexRequest);
    }
    return worker;
  }

  #receive(worker: Worker, reply: IndexReply): void {
    if (reply.kind === 'rebuilt') {
      this.#generation = reply.generation;
      this.#options.onRebuilt?.(reply.reason);
      return;
    }
    if (reply.kind === 'done' && reply.generation !== undefined) this.#generation = reply.generation;
    const pending = this.#pending.get(reply.id);
    this.#pending.delete(reply.id);
    if (this.#pending.size === 0) worker.unref();
    if (reply.kind === 'done') pending?.resolve(reply);
    else pending?.reject(errorOf(reply));
  }

  #stopped(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    for (const pending of waiting) pending.reject(error);
    if (!this.#isClosed) this.#options.onCrashed?.(error);
  }
}

function errorOf({ code, reason }: Extract<IndexReply, { kind: 'failed' }>): Error {
  if (code === 'rebuilt') return new IndexRebuiltError();
  const refusal = refusalCodeSchema.safeParse(code);
  return refusal.success ? new RefusalError(refusal.data, { reason }) : new Error(`search index: ${reason}`);
}
