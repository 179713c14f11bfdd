// A folder that keeps the index of a corpus between evaluations. Which corpus it holds, and that all of it is in, is
// recorded once the last article is in: an import that was cut short has no record and is begun again.
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type DataFolder, openDataFolder } from '#core/kernel/data-folder.ts';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import type { EvaluatedIndex } from './evaluated-index.ts';
import { dropRecord, type EvaluationRecord, fingerprintOf, readRecord, writeRecord } from './evaluation-record.ts';
import type { BrokenLine } from './json-lines.ts';
import { openProductIndex } from './product-index.ts';
import { putAll } from './put-all.ts';
import { corpusFormat, readCorpus } from './retrieval-corpus.ts';

export interface EvaluationFolder extends Omit<EvaluationRecord, 'broken' | 'ids' | 'corpusFormat'> {
  readonly index: EvaluatedIndex;
  readonly isReused: boolean;
  readonly broken: readonly BrokenLine[];
  has(id: string): boolean;
  close(): Promise<void>;
}

/** Opens the index of this corpus in `path`, importing it first where it is not there whole. */
export async function openEvaluationFolder(
  path: string,
  corpusPath: string,
  onProgress: (doneUnits: number, unitCount: number) => void = () => undefined,
): Promise<EvaluationFolder> {
  const corpus = await fingerprintOf(corpusPath);
  const key = readOrCreateKeyFile(path);
  const folder = openDataFolder({ path, key, host: 'search-eval' });
  try {
    const kept = await openKept(folder, key, corpus);
    if (kept) return opened(folder, kept.index, kept.record, true);
    const record = await importCorpus(folder, key, corpusPath, corpus, onProgress);
    return opened(folder, await openProductIndex({ path: folder.file('search.db'), key }), record, false);
  } catch (error) {
    folder.release();
    throw error;
  }
}

function opened(folder: DataFolder, index: EvaluatedIndex, record: EvaluationRecord, isReused: boolean) {
  const { ids, ...facts } = record;
  const known = new Set(ids);
  return {
    ...facts,
    index,
    isReused,
    has: (id: string) => known.has(id),
    close: async () => {
      await index.close();
      folder.release();
    },
  };
}

type Fingerprint = EvaluationRecord['corpus'];

async function openKept(folder: DataFolder, key: Uint8Array, corpus: Fingerprint) {
  const record = readRecord(folder.path);
  if (record?.corpus.sha256 !== corpus.sha256) return null;
  const index = await openProductIndex({ path: folder.file('search.db'), key });
  if ((await index.cursor()) === record.cursor) return { index, record };
  await index.close();
  return null;
}

async function importCorpus(
  folder: DataFolder,
  key: Uint8Array,
  corpusPath: string,
  corpus: Fingerprint,
  onProgress: (doneUnits: number, unitCount: number) => void,
): Promise<EvaluationRecord> {
  dropRecord(folder.path);
  for (const file of indexFiles(folder)) rmSync(file);
  const begin = performance.now();
  const { papers, broken, ...facts } = await readCorpus(corpusPath);
  const index = await openProductIndex({ path: folder.file('search.db'), key });
  let cursor = 0;
  try {
    await putAll(index, papers, (doneUnits) => onProgress(doneUnits, facts.unitCount));
    cursor = await index.cursor();
  } finally {
    // Closing writes what is still in the journal into the file: its size is then that of the index.
    await index.close();
  }
  const record: EvaluationRecord = {
    ...facts,
    ...{ corpusFormat, corpus, cursor, broken: [...broken] },
    paperCount: papers.length,
    indexMs: performance.now() - begin,
    indexBytes: indexFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0),
    ids: papers.flatMap(({ units }) => units.map(({ id }) => id)),
  };
  writeRecord(folder.path, record);
  return record;
}

/** The index, its journals, and whatever else it keeps beside itself. */
function indexFiles(folder: DataFolder): string[] {
  const names = readdirSync(folder.path).filter((name) => name.startsWith('search.db'));
  return names.map((name) => join(folder.path, name));
}
