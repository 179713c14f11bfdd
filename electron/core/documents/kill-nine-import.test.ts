// [L5] for papers: a process that imports 200 files is killed at random moments, and begun again on the same folder.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Document, Packer, Paragraph } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCore } from '#core/core.ts';
import { silentLogger } from '#core/kernel/logger.ts';
import { askFor } from '#core/search/search-for-tests.ts';
import { everyone } from '#shared/kernel/circles.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { writePdf } from './extraction/papers-for-tests.ts';
import { importBatch } from './import-batch.ts';
import { problemsOf } from './kill-nine-inspection.ts';

const counts = { pdf: 50, docx: 50, txt: 50, html: 30, damaged: 20 };
const goodCount = counts.pdf + counts.docx + counts.txt + counts.html;
const folder = mkdtempSync(join(tmpdir(), 'dien-hong-kill-import-'));
const papersDir = join(folder, 'papers');

beforeAll(async () => {
  mkdirSync(papersDir);
  const each = (count: number) => Array.from({ length: count }, (_, number) => number);
  const pathOf = (number: number, extension: string) =>
    join(papersDir, `${String(number).padStart(2, '0')} tờ trình.${extension}`);
  for (const number of each(counts.pdf)) {
    const texts = ['TỜ TRÌNH', `Về dự án Luật pdfso${number}`, 'Điều 1. Phạm vi điều chỉnh'];
    await writePdf(pathOf(number, 'pdf'), [texts.map((text, line) => ({ text, x: 72, y: 72 + 24 * line }))]);
  }
  for (const number of each(counts.docx)) {
    const texts = ['BÁO CÁO', `Về việc docxso${number}`, 'Kính gửi: Quốc hội'];
    const document = new Document({ sections: [{ children: texts.map((text) => new Paragraph(text)) }] });
    writeFileSync(pathOf(number, 'docx'), await Packer.toBuffer(document));
  }
  for (const number of each(counts.txt)) {
    writeFileSync(pathOf(number, 'txt'), `NGHỊ QUYẾT\nVề việc txtso${number}\n\nĐiều 1. Nội dung`);
  }
  for (const number of each(counts.html)) {
    writeFileSync(pathOf(number, 'html'), `<html><body><h1>Luật</h1><p>Về việc htmlso${number}</p></body></html>`);
  }
  const whole = readFileSync(pathOf(0, 'pdf'));
  for (const number of each(counts.damaged)) {
    const piece =
      number % 2 === 0 ? whole.subarray(0, 300 + number) : Buffer.alloc(200 + number, `%PDF-1.7 ${number} `);
    writeFileSync(join(papersDir, `hỏng ${number}.pdf`), piece);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** mulberry32: the same moments for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** When: so long after the process began, or after it had brought in so many papers and a moment more. */
interface Moment {
  readonly afterImports: number | null;
  readonly delayMs: number;
}

/** One start that ends by SIGKILL, unless it comes to its end before. */
async function importUntilKilled(dataDir: string, { afterImports, delayMs }: Moment): Promise<string[]> {
  const script = join(import.meta.dirname, 'kill-nine-importer.ts');
  const child = spawn(process.execPath, [script, dataDir, papersDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const killLater = () => setTimeout(() => child.kill('SIGKILL'), delayMs);
  if (afterImports === null) killLater();
  const said: string[] = [];
  let imports = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    if (line !== 'imported') continue;
    imports += 1;
    if (imports === afterImports) killLater();
  }
  return said;
}

async function finish(dataDir: string) {
  const core = await openCore({ dataDir, key: null, host: 'cli', version: '0', logger: silentLogger });
  try {
    const problems = await problemsOf(core);
    const request = { circle: everyone, stage: 'published' } as const;
    const reports = await importBatch(core, localAdministrator, [papersDir], request);
    await core.indexer.whenCurrent();
    const found = async (word: string) => {
      return (await core.index.search(askFor(word))).papers.length;
    };
    const words = (['pdf', 'docx', 'txt', 'html'] as const).flatMap((kind) =>
      Array.from({ length: counts[kind] }, (_, number) => `${kind}so${number}`),
    );
    const hits = await Promise.all(words.map(async (word) => [word, await found(word)] as const));
    return {
      problems: [...problems, ...(await problemsOf(core))],
      total: core.documents.list(localAdministrator, { filter: {}, order: 'newest', offset: 0, limit: 1 }).total,
      imports: core.log.readAfter(0, 1_000_000).filter(({ type }) => type === 'document.imported').length,
      failed: reports.filter(({ status }) => status === 'failed').map(({ path, refusal }) => [path, refusal?.code]),
      notFoundOnce: hits.filter(([, count]) => count !== 1),
    };
  } finally {
    await core.close();
  }
}

describe('an import whose process is killed', () => {
  // Twenty kills in all.
  it.each([
    { seed: 11, kills: 10 },
    { seed: 22, kills: 10 },
  ])(
    '[L5] shows nothing by halves and brings every paper in once, by the moments of seed $seed',
    async ({ seed, kills }) => {
      const dataDir = join(folder, `data-${seed}`);
      const random = randomOf(seed);
      const held: number[] = [];
      for (let kill = 0; kill < kills; kill += 1) {
        const isEarly = random() < 0.2;
        const moment = isEarly
          ? { afterImports: null, delayMs: 1200 * random() }
          : { afterImports: 1 + Math.floor(15 * random()), delayMs: 60 * random() };
        const said = await importUntilKilled(dataDir, moment);
        expect(said.filter((line) => line.startsWith('problem'))).toEqual([]);
        held.push(Number(said.find((line) => line.startsWith('opened'))?.split(' ')[1] ?? 0));
      }
      // Else nothing was interrupted.
      expect(held.filter((count) => count > 0 && count < goodCount).length).toBeGreaterThan(1);
      const { failed, ...outcome } = await finish(dataDir);
      expect(outcome).toEqual({ problems: [], total: goodCount, imports: goodCount, notFoundOnce: [] });
      expect(failed.length).toBe(counts.damaged);
      expect(failed.filter(([path, code]) => !String(path).includes('hỏng') || code !== 'file-damaged')).toEqual([]);
      expect(readdirSync(join(dataDir, 'tmp'))).toEqual([]);
    },
    300_000,
  );
});
