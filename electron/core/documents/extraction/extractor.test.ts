// Papers through the extractor's door: real files, real workers.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeText } from '#core/documents/text-blob.ts';
import { type ExtractedText, extractedTextSchema } from '#shared/documents/extracted-text.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { createExtractor, type Extractor } from './extractor.ts';
import { writeDocx, writePdf, writeZip } from './papers-for-tests.ts';

let folder: string;
let extractor: Extractor;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'extraction-'));
  extractor = createExtractor({ workerCount: 1, timeoutMs: 60_000 });
});
afterAll(async () => {
  await extractor.close();
  rmSync(folder, { recursive: true });
});

const calm = () => ({ signal: new AbortController().signal, onProgress: () => {} });
const at = (name: string) => join(folder, name);
const mediaTypeOf = (path: string) => (path.endsWith('.pdf') ? mediaTypes.pdf : mediaTypes.docx);

async function read(path: string): Promise<ExtractedText> {
  const { textBlob } = await extractor.extract(path, mediaTypeOf(path), calm());
  return extractedTextSchema.parse(decodeText(textBlob));
}

async function refusalOf(path: string): Promise<string> {
  const outcome = await extractor
    .extract(path, mediaTypeOf(path), calm())
    .catch((error) => error.refusal?.code ?? error);
  return typeof outcome === 'string' ? outcome : 'read';
}

function blocksOf(extracted: ExtractedText): [string, string[]][] {
  return extracted.pages.flatMap((page) =>
    page.blocks.map((block): [string, string[]] => [block.kind, block.lines.map((line) => line.text)]),
  );
}

const law = [
  { text: 'LUẬT', x: 270, y: 60 },
  { text: 'Điều 1. Vị trí, chức năng của Quốc hội', x: 110, y: 100 },
  { text: '1. Quốc hội là cơ quan đại biểu cao nhất của Nhân dân, cơ quan quyền lực nhà', x: 110, y: 120 },
  { text: 'nước cao nhất của nước Cộng hòa xã hội chủ nghĩa Việt Nam và quyết định mọi thứ', x: 72, y: 138 },
  { text: 'theo đa số.', x: 72, y: 156 },
  { text: '2. Quốc hội thực hiện quyền lập hiến, quyền lập pháp.', x: 110, y: 180 },
];

describe('a PDF', () => {
  it('drawn from two fonts, letters far from their words, reads as it looks', async () => {
    await writePdf(at('law.pdf'), [law]);
    expect(blocksOf(await read(at('law.pdf')))).toEqual([
      ['heading', ['LUẬT']],
      ['heading', ['Điều 1. Vị trí, chức năng của Quốc hội']],
      [
        'paragraph',
        [
          '1. Quốc hội là cơ quan đại biểu cao nhất của Nhân dân, cơ quan quyền lực nhà',
          'nước cao nhất của nước Cộng hòa xã hội chủ nghĩa Việt Nam và quyết định mọi thứ',
          'theo đa số.',
        ],
      ],
      ['paragraph', ['2. Quốc hội thực hiện quyền lập hiến, quyền lập pháp.']],
    ]);
  });

  it.each([0, 1, 2, 3])(
    'turned by %i quarters has its words where they are on the upright page',
    async (quarterTurns) => {
      const path = at(`turned-${quarterTurns}.pdf`);
      await writePdf(path, [[{ text: 'Đại biểu Quốc hội', x: 100, y: 200, size: 20 }]], { quarterTurns });
      const page = (await read(path)).pages[0];
      const sides = [Math.round(page?.width ?? 0), Math.round(page?.height ?? 0)];
      expect(sides).toEqual(quarterTurns % 2 === 1 ? [842, 595] : [595, 842]);
      const line = page?.blocks[0]?.lines[0];
      expect(line?.text).toBe('Đại biểu Quốc hội');
      const [offset, length, x, y, width, height] = line?.words[1] ?? [];
      expect(line?.text.slice(offset, (offset ?? 0) + (length ?? 0))).toBe('biểu');
      const isInPlace = { x: (x ?? 0) > 130 && (x ?? 0) < 150, y: Math.abs((y ?? 0) - 200) < 12 };
      expect(isInPlace).toEqual({ x: true, y: true });
      expect([(width ?? 0) > 30 && (width ?? 0) < 60, (height ?? 0) > 15 && (height ?? 0) < 40]).toEqual([true, true]);
    },
  );

  it('tells how far it is, page by page', async () => {
    await writePdf(at('pages.pdf'), [law, [], law, law]);
    const heard: number[] = [];
    const signal = new AbortController().signal;
    const { textBlob } = await extractor.extract(at('pages.pdf'), mediaTypes.pdf, {
      signal,
      onProgress: (part) => heard.push(part),
    });
    expect([heard, decodeText(textBlob).pages.map((page) => page.blocks.length > 0)]).toEqual([
      [0.25, 0.5, 0.75, 1],
      [true, false, true, true],
    ]);
  });

  it('that is a scan is read as pages without words, and says so', async () => {
    await writePdf(at('blank.pdf'), [[], []]);
    const { pageCount, hasText, title } = await extractor.extract(at('blank.pdf'), mediaTypes.pdf, {
      ...calm(),
      fileName: 'Công văn 12.pdf',
    });
    expect({ pageCount, hasText, title }).toEqual({ pageCount: 2, hasText: false, title: 'Công văn 12' });
  });

  it('that cannot be read is refused with the reason', async () => {
    await writePdf(at('secret.pdf'), [law], { password: 'mat-khau' });
    writeFileSync(at('empty.pdf'), '');
    writeFileSync(at('renamed.pdf'), 'Xin chào');
    writeFileSync(at('cut.pdf'), readFileSync(at('law.pdf')).subarray(0, 900));
    const names = ['secret.pdf', 'empty.pdf', 'renamed.pdf', 'cut.pdf', 'missing.pdf'];
    const codes: string[] = [];
    for (const name of names) codes.push(await refusalOf(at(name)));
    expect(codes).toEqual(['file-protected', 'file-empty', 'file-damaged', 'file-damaged', 'not-found']);
    expect(await refusalOf(at('law.pdf'))).toBe('read');
  });
});

describe('a DOCX', () => {
  it('flows: headings, paragraphs, line breaks, tables row by row, without boxes', async () => {
    await writeDocx(at('a.docx'));
    const extracted = await read(at('a.docx'));
    expect([extracted.layout, extracted.pages.length, extracted.pages[0]?.blocks[0]?.lines[0]?.words]).toEqual([
      'flow',
      1,
      [],
    ]);
    expect(blocksOf(extracted)).toEqual([
      ['heading', ['Tờ trình']],
      ['paragraph', ['Kính gửi: Quốc hội']],
      ['heading', ['Điều 1. Phạm vi điều chỉnh']],
      ['paragraph', ['Dòng một', 'Dòng hai']],
      ['table', ['Số', 'Tên', '1', 'Luật Đất đai']],
      ['paragraph', ['Hoà bình']],
    ]);
  });

  it('that is a bomb, an attack, protected or damaged is refused before it is unpacked', async () => {
    await writeDocx(at('good.docx'));
    const good = readFileSync(at('good.docx'));
    const part = 'word/document.xml';
    await writeZip(at('bomb.docx'), part, ' '.repeat(40_000_000));
    await writeZip(at('lying.docx'), part, ' '.repeat(40_000_000), 1000);
    await writeZip(at('entities.docx'), part, '<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>');
    await writeZip(at('not-xml.docx'), part, 'no markup');
    writeFileSync(at('cut.docx'), good.subarray(0, good.length / 2));
    writeFileSync(at('empty.docx'), '');
    const ole = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    writeFileSync(at('secret.docx'), Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]));
    writeFileSync(at('renamed.docx'), Buffer.concat([ole, Buffer.alloc(600)]));
    const expected = {
      'bomb.docx': 'too-large',
      'lying.docx': 'too-large',
      'entities.docx': 'file-damaged',
      'not-xml.docx': 'file-damaged',
      'cut.docx': 'file-damaged',
      'empty.docx': 'file-empty',
      'secret.docx': 'file-protected',
      'renamed.docx': 'file-damaged',
    };
    const codes: Record<string, string> = {};
    for (const name of Object.keys(expected)) codes[name] = await refusalOf(at(name));
    expect(codes).toEqual(expected);
  });
});

describe('the extractor', () => {
  it('ends a file that takes too long, and a file that is given up, and goes on', async () => {
    await writePdf(at('law.pdf'), [law]);
    const hasty = createExtractor({ workerCount: 1, timeoutMs: 1 });
    const both = await Promise.allSettled([1, 2].map(() => hasty.extract(at('law.pdf'), mediaTypes.pdf, calm())));
    await hasty.close();
    expect(both.map((one) => one.status === 'rejected' && one.reason.refusal.code)).toEqual(['timed-out', 'timed-out']);

    const [running, waiting] = [new AbortController(), new AbortController()];
    const cancelled = [running, waiting].map(({ signal }) =>
      extractor
        .extract(at('law.pdf'), mediaTypes.pdf, { signal, onProgress: () => {} })
        .catch((error) => error.refusal.code),
    );
    const next = read(at('law.pdf'));
    waiting.abort();
    running.abort();
    expect(await Promise.all(cancelled)).toEqual(['cancelled', 'cancelled']);
    expect((await next).pages.length).toBe(1);
  });

  it('refuses the file whose worker dies, and starts another for the next', async () => {
    await writePdf(at('law.pdf'), [law]);
    const fragile = createExtractor({ workerCount: 1, timeoutMs: 60_000 });
    process.once('worker', (worker: Worker) => void worker.terminate());
    const first = await fragile.extract(at('law.pdf'), mediaTypes.pdf, calm()).catch((error) => error.refusal.code);
    const second = await fragile.extract(at('law.pdf'), mediaTypes.pdf, calm());
    await fragile.close();
    expect([first, second.pageCount]).toEqual(['file-damaged', 1]);
  });

  it('refuses what is asked of it once it is closed', async () => {
    const closed = createExtractor({ workerCount: 1, timeoutMs: 1000 });
    await closed.close();
    await expect(closed.extract(at('law.pdf'), mediaTypes.pdf, calm())).rejects.toMatchObject({
      refusal: { code: 'cancelled' },
    });
  });
});

const corpus = resolve('../shared/corpus');
describe.skipIf(!existsSync(corpus))('the sample papers (skipped where ../shared/corpus is absent)', () => {
  const source = () => readFileSync(join(corpus, 'versions/57-2014-qh13_goc.txt'), 'utf8');

  it.each(['luat-57-2014-qh13-ban-goc.pdf', 'luat-57-2014-qh13-ban-goc-hai-phong-chu.pdf'])(
    'keep every syllable in %s',
    async (name) => {
      const counts = new Map<string, number>();
      for (const { exact } of syllablesOf(readingText(await read(join(corpus, 'documents', name))))) {
        counts.set(exact, (counts.get(exact) ?? 0) + 1);
      }
      const missing = syllablesOf(source()).filter(({ exact }) => {
        const left = counts.get(exact) ?? 0;
        counts.set(exact, left - 1);
        return left <= 0;
      });
      expect(missing.map(({ exact }) => exact)).toEqual([]);
    },
  );

  it('that are damaged or odd are read or refused with a code, none stops the next', async () => {
    const files = readdirSync(join(corpus, 'pdf-robustness')).filter((name) => name.endsWith('.pdf'));
    const codes = new Set<string>();
    for (const name of files.filter((_, index) => index % 8 === 0)) {
      codes.add(await refusalOf(join(corpus, 'pdf-robustness', name)));
    }
    expect(
      [...codes].filter((code) => !['read', 'file-damaged', 'file-has-no-text', 'file-protected'].includes(code)),
    ).toEqual([]);
    expect(codes.has('read')).toBe(true);
  });
});
