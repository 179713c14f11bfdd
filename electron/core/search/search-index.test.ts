// The index through its door: a real worker, real files.
import { copyFileSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeText } from '#core/documents/text-blob.ts';
import { openDatabase } from '#core/kernel/database.ts';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { structureOf } from '#shared/documents/structure.ts';
import { newId } from '#shared/kernel/ids.ts';
import { IndexStore } from './index/index-store.ts';
import { type IndexedUnit, noFacts } from './index/indexed-unit.ts';
import type { IndexEntry } from './index-messages.ts';
import { askFor, hitsOf } from './search-for-tests.ts';
import { IndexRebuiltError, openSearchIndex, type SearchIndex } from './search-index.ts';

let folder: string;
let path: string;
let rebuilt: string[];
let index: SearchIndex | null = null;
const key = new Uint8Array(32).fill(7);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'search-index-'));
  path = join(folder, 'search.db');
  rebuilt = [];
});
afterEach(async () => {
  await index?.close();
  index = null;
  rmSync(folder, { recursive: true });
});

async function open(withKey: Uint8Array | null = key): Promise<SearchIndex> {
  await index?.close();
  index = await openSearchIndex({ path, key: withKey, onRebuilt: (reason) => rebuilt.push(reason) });
  return index;
}

async function textFile(name: string, blocks: readonly string[]): Promise<string> {
  const extracted: ExtractedText = {
    format: 2,
    extractor: 'test/1',
    layout: 'flow',
    pages: [
      {
        width: 0,
        height: 0,
        blocks: blocks.map((text) => ({
          kind: text.startsWith('Điều') ? 'heading' : 'paragraph',
          lines: [{ text, box: [0, 0, 0, 0], words: [] }],
        })),
      },
    ],
  };
  const file = join(folder, name);
  writeFileSync(file, await encodeText(extracted, structureOf(extracted)));
  return file;
}

async function put(into: SearchIndex, documentId: string, blocks: readonly string[], seq: number): Promise<void> {
  const textPath = await textFile(`${documentId}.gz`, blocks);
  expect(await into.apply([{ kind: 'put', entry: entryOf(documentId, textPath) }], seq)).toEqual([]);
}

function entryOf(documentId: string, textPath: string): IndexEntry {
  return {
    ...{ documentId, circle: 'everyone', homeCircle: null, textName: newId(), title: 'Luật Tổ chức Quốc hội' },
    ...{ facts: noFacts, source: { kind: 'paper', textPath } },
  };
}

async function putUnits(into: SearchIndex, documentId: string, texts: readonly string[], seq: number): Promise<void> {
  const spots = [{ offset: 0, pageNumber: 1, blockIndex: 0, address: null }];
  const units = texts.map((text): IndexedUnit => ({ address: null, heading: null, text, spots }));
  const entry: IndexEntry = { ...entryOf(documentId, ''), source: { kind: 'units', units } };
  expect(await into.apply([{ kind: 'put', entry }], seq)).toEqual([]);
}

async function found(inIndex: SearchIndex, text: string): Promise<string[]> {
  return (await inIndex.search(askFor(text, { limit: 10 }))).papers.map(({ documentId }) => documentId);
}

describe('the search index in its worker', () => {
  it('keeps what was put, across being closed, and answers with the whole hit', async () => {
    await put(await open(), 'a', ['Điều 2. Nhiệm kỳ Quốc hội', '1. Nhiệm kỳ của mỗi khóa là 05 năm.'], 5);
    const again = await open();
    expect(await again.cursor()).toBe(5);
    expect(await again.search(askFor('khoá 05'))).toEqual({
      understood: { readAs: null, suggestion: null, alsoSought: [], markText: 'khoá 05 ' },
      jumps: [],
      papers: [
        {
          documentId: 'a',
          layout: 'flow',
          markedTitle: [{ text: 'Luật Tổ chức Quốc hội', isHit: false }],
          hitCount: 1,
          hits: [
            {
              ...{ address: 'điều-2/khoản-1', label: 'Khoản 1 Điều 2', heading: 'Nhiệm kỳ Quốc hội' },
              markedHeading: [{ text: 'Nhiệm kỳ Quốc hội', isHit: false }],
              ...{ pageNumber: 1, blockIndex: 1 },
              snippet: [
                { text: '1. Nhiệm kỳ của mỗi ', isHit: false },
                { text: 'khóa', isHit: true },
                { text: ' là ', isHit: false },
                { text: '05', isHit: true },
                { text: ' năm.', isHit: false },
              ],
            },
          ],
        },
      ],
      total: { papers: 1, hits: 1, isAtLeast: false },
      facets: null,
    });
    expect(rebuilt).toEqual([]);
  });

  it('leaves nothing readable in the file', async () => {
    await put(await open(), 'a', ['Nhiệm kỳ của mỗi khóa là năm năm'], 1);
    await index?.close();
    expect(readFileSync(path).includes('Nhiệm kỳ')).toBe(false);
    expect(readFileSync(path).subarray(0, 15).toString()).not.toBe('SQLite format 3');
  });

  it.each([
    ['cut in half', (length: number) => truncateSync(path, Math.floor(length / 2))],
    ['overwritten', (length: number) => writeFileSync(path, Buffer.alloc(length, 0x5a))],
    ['of another kind', () => writeFileSync(path, 'not a database')],
  ])('discards a file that was %s, says so, and can be filled again', async (_, damage) => {
    const texts = Array.from({ length: 300 }, (__, number) => `Khoản ${number} về ngân sách ${'và '.repeat(300)}`);
    await put(await open(), 'a', texts, 9);
    await index?.close();
    damage(readFileSync(path).length);
    const again = await open();
    expect(await again.cursor()).toBe(0);
    expect(rebuilt.length).toBe(1);
    await put(again, 'b', ['Ngân sách nhà nước'], 1);
    expect(await found(again, 'ngân sách')).toEqual(['b']);
  });

  it('discards an index made with another key', async () => {
    await put(await open(), 'a', ['Ngân sách'], 3);
    const again = await open(new Uint8Array(32).fill(8));
    expect([await again.cursor(), rebuilt.length]).toEqual([0, 1]);
  });

  it('refuses a write that was meant for the index before the damage was found', async () => {
    await putUnits(await open(null), 'a', ['Ngân sách'], 1);
    await index?.close();
    // Read when words are written, not when the index is opened.
    const database = openDatabase({ path, key: null, durability: 'normal' });
    database.unsafeMode().exec("UPDATE unit_words_data SET block = x'5a5a5a' WHERE id = 10");
    database.close();
    const damaged = await open(null);
    expect([await damaged.cursor(), rebuilt]).toEqual([1, []]);
    const entry = entryOf('a', await textFile('a.gz', ['Một']));
    const writes = await Promise.allSettled([damaged.apply([{ kind: 'put', entry }], 2), damaged.apply([], 3)]);
    expect(writes.map((write) => write.status)).toEqual(['rejected', 'rejected']);
    for (const write of writes) if (write.status === 'rejected') expect(write.reason).toBeInstanceOf(IndexRebuiltError);
    expect([await damaged.cursor(), rebuilt.length]).toEqual([0, 1]);
  });

  it('moves a paper whose words it has to another circle without reading it again', async () => {
    const opened = await open();
    const entry = entryOf('a', await textFile('a.gz', ['Ngân sách']));
    await opened.apply([{ kind: 'put', entry }], 1);
    const source = { kind: 'paper', textPath: join(folder, 'not-there.gz') } as const;
    const moved = { ...entry, circle: 'delegation:ha-noi', source };
    expect(await opened.apply([{ kind: 'put', entry: moved }], 2)).toEqual([]);
    const hitsIn = async (circle: string) => (await opened.search(askFor('ngân', { circles: [circle] }))).total.papers;
    expect([await hitsIn('everyone'), await hitsIn('delegation:ha-noi')]).toEqual([0, 1]);
  });

  it('is emptied by clear, and refuses nothing afterwards', async () => {
    const opened = await open();
    await put(opened, 'a', ['Ngân sách'], 3);
    await opened.clear();
    expect([await opened.cursor(), await found(opened, 'ngân')]).toEqual([0, []]);
    await put(opened, 'a', ['Ngân sách'], 4);
    expect(await found(opened, 'ngân')).toEqual(['a']);
  });

  it('refuses a write that was reckoned from the cursor before it was emptied', async () => {
    const opened = await open();
    await put(opened, 'a', ['Ngân sách'], 3);
    const [, late] = await Promise.allSettled([opened.clear(), opened.apply([], 4)]);
    expect(late).toMatchObject({ status: 'rejected', reason: expect.any(IndexRebuiltError) });
    expect(await opened.cursor()).toBe(0);
  });

  it('names a paper whose text cannot be read, keeps what it had of it, and takes the others', async () => {
    const opened = await open();
    await put(opened, 'a', ['Ngân sách'], 3);
    const readable = await textFile('b.gz', ['Ngân hàng']);
    const unread = await opened.apply(
      [
        { kind: 'put', entry: entryOf('a', join(folder, 'missing.gz')) },
        { kind: 'put', entry: entryOf('b', readable) },
      ],
      5,
    );
    expect(unread).toEqual([{ documentId: 'a', reason: expect.stringContaining('ENOENT') }]);
    expect([await opened.cursor(), (await found(opened, 'ngân')).toSorted()]).toEqual([5, ['a', 'b']]);
  });

  it('answers while a long batch is written, from what was committed before it', async () => {
    const opened = await open();
    await put(opened, 'a', ['Ngân sách'], 3);
    const long = await textFile(
      'long.gz',
      Array.from({ length: 3000 }, (_, number) => `Điều ${number}. Giáo dục ${'và '.repeat(200)}`),
    );
    const order: string[] = [];
    const writing = opened.apply([{ kind: 'put', entry: entryOf('long', long) }], 4).then(() => order.push('written'));
    const asking = found(opened, 'ngân').then((hits) => order.push(hits.join()));
    await Promise.all([writing, asking]);
    expect(order).toEqual(['a', 'written']);
    expect((await opened.search(askFor('giáo'))).papers).toMatchObject([{ documentId: 'long' }]);
  });

  it('starts its worker again after a crash, says so, and has what was committed', async () => {
    const crashes: string[] = [];
    let worker: Worker | undefined;
    process.once('worker', (started: Worker) => {
      worker = started;
    });
    index = await openSearchIndex({ path, key, onCrashed: (error) => crashes.push(error.message) });
    await put(index, 'a', ['Ngân sách'], 3);
    const lost = index.search(askFor('ngân')).catch((error) => error.message);
    await worker?.terminate();
    expect([await index.cursor(), await found(index, 'ngân sách')]).toEqual([3, ['a']]);
    expect([crashes, await lost]).toEqual([[expect.stringContaining('stopped')], expect.anything()]);
  });

  it('discards an index of another version', async () => {
    await put(await open(null), 'a', ['Ngân sách'], 3);
    await index?.close();
    const database = openDatabase({ path, key: null, durability: 'normal' });
    database.pragma('user_version = 3');
    database.close();
    expect([await (await open(null)).cursor(), rebuilt]).toEqual([0, [expect.stringContaining('version 3')]]);
  });

  it.each([
    ['texts', 'UPDATE text_blocks SET data = zeroblob(length(data))'],
    ['texts, of another kind', "UPDATE text_blocks SET data = x'4b2c0100'"],
    ['counts of words', 'UPDATE word_counts SET data = substr(data, 1, length(data) / 2)'],
    ['facts', 'UPDATE papers SET facts = substr(facts, 1, 9)'],
  ])('discards an index whose %s cannot be unpacked, and answers nonetheless', async (_, damage) => {
    await putUnits(await open(null), 'a', ['Ngân sách nhà nước', 'Dự toán'], 3);
    await index?.close();
    const database = openDatabase({ path, key: null, durability: 'normal' });
    database.exec(damage);
    database.close();
    const again = await open(null);
    expect(await found(again, 'ngân sách')).toEqual([]);
    expect([await again.cursor(), rebuilt.length]).toEqual([0, 1]);
    await putUnits(again, 'a', ['Ngân sách nhà nước'], 1);
    expect(await found(again, 'ngân sách')).toEqual(['a']);
  });

  /** Any write may be the one that meets the damage: the index begins anew, and so does the write. */
  async function putThoughRebuilt(...put: Parameters<typeof putUnits>): Promise<void> {
    await putUnits(...put).catch(async (error) => {
      expect(error).toBeInstanceOf(IndexRebuiltError);
      await putUnits(...put);
    });
  }

  it.each([
    ['plain', null],
    ['ciphered', key],
  ])(
    'comes through pages of zeroes anywhere in a %s file',
    async (_, withKey) => {
      const opened = await open(withKey);
      const lines = (paper: number) =>
        Array.from({ length: 60 }, (_, n) => `Khoản ${n} của ${paper} về ngân sách nhà nước từ${paper * 60 + n}`);
      for (let paper = 0; paper < 20; paper += 1) await putUnits(opened, `p${paper}`, lines(paper), paper + 1);
      await index?.close();
      const whole = readFileSync(path);
      const pages = whole.length / 4096;
      for (let from = 1; from < pages; from += Math.ceil(pages / 5)) {
        const bytes = Buffer.from(whole);
        bytes.fill(0, from * 4096, (from + 2) * 4096);
        for (const suffix of ['-wal', '-shm']) rmSync(path + suffix, { force: true });
        writeFileSync(path, bytes);
        const again = await open(withKey);
        // Questions and a write find what is damaged, or do not need it.
        for (const text of [
          'ngân sách',
          'khoản 7',
          'từ61',
          'ngan sach nha nuoc cua nhung nguoi ma khong ai biet den bao gio',
        ]) {
          await again.search(askFor(text, { limit: 100, perPaper: 100 }));
        }
        await putThoughRebuilt(again, 'p3', ['Giáo dục'], 99);
        await putThoughRebuilt(again, 'p4', ['Đào tạo'], 100);
        expect(await found(again, 'đào tạo')).toEqual(['p4']);
      }
    },
    60_000,
  );

  it('counts its words again when it was killed before they were kept', async () => {
    const opened = await open(null);
    for (let seq = 1; seq <= 3; seq += 1) await putUnits(opened, `p${seq}`, ['Ngân sách nhà nước', 'Dự toán'], seq);
    // What a kill leaves behind.
    for (const suffix of ['', '-wal']) copyFileSync(path + suffix, join(folder, `killed.db${suffix}`));
    await opened.close();
    path = join(folder, 'killed.db');
    const again = await open(null);
    expect([await again.cursor(), rebuilt]).toEqual([3, []]);
    expect(await found(again, 'ngan sach')).toHaveLength(3);
    await again.close();
    const store = new IndexStore(path, null);
    expect([store.reader.memory.areCountsStale, store.reader.memory.counts.unitCount]).toEqual([false, 6]);
    store.close();
  });

  it('answers whatever is typed', async () => {
    const opened = await open();
    await putUnits(opened, 'a', ['Ngân sách nhà nước'], 1);
    const typed = [
      '',
      ' ',
      '\u0000\u0001\u001f\u007f',
      'ngân sách '.repeat(1000),
      'ngân* NEAR("sách") AND NOT {a}:b ^c',
    ];
    typed.push(
      '"'.repeat(5),
      '“”«»',
      'của và là thì',
      '🙂👩‍👩‍👧',
      '\uD800',
      'ngân\uDFFF',
      `${'('.repeat(5000)}ngân`,
      '-"ngân" -sách',
    );
    for (const text of typed) {
      for (const more of [{}, { isTyping: true }, { isExact: true, withFacets: true }]) {
        const { total, papers } = await opened.search(askFor(text, more));
        expect(papers.length).toBe(total.papers);
      }
      await opened.rank({ ...askFor(text), limit: 10 });
      await opened.matchPapers({ ...askFor(text), documentIds: ['a'] });
    }
    expect([rebuilt, await found(opened, 'ngân sách')]).toEqual([[], ['a']]);
  });

  it('counts ten thousand hits in one paper, and gives them page by page, each once', async () => {
    const opened = await open();
    await putUnits(
      opened,
      'a',
      Array.from({ length: 10_000 }, (_, n) => `Ngân sách số ${n}`),
      1,
    );
    const page = (hitOffset: number) =>
      opened.search(askFor('ngân sách', { hitOffset, perPaper: 100, filter: { documentId: 'a' } }));
    const first = await page(0);
    expect([first.total, first.papers[0]?.hitCount]).toEqual([{ papers: 1, hits: 10_000, isAtLeast: false }, 10_000]);
    const seen = new Set<string>();
    const offsets = [0, 100, 200, 300, 400, 500, 600, 1900, 2000, 2100, 5000, 9800, 9900];
    for (const offset of offsets) {
      const hits = hitsOf(await page(offset));
      expect(hits.length).toBe(100);
      for (const { snippet } of hits) seen.add(snippet.map((piece) => piece.text).join(''));
    }
    expect([seen.size, hitsOf(await page(10_000))]).toEqual([offsets.length * 100, []]);
  });

  it('says when it cannot be made at all', async () => {
    const opening = openSearchIndex({ path: join(folder, 'none', 'search.db'), key: null });
    await expect(opening).rejects.toThrow();
  });
});
