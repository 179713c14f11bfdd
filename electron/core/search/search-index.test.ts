// The index through its door: a real worker, real files.
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { encodeText } from '#core/documents/text-blob.ts';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { noStructure } from '#shared/documents/structure.ts';
import { newId } from '#shared/kernel/ids.ts';
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
  writeFileSync(file, await encodeText(extracted, noStructure));
  return file;
}

async function put(into: SearchIndex, documentId: string, blocks: readonly string[], seq: number): Promise<void> {
  const textPath = await textFile(`${documentId}.gz`, blocks);
  expect(await into.apply([{ kind: 'put', entry: entryOf(documentId, textPath) }], seq)).toEqual([]);
}

function entryOf(documentId: string, textPath: string) {
  return {
    documentId,
    circle: 'everyone',
    homeCircle: null,
    textName: newId(),
    title: 'Luật Tổ chức Quốc hội',
    textPath,
  };
}

async function found(inIndex: SearchIndex, text: string): Promise<string[]> {
  const { hits } = await inIndex.search({ text, limit: 10, circles: ['everyone'] });
  return hits.map((hit) => hit.documentId);
}

describe('the search index in its worker', () => {
  it('keeps what was put, across being closed, and answers with the whole hit', async () => {
    await put(await open(), 'a', ['Điều 2. Nhiệm kỳ Quốc hội', '1. Nhiệm kỳ của mỗi khóa là 05 năm.'], 5);
    const again = await open();
    expect(await again.cursor()).toBe(5);
    expect(await again.search({ text: 'khoá 05', limit: 10, circles: ['everyone'] })).toEqual({
      hits: [
        {
          documentId: 'a',
          documentTitle: 'Luật Tổ chức Quốc hội',
          layout: 'flow',
          pageNumber: 1,
          blockIndex: 1,
          heading: 'Điều 2. Nhiệm kỳ Quốc hội',
          snippet: [
            { text: 'Điều 2. Nhiệm kỳ Quốc hội 1. Nhiệm kỳ của mỗi ', isHit: false },
            { text: 'khóa', isHit: true },
            { text: ' là ', isHit: false },
            { text: '05', isHit: true },
            { text: ' năm.', isHit: false },
          ],
        },
      ],
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
    const texts = Array.from({ length: 300 }, (_, number) => `Khoản ${number} ${'ngân sách '.repeat(100)}`);
    await put(await open(), 'a', texts, 1);
    await index?.close();
    const bytes = readFileSync(path);
    bytes.fill(0x5a, Math.floor(bytes.length / 3 / 4096) * 4096);
    writeFileSync(path, bytes);
    const damaged = await open();
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
    const moved = { ...entry, circle: 'delegation:ha-noi', textPath: join(folder, 'not-there.gz') };
    expect(await opened.apply([{ kind: 'put', entry: moved }], 2)).toEqual([]);
    const hitsIn = async (circle: string) =>
      (await opened.search({ text: 'ngân', limit: 1, circles: [circle] })).hits.length;
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
    expect((await found(opened, 'giáo')).length).toBe(10);
  });

  it('starts its worker again after a crash, says so, and has what was committed', async () => {
    const crashes: string[] = [];
    let worker: Worker | undefined;
    process.once('worker', (started: Worker) => {
      worker = started;
    });
    index = await openSearchIndex({ path, key, onCrashed: (error) => crashes.push(error.message) });
    await put(index, 'a', ['Ngân sách'], 3);
    const lost = index.search({ text: 'ngân', limit: 1, circles: ['everyone'] }).catch((error) => error.message);
    await worker?.terminate();
    expect([await index.cursor(), await found(index, 'ngân sách')]).toEqual([3, ['a']]);
    expect([crashes, await lost]).toEqual([[expect.stringContaining('stopped')], expect.anything()]);
  });

  it('says when it cannot be made at all', async () => {
    const opening = openSearchIndex({ path: join(folder, 'none', 'search.db'), key: null });
    await expect(opening).rejects.toThrow();
  });
});
