// The form in which a text is kept: what was written years ago is read, and what is written now is what was written then.
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExtractedText, extractedTextSchema, type TextPage } from '#shared/documents/extracted-text.ts';
import { noStructure, structureOf } from '#shared/documents/structure.ts';
import { writePdf } from './extraction/papers-for-tests.ts';
import { extractPdf } from './extraction/pdf/pdf.ts';
import { decodeText, encodeText, openText, withoutWords } from './text-blob.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'blob-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Long enough that it is packed in several pieces. */
const pages = Array.from(
  { length: 40 },
  (_, at): TextPage => ({
    width: 595,
    height: 842,
    blocks: [
      {
        kind: 'paragraph',
        lines: Array.from({ length: 60 }, (_, line) => ({
          text: `Khoản ${line} trang ${at} 𝔘`,
          box: [72, 13.1 * line, 100.2, 12],
          words: [[0, 5, 72, 13.1 * line, 30, 12]],
        })),
      },
    ],
  }),
);
const text: ExtractedText = { format: 2, extractor: 'test/1', layout: 'pages', pages };
const lines = [{ format: 2, extractor: 'test/1', layout: 'pages', hasStructure: true }, noStructure, ...pages];
const written = lines.map((line) => JSON.stringify(line)).join('\n');

describe('a text’s blob', () => {
  it('is gzip of a line for the paper, one for its structure and one for each page', async () => {
    const blob = await encodeText(text, noStructure);
    expect(gunzipSync(blob).toString()).toBe(written);
    // It may be handed to another thread with its buffer.
    expect(blob.buffer.byteLength).toBe(blob.byteLength);
  });

  it('is read, whole or a page of it, however it was packed', async () => {
    for (const blob of [await encodeText(text, noStructure), gzipSync(written)]) {
      expect(decodeText(blob)).toEqual(text);
      const opened = await openText(blob);
      expect([opened.pageCount, opened.page(40), opened.page(41)]).toEqual([40, pages[39], undefined]);
    }
  });
});

it('gives a page without the boxes of its words, and all else of it', () => {
  const [page] = pages;
  if (!page) throw new Error('expected a page');
  const bare = withoutWords({ ...page, origin: 'recognised' });
  expect(bare.blocks[0]?.lines[1]).toEqual({ text: 'Khoản 1 trang 0 𝔘', box: [72, 13.1, 100.2, 12], words: [] });
  expect({ ...bare, blocks: [] }).toEqual({ ...page, origin: 'recognised', blocks: [] });
  expect(page.blocks[0]?.lines[1]?.words).toHaveLength(1);
});

/** What was read, and the same from its blob; both without what only the reader's own lines have. */
async function readAndKept(path: string) {
  const extracted = await extractPdf(path, () => undefined);
  const kept = decodeText(await encodeText(extracted, structureOf(extracted)));
  return { extracted: extractedTextSchema.parse(extracted), kept };
}

describe('a PDF’s text', () => {
  it('is kept with every word, table and join that was read', async () => {
    const path = join(folder, 'made.pdf');
    const cells = ['Số', 'Tên dự án', '1', 'Luật Đất đai'];
    const table = cells.map((cell, at) => ({ text: cell, x: 80 + 150 * (at % 2), y: 120 + 30 * Math.floor(at / 2) }));
    const across = { text: 'Đọc theo chiều dọc của trang', x: 40, y: 600, angle: 270 };
    const rules = [100, 130, 160].map((y) => [70, y, 370, y] as const);
    const upright = [70, 220, 370].map((x) => [x, 100, x, 160] as const);
    await writePdf(path, [[...table, across], [{ text: 'Trang hai', x: 72, y: 80 }]], {
      rules: [...rules, ...upright],
    });
    const { extracted, kept } = await readAndKept(path);
    expect(kept).toEqual(extracted);
    const all = kept.pages.flatMap(({ blocks }) => blocks.flatMap((block) => block.lines));
    expect(
      all.flatMap((line) => line.words.map(([offset, length]) => line.text.slice(offset, offset + length))),
    ).toEqual(all.flatMap((line) => line.text.split(' ')));
    expect(all.some(({ cell }) => cell !== undefined)).toBe(true);
  });

  const corpus = resolve('../shared/corpus/documents');
  it.skipIf(!existsSync(corpus))(
    'is so for real papers (skipped where ../shared/corpus is absent)',
    { timeout: 120_000 },
    async () => {
      const names = readdirSync(corpus).filter((name) => name.endsWith('.pdf'));
      for (const name of names) {
        const { extracted, kept } = await readAndKept(join(corpus, name));
        expect(kept, name).toEqual(extracted);
      }
    },
  );
});
