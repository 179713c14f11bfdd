// `search-eval` as a script would use it: real processes on a small corpus whose figures are known by hand.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exitCodes } from './exit-codes.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dien-hong-search-eval-test-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function start(...words: string[]) {
  return spawn(process.execPath, [join(import.meta.dirname, 'index.ts'), 'search-eval', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LC_ALL: 'vi_VN.UTF-8', TMPDIR: folder },
  });
}

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const child = start(...words);
  const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: Number(code), out, err };
}

function write(name: string, lines: readonly unknown[]): string {
  const path = join(folder, name);
  const content = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n');
  writeFileSync(path, name.endsWith('.gz') ? gzipSync(content) : content);
  return path;
}

const articles = [
  { id: '1/2020/QH14|1', law: 'Luật Thủy lợi', article: '1', title: 'Hồ chứa', text: 'Vận hành đập dâng nước tưới.' },
  { id: '2/2021/QH15|7', law: 'Luật Đường sắt', article: '7', title: 'Toa xe', text: 'Ghế ngồi của hành khách.' },
  { id: '1/2020/QH14|2', law: 'Luật Thủy lợi', article: '2', title: 'Kênh mương', text: 'Nạo vét bùn hằng năm.' },
  { id: '1/2020/QH14|3', law: 'Luật Thủy lợi', article: '3', title: '', text: '' },
];

const questions = [
  { qid: 'q1', text: 'nạo vét bùn', relevant: ['1/2020/QH14|2'], set: 'dễ' },
  { qid: 'q2', text: 'ghế ngồi hành khách', relevant: ['2/2021/QH15|7', 'không có|9'], set: 'khó' },
  { qid: 'q3', text: '', relevant: ['1/2020/QH14|1'] },
  { qid: 'q1', text: 'vận hành đập', relevant: ['không có|1'], set: 'dễ' },
];

/** One found and one missed; one of two; one not asked anything. */
const quality = {
  all: { n: 4, ...recalls(1.5 / 4), 'mrr@10': 2 / 4, 'ndcg@10': expect.closeTo((1 + half()) / 4, 10) },
  dễ: { n: 2, ...recalls(1 / 2), 'mrr@10': 1 / 2, 'ndcg@10': 1 / 2 },
  khó: { n: 1, ...recalls(1 / 2), 'mrr@10': 1, 'ndcg@10': expect.closeTo(half(), 10) },
};

function recalls(value: number) {
  return { 'recall@1': value, 'recall@5': value, 'recall@10': value, 'recall@100': value };
}

/** nDCG where the first of two comes first and the second never. */
function half(): number {
  return 1 / (1 + 1 / Math.log2(3));
}

describe('search-eval', () => {
  it('measures by set, uses its index again, and gives the same from a compressed corpus in a temporary folder', async () => {
    const queries = write('queries.jsonl', questions);
    const plain = ['--corpus', write('corpus.jsonl', articles), '--queries', queries, '--data', join(folder, 'data')];
    const first = await run(...plain, '--json');
    expect(first.code).toBe(exitCodes.done);
    const document = JSON.parse(first.out);
    expect(document).toMatchObject({ sets: quality, units: 4, isReused: false, notInCorpus: { queries: 2, ids: 2 } });
    expect(Object.keys(document.sets.all)).toEqual([
      ...['n', 'recall@1', 'recall@5', 'recall@10', 'recall@100', 'mrr@10', 'ndcg@10', 'p50Ms', 'p95Ms'],
    ]);
    expect(document.textBytes).toBe(Buffer.byteLength(articles.map((article) => article.text).join('')));
    expect(document.indexBytes).toBeGreaterThan(0);
    expect(first.err).toContain('2 câu hỏi có đáp án ngoài kho');

    const again = JSON.parse((await run(...plain, '--json')).out);
    expect(again).toMatchObject({ sets: quality, isReused: true, indexMs: document.indexMs });
    const packed = await run('--corpus', write('corpus.jsonl.gz', articles), '--queries', queries, '--json');
    expect(JSON.parse(packed.out)).toMatchObject({ sets: quality, units: 4, isReused: false });
    expect(readdirSync(folder).toSorted()).toEqual(['corpus.jsonl', 'corpus.jsonl.gz', 'data', 'queries.jsonl']);
  });

  it('leaves out damaged lines, says which and says so by its exit code; shows a table to a person', async () => {
    const corpus = write('corpus.jsonl', [articles[0], '{"id": "1/20', ...articles.slice(1)]);
    const queries = write('queries.jsonl', [...questions, '{"qid": "q9"}']);
    const { code, out, err } = await run('--corpus', corpus, '--queries', queries);
    expect(code).toBe(exitCodes.partly);
    expect(err).toContain('kho văn bản, dòng 2 bị bỏ qua');
    expect(err).toContain('câu hỏi, dòng 5 bị bỏ qua');
    expect(out).toMatch(/^all +4 +0\.3750 +0\.3750 +0\.3750 +0\.3750 +0\.5000 +0\.4033 /m);
  });

  it('takes no half of an index for the whole when the import was killed', async () => {
    const filler = 'Các cơ quan có trách nhiệm thi hành quy định này. '.repeat(40);
    const many = Array.from({ length: 3000 }, (_, at) => ({ id: `x${at % 300}|${at}`, text: `${filler} số${at}` }));
    const corpus = write('corpus.jsonl', many);
    const queries = write('queries.jsonl', [{ qid: 'last', text: 'số2999', relevant: ['x299|2999'] }]);
    const words = ['--corpus', corpus, '--queries', queries, '--data', join(folder, 'data'), '--json'];
    const child = start(...words);
    await once(child.stderr, 'data');
    child.kill('SIGKILL');
    await once(child, 'close');
    const { out } = await run(...words);
    expect(JSON.parse(out)).toMatchObject({ units: 3000, sets: { all: { n: 1, 'recall@1': 1 } } });
  });

  it('refuses files that are not there or cut off, and says how it is used', async () => {
    const queries = write('queries.jsonl', questions);
    const cut = join(folder, 'cut.jsonl.gz');
    writeFileSync(cut, gzipSync(articles.map((article) => JSON.stringify(article)).join('\n')).subarray(0, 60));
    for (const [corpus, code] of [
      [join(folder, 'absent.jsonl'), 'not-found'],
      [cut, 'file-damaged'],
    ] as const) {
      const refused = await run('--corpus', corpus, '--queries', queries, '--json');
      expect(refused.code).toBe(exitCodes.refused);
      expect(JSON.parse(refused.out)).toMatchObject({ refusal: { code } });
    }
    expect((await run('--queries', queries)).code).toBe(exitCodes.usage);
  });
});
