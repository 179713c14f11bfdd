import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/database.ts';
import { newId } from '#shared/kernel/ids.ts';
import { type IndexStore, openIndexStore } from './index-store.ts';
import type { Passage } from './passages.ts';
import { searchSql } from './run-search.ts';

let folder: string;
let store: IndexStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-store-'));
  store = openIndexStore(join(folder, 'search.db'), null);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function passage(text: string, heading: string | null = null): Passage {
  return { heading, text, starts: [{ offset: 0, pageNumber: 1, blockIndex: 0 }] };
}

function put(documentId: string, texts: readonly (string | Passage)[], circle = 'everyone', title = 'Văn bản'): void {
  const passages = texts.map((text) => (typeof text === 'string' ? passage(text) : text));
  const seq = store.cursor() + 1;
  const batch = store.begin();
  for (const _ of batch.put(
    { documentId, circle, homeCircle: null, textName: newId(), title, layout: 'pages' },
    passages,
  ));
  batch.commit(seq);
}

function remove(documentId: string, seq: number): void {
  const batch = store.begin();
  batch.remove(documentId);
  batch.commit(seq);
}

function search(text: string, circles: readonly string[] = ['everyone']): string[] {
  return store.search({ text, limit: 20, circles }).map((hit) => hit.documentId);
}

function marked(text: string): string[] {
  const [hit] = store.search({ text, limit: 1, circles: ['everyone'] });
  return (hit?.snippet ?? []).filter((piece) => piece.isHit).map((piece) => piece.text);
}

describe('the search index', () => {
  it('finds words with marks from letters without, and highlights them exactly', () => {
    put('a', ['Đại biểu Quốc hội chất vấn Thủ tướng.']);
    expect(search('dai bieu')).toEqual(['a']);
    expect(marked('dai bieu')).toEqual(['Đại', 'biểu']);
    expect(search('ĐẠI BIỂU')).toEqual(['a']);
  });

  it('does not take đương for đường when đường is there, and offers it when nothing else is', () => {
    put('road', ['Quản lý đường bộ']);
    put('party', ['Nghĩa vụ của đương sự']);
    expect(search('đường ')).toEqual(['road']);
    expect(search('đường sự')).toEqual(['party']);
    expect(search('duong ').toSorted()).toEqual(['party', 'road']);
  });

  it('takes both placements of the tone for the same word', () => {
    put('old', ['Bộ Văn hóa']);
    put('new', ['Bộ Văn hoá']);
    expect(search('văn hóa').toSorted()).toEqual(['new', 'old']);
    expect(search('văn hoá').toSorted()).toEqual(['new', 'old']);
    expect(marked('văn hoá')).toEqual(['Văn', 'hóa']);
  });

  it('ranks the word as typed before words that only share its letters', () => {
    put('toned', ['Bảo hiểm tỷ lệ']);
    put('plain', ['Bảo hiểm ty lệ']);
    expect(search('ty ')).toEqual(['plain', 'toned']);
  });

  it('finds the last word while it is typed, and only the last', () => {
    put('a', ['Biểu quyết thông qua dự án luật']);
    expect(search('bieu quy')).toEqual(['a']);
    expect(search('biểu quyế')).toEqual(['a']);
    expect(marked('bieu quy')).toEqual(['Biểu', 'quyết']);
    expect(marked('bie quyet ')).toEqual(['quyết']);
  });

  it('ranks a heading before a mention, and needs all words if some passage has them', () => {
    put('mention', [passage('Theo quy định về nhiệm kỳ của Quốc hội khóa trước tại văn bản khác.', 'Điều 9. Khác')]);
    put('heading', [passage('Là 05 năm, kể từ ngày khai mạc.', 'Điều 2. Nhiệm kỳ Quốc hội')]);
    put('some', ['Quốc hội họp']);
    expect(search('nhiệm kỳ quốc hội')).toEqual(['heading', 'mention']);
  });

  it('takes some of the words where no passage has all', () => {
    put('a', ['Luật Đất đai']);
    put('b', ['Nghị quyết khác']);
    expect(search('luật đất đai vũ trụ ')).toEqual(['a']);
  });

  it('finds a phrase in quotes only where it stands together', () => {
    put('apart', ['Hội nghị quốc tế của Quốc gia và hội đồng']);
    put('together', ['Kỳ họp Quốc hội']);
    expect(search('"quốc hội"')).toEqual(['together']);
    expect(marked('"quốc hội"')).toEqual(['Quốc hội']);
  });

  it('shows only passages of the given circles', () => {
    put('open', ['Dự toán ngân sách']);
    put('closed', ['Dự toán ngân sách'], 'secretariat');
    expect(search('ngân sách', ['everyone'])).toEqual(['open']);
    expect(search('ngân sách', ['secretariat'])).toEqual(['closed']);
    expect(search('ngân sách', [])).toEqual([]);
    expect(search('ngân sách', ["everyone' OR 1=1 --"])).toEqual([]);
  });

  it('replaces and removes a document with all its words, and moves the cursor with it', () => {
    put('a', ['Ngân sách', 'Đất đai']);
    put('a', ['Giáo dục']);
    expect([search('ngân'), search('giáo'), store.cursor()]).toEqual([[], ['a'], 2]);
    remove('a', 7);
    expect([search('giáo'), store.cursor()]).toEqual([[], 7]);
    remove('unknown', 8);
    expect(store.cursor()).toBe(8);
  });

  it('shows nothing of a batch before it is committed, and nothing ever of one that was rolled back', () => {
    put('a', ['Ngân sách']);
    const passages = Array.from({ length: 100 }, (_, number) => passage(`Giáo dục ${number}`));
    const document = {
      documentId: 'a',
      circle: 'everyone',
      homeCircle: null,
      textName: newId(),
      title: 'Mới',
      layout: 'pages',
    } as const;
    for (const outcome of ['rollback', 'commit'] as const) {
      const batch = store.begin();
      const steps = [...batch.put(document, passages)].length;
      expect([steps > 1, search('ngân'), search('giáo')]).toEqual([true, ['a'], []]);
      if (outcome === 'commit') batch.commit(9);
      else batch.rollback();
      expect([search('ngân').length, store.cursor()]).toEqual(outcome === 'commit' ? [0, 9] : [1, 1]);
    }
    expect(search('giáo').length).toBe(20);
  });

  it.each([
    ['a quote', '"'],
    ['empty quotes', '""'],
    ['operators', 'AND OR NOT'],
    ['a trailing operator', 'ngân NOT'],
    ['NEAR', 'NEAR(ngân sách, 2)'],
    ['a column filter', '{title} : ngân'],
    ['a star', 'ngân*'],
    ['a caret', '^ngân'],
    ['a minus', '-ngân'],
    ['SQL', "'; DROP TABLE passages; --"],
    ['NUL', 'ngân\u0000sách'],
    ['only NUL', '\u0000'],
    ['only punctuation', '?!…'],
    ['brackets', '((('],
    ['quotes without end', 'a"b"c"'],
    ['half a pair', '\uD800'],
    ['an emoji', '🙂'],
    ['a mark alone', '\u0301'],
    ['10,000 characters', 'ngân sách '.repeat(1000)],
    ['a word of 10,000 characters', 'x'.repeat(10_000)],
  ])('takes %s for nothing but text', (_, text) => {
    put('a', ['Ngân sách nhà nước']);
    expect(() => search(text)).not.toThrow();
    expect(search('ngân sách')).toEqual(['a']);
  });

  it('opens at the block where the first hit is', () => {
    const starts = [
      { offset: 0, pageNumber: 3, blockIndex: 4 },
      { offset: 12, pageNumber: 4, blockIndex: 0 },
    ];
    put('a', [{ heading: 'Điều 1', text: 'Một hai ba.\nBốn năm sáu.', starts }]);
    const [hit] = store.search({ text: 'năm sáu', limit: 5, circles: ['everyone'] });
    expect(hit).toMatchObject({ pageNumber: 4, blockIndex: 0, heading: 'Điều 1' });
  });

  it('reaches passages through the index of words and by key alone', () => {
    store.close();
    const database = openDatabase({ path: join(folder, 'search.db'), key: null, durability: 'normal' });
    const plan = database
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${searchSql}`)
      .all({ words: '"a"', circles: '[]', limit: 1 })
      .map((row) => row.detail);
    database.close();
    store = openIndexStore(join(folder, 'search.db'), null);
    expect(plan.slice(0, 3)).toEqual([
      expect.stringMatching(/^SCAN passage_words VIRTUAL TABLE INDEX \d+:M/),
      'SEARCH p USING INTEGER PRIMARY KEY (rowid=?)',
      'SEARCH d USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
    expect(plan.join('\n')).not.toMatch(/SCAN (p|d)\b/);
  });
});
