// One engine in a process of its own, so that none lives with the heap of another: `engine-process.ts ENGINE SPELLING
// CORPUS FOLDER`. Told what to do over IPC (engine-messages.ts); times are taken here, without the way there and back.
import { rmSync } from 'node:fs';
import { readCorpus } from '#core/search/evaluation/retrieval-corpus.ts';
import { AbsentPeerError, type Engine, type OpenEngine, type Spelling } from './engine.ts';
import type { BuiltReply, EngineReply, EngineRequest, RankedReply } from './engine-messages.ts';

const openers: Readonly<Record<string, () => Promise<OpenEngine>>> = {
  product: async () => (await import('./product.ts')).openProduct,
  fts5: async () => (await import('./fts5.ts')).openFts5,
  minisearch: async () => (await import('./minisearch.ts')).openMiniSearch,
  flexsearch: async () => (await import('./flexsearch.ts')).openFlexSearch,
  postgres: async () => (await import('./postgres.ts')).openPostgres,
};

const [name = '', spelling = 'marked', corpusPath = '', folder = ''] = process.argv.slice(2);
let engine: Engine | null = null;

async function answer(request: EngineRequest): Promise<BuiltReply | RankedReply> {
  if (request.kind === 'build') return await build();
  if (!engine) throw new Error('asked before it was built');
  const rank = request.kind === 'typed' ? engine.rankTyped : engine.rank;
  if (!rank) return { kind: 'ranked', ids: null, ms: 0 };
  const begin = performance.now();
  const ids = await rank(request.text, request.limit);
  return { kind: 'ranked', ids, ms: performance.now() - begin };
}

async function build(): Promise<BuiltReply> {
  const open = await openers[name]?.();
  if (!open) throw new Error(`no engine ${name}`);
  engine = await open(folder, spelling as Spelling);
  const { papers, textBytes, unitCount } = await readCorpus(corpusPath);
  const heapBefore = heapBytes();
  const begin = performance.now();
  await engine.build(papers);
  const buildMs = performance.now() - begin;
  const sizeBytes = engine.sizeBytes();
  const indexBytes = sizeBytes ?? heapBytes() - heapBefore;
  const abilities = { isInMemory: sizeBytes === null, isTypist: engine.rankTyped !== null };
  return { kind: 'built', buildMs, indexBytes, ...abilities, textBytes, unitCount };
}

function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function reply(message: EngineReply): void {
  process.send?.(message);
}

process.on('message', (request: EngineRequest) => {
  answer(request).then(reply, (error: unknown) => {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply(error instanceof AbsentPeerError ? { kind: 'absent', reason: error.message } : { kind: 'failed', reason });
  });
});

// Whoever asked is gone or has heard enough: what was started here ends with it.
process.on('disconnect', () => {
  Promise.resolve(engine?.close()).finally(() => {
    rmSync(folder, { recursive: true, force: true });
    process.exit();
  });
});
