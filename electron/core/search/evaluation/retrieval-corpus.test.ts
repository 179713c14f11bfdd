import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readQueries } from './judged-queries.ts';
import { readCorpus } from './retrieval-corpus.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-corpus-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(content: string | Uint8Array): string {
  const path = join(folder, 'file');
  writeFileSync(path, content);
  return path;
}

const article = (id: string, rest: object = {}) =>
  JSON.stringify({ id, law: 'Luật', title: 'T', text: 'Chữ', ...rest });

describe('a retrieval corpus', () => {
  it('groups articles to papers, wherever they stand, in order of appearance', async () => {
    const path = write([article('b|2', { article: '2' }), article('a|1'), article('b|1a'), 'x|y', ''].join('\n'));
    const { papers, unitCount, textBytes } = await readCorpus(path);
    const unit = (id: string, number: string) => ({
      ...{ id, address: `điều-${number}`, label: `Điều ${number}`, heading: 'T', text: 'Chữ' },
    });
    expect(papers).toEqual([
      { documentId: 'b', title: 'Luật', units: [unit('b|2', '2'), unit('b|1a', '1a')] },
      { documentId: 'a', title: 'Luật', units: [unit('a|1', '1')] },
    ]);
    expect([unitCount, textBytes]).toEqual([3, 3 * Buffer.byteLength('Chữ')]);
  });

  it('keeps an article whose id was there before, under the same id, and one without text or title', async () => {
    const lines = [article('a|1'), article('a|1', { text: 'Khác' }), article('a', { text: '', title: null, law: '' })];
    const { papers, repeatedCount } = await readCorpus(write(lines.join('\r\n')));
    expect(papers[0]?.units.map(({ id, address }) => [id, address])).toEqual([
      ['a|1', 'điều-1'],
      ['a|1', 'điều-1~n2'],
      ['a', 'toàn-văn'],
    ]);
    expect(papers[0]?.units[2]).toMatchObject({ label: null, heading: null, text: '' });
    expect(repeatedCount).toBe(1);
  });

  it('calls a law as most of its articles do, and by its id where none does', async () => {
    const named = (id: string, law: string | null) => article(id, { law });
    const path = write([named('a|1', 'X'), named('a|2', 'Y'), named('a|3', 'Y'), named('b|1', null)].join('\n'));
    expect((await readCorpus(path)).papers.map(({ title }) => title)).toEqual(['Y', 'b']);
  });

  it('leaves out a broken line and tells its number; line separators within a text break nothing', async () => {
    const lines = ['{"id": "a|1", "te', article('a|2', { text: 'một\u2028hai' }), '', '{"text": "không mã"}', '[]'];
    const { broken, papers } = await readCorpus(write(lines.join('\n')));
    expect(broken.map(({ lineNumber }) => lineNumber)).toEqual([1, 4, 5]);
    expect(papers[0]?.units.map(({ text }) => text)).toEqual(['một\u2028hai']);
  });

  it('reads a compressed file by what it is, not by its name, and refuses one that is cut off', async () => {
    const packed = gzipSync(
      Array.from({ length: 5000 }, (_, at) => article(`a|${at}`, { text: `${at * 7}` })).join('\n'),
    );
    expect((await readCorpus(write(packed))).unitCount).toBe(5000);
    const refused = (code: string) => ({ refusal: { code } });
    await expect(readCorpus(write(packed.subarray(0, packed.length / 2)))).rejects.toMatchObject(
      refused('file-damaged'),
    );
    await expect(readCorpus(write('\nhỏng\n'))).rejects.toMatchObject(refused('file-empty'));
    await expect(readCorpus(join(folder, 'không có'))).rejects.toMatchObject(refused('not-found'));
  });
});

describe('judged questions', () => {
  it('count by line; those without an answer are left out', async () => {
    const query = (qid: string | number, relevant: unknown, rest: object = {}) =>
      JSON.stringify({ qid, text: 'Hỏi', relevant, ...rest });
    const lines = [query('1', ['a|1', 'a|1'], { set: 'x' }), query(1, ['a|2']), query('2', []), query('3', 'a|1')];
    expect(await readQueries(write(lines.join('\n')))).toMatchObject({
      queries: [
        { qid: '1', text: 'Hỏi', relevant: ['a|1'], set: 'x' },
        { qid: '1', text: 'Hỏi', relevant: ['a|2'], set: null },
      ],
      broken: [{ lineNumber: 4 }],
      ...{ unjudgedCount: 1, repeatedCount: 1 },
    });
  });
});
