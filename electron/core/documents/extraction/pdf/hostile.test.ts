// Files that are damaged, huge or made to do harm: each ends with a text or a refusal, in bounded time and memory.
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '#core/documents/text-blob.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { createExtractor, type Extractor } from '../extractor.ts';

let folder: string;
let extractor: Extractor;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'));
  extractor = createExtractor({ workerCount: 2, timeoutMs: 100_000 });
});
afterAll(async () => {
  await extractor.close();
  rmSync(folder, { recursive: true });
});

const at = (name: string) => join(folder, name);
const calm = () => ({ signal: new AbortController().signal, onProgress: () => undefined });

async function outcomeOf(path: string): Promise<string> {
  return await extractor.extract(path, mediaTypes.pdf, calm()).then(
    () => 'read',
    (error) => error.refusal?.code ?? String(error),
  );
}

/** A file of these objects, numbered from 1; the first is its catalog. */
function writeObjects(path: string, objects: readonly string[]): void {
  let text = '%PDF-1.7\n';
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF`;
  writeFileSync(path, `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}${end}`, 'latin1');
}

function pageWith(content: string, box: string): string[] {
  return [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
}

describe('a PDF', () => {
  it('of 5,000 pages is read whole', { timeout: 120_000 }, async () => {
    const pageCountMade = 5000;
    const numbers = Array.from({ length: pageCountMade }, (_, index) => index);
    const pages = numbers.flatMap((index) => {
      const lines = Array.from(
        { length: 12 },
        (_, line) => `1 0 0 1 72 ${700 - 18 * line} Tm (Clause ${index + 1} of many) Tj`,
      );
      const content = `BT /F 12 Tf ${lines.join(' ')} ET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${2 * index + 5} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    });
    writeObjects(at('long.pdf'), [
      '<< /Type /Catalog /Pages 2 0 R >>',
      `<< /Type /Pages /Kids [${numbers.map((index) => `${2 * index + 4} 0 R`).join(' ')}] /Count ${pageCountMade} >>`,
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
      ...pages,
    ]);
    const { textBlob, pageCount } = await extractor.extract(at('long.pdf'), mediaTypes.pdf, calm());
    const last = decodeText(textBlob).pages.at(-1);
    expect([pageCount, last?.blocks[0]?.lines[0]?.text]).toEqual([5000, 'Clause 5000 of many']);
  });

  it('with a million letters on a page, on one line or one spot, is read or refused', {
    timeout: 120_000,
  }, async () => {
    const shown = `BT /F 1 Tf 1 0 0 1 10 10 Tm (${'abcdefghi '.repeat(100_000)}) Tj ET`;
    const stacked = `BT /F 9 Tf ${'1 0 0 1 10 10 Tm (ab) Tj '.repeat(30_000)} ET`;
    const scattered = Array.from(
      { length: 30_000 },
      (_, index) => `1 0 0 1 ${(index * 7919) % 590} ${(index * 104_729) % 830} Tm (x) Tj`,
    );
    writeObjects(at('line.pdf'), pageWith(shown, '0 0 595 842'));
    writeObjects(at('spot.pdf'), pageWith(stacked, '0 0 595 842'));
    writeObjects(at('scattered.pdf'), pageWith(`BT /F 5 Tf ${scattered.join(' ')} ET`, '0 0 595 842'));
    const outcomes = await Promise.all(['line.pdf', 'spot.pdf', 'scattered.pdf'].map((name) => outcomeOf(at(name))));
    expect(outcomes).toEqual(['read', 'read', 'read']);
  });

  it('with a giant page, an empty one or one inside out is read', async () => {
    const content = 'BT /F 12 Tf 1 0 0 1 10 10 Tm (Quorum) Tj ET';
    const boxes = ['0 0 1e9 1e9', '0 0 0 0', '595 842 0 0', '-1e30 -1e30 1e30 1e30'];
    for (const [index, box] of boxes.entries()) writeObjects(at(`box-${index}.pdf`), pageWith(content, box));
    const outcomes = await Promise.all(boxes.map((_, index) => outcomeOf(at(`box-${index}.pdf`))));
    expect(outcomes).toEqual(boxes.map(() => 'read'));
  });

  it('whose tree of pages is deep, or bites its own tail, ends', async () => {
    const deep = Array.from({ length: 3000 }, (_, depth) => `<< /Type /Pages /Kids [${depth + 3} 0 R] /Count 1 >>`);
    writeObjects(at('deep.pdf'), ['<< /Type /Catalog /Pages 2 0 R >>', ...deep, '<< /Type /Page >>']);
    writeObjects(at('loop.pdf'), [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 900 >>',
    ]);
    const outcomes = await Promise.all(['deep.pdf', 'loop.pdf'].map((name) => outcomeOf(at(name))));
    for (const outcome of outcomes) expect(['read', 'file-damaged']).toContain(outcome);
  });

  const corpus = resolve('../shared/corpus/pdf-robustness');
  it.skipIf(!existsSync(corpus))(
    'of the damaged and odd ones is read or refused with a reason (skipped where ../shared/corpus is absent)',
    { timeout: 120_000 },
    async () => {
      const names = readdirSync(corpus).filter((name) => name.endsWith('.pdf'));
      const outcomes = await Promise.all(names.map((name) => outcomeOf(join(corpus, name))));
      const refused = new Set(outcomes.filter((outcome) => outcome !== 'read'));
      expect([...refused].filter((code) => !['file-damaged', 'file-protected'].includes(code))).toEqual([]);
      expect(outcomes.filter((outcome) => outcome === 'read').length).toBeGreaterThan(0.9 * names.length);
    },
  );
});
