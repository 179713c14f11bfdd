// An index for each test of a file, without its worker: real tables, asked as the worker asks them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { newId } from '#shared/kernel/ids.ts';
import { prepareAbbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import { Answers } from './answers/answer.ts';
import type { IndexFound, IndexSearch } from './answers/index-request.ts';
import { IndexStore } from './index/index-store.ts';
import { type IndexedUnit, noFacts, type ReadDocument } from './index/indexed-unit.ts';
import { askFor } from './search-for-tests.ts';

const abbreviations = prepareAbbreviations([
  { short: 'UBTVQH', full: 'Ủy ban Thường vụ Quốc hội', also: [] },
  { short: 'THPT', full: 'trung học phổ thông', also: [] },
]);

export function unitOf(text: string, heading: string | null = null): IndexedUnit {
  return { address: null, heading, text, spots: [{ offset: 0, pageNumber: 1, blockIndex: 0, address: null }] };
}

export function documentOf(documentId: string, more: Partial<ReadDocument> = {}): ReadDocument {
  return {
    ...{ documentId, circle: 'everyone', homeCircle: null, textName: newId(), title: 'Văn bản' },
    ...{ layout: 'pages', facts: noFacts },
    ...more,
  };
}

export function storeForEachTest() {
  let folder = '';
  let store: IndexStore;
  const open = () => new IndexStore(join(folder, 'search.db'), null);
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'index-store-'));
    store = open();
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  const ask = (text: string, more: Partial<IndexSearch> = {}): IndexFound =>
    new Answers(store.reader, () => abbreviations).search(askFor(text, more));
  return {
    get store() {
      return store;
    },
    get path() {
      return join(folder, 'search.db');
    },
    reopen(): void {
      store.close();
      store = open();
    },
    put(documentId: string, texts: readonly (string | IndexedUnit)[], more: Partial<ReadDocument> = {}): void {
      const units = texts.map((text) => (typeof text === 'string' ? unitOf(text) : text));
      const seq = store.cursor() + 1;
      const batch = store.begin();
      for (const _ of batch.put(documentOf(documentId, more), units));
      batch.commit(seq);
    },
    remove(documentId: string, seq: number): void {
      const batch = store.begin();
      batch.remove(documentId);
      batch.commit(seq);
    },
    ask,
    /** Papers in their order. */
    search: (text: string, more: Partial<IndexSearch> = {}): string[] =>
      ask(text, more).papers.map(({ documentId }) => documentId),
  };
}
