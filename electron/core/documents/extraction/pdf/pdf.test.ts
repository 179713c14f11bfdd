// Whole PDFs of the layouts that Vietnamese papers have, made here from two fonts each.
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extractedTextSchema, isRunningText, type TextBlock, type TextPage } from '#shared/documents/extracted-text.ts';
import { paragraphsOf } from '#shared/documents/paragraphs.ts';
import { type DrawnLine, type PdfOptions, writePdf } from '../papers-for-tests.ts';
import { extractPdf } from './pdf.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pdf-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function pagesOf(pages: readonly (readonly DrawnLine[])[], options?: PdfOptions): Promise<TextPage[]> {
  const path = join(folder, 'paper.pdf');
  await writePdf(path, pages, options);
  return extractedTextSchema.parse(await extractPdf(path, () => undefined)).pages;
}

async function paragraphsIn(pages: readonly (readonly DrawnLine[])[], options?: PdfOptions): Promise<string[]> {
  return paragraphsOf({ pages: await pagesOf(pages, options) }).map(({ text }) => text);
}

function linesOf(blocks: readonly TextBlock[]): string[] {
  return blocks.map(({ kind, lines }) => `${kind}: ${lines.map(({ text }) => text).join(' / ')}`);
}

/** Lines below one another. */
function column(texts: readonly string[], x: number, y: number, options: Partial<DrawnLine> & { pitch?: number } = {}) {
  const { pitch = 18, ...line } = options;
  return texts.map((text, index): DrawnLine => ({ text, x, y: y + index * pitch, ...line }));
}

/** Running text that fills its lines. */
const prose = [
  'Quốc hội thảo luận về báo cáo của Chính phủ',
  'và báo cáo thẩm tra của các cơ quan của Quốc',
  'hội; biểu quyết thông qua nghị quyết về nhiệm',
  'vụ phát triển kinh tế và xã hội trong năm tới.',
];
const more = [
  'Đại biểu có quyền chất vấn những người giữ',
  'chức vụ do Quốc hội bầu hoặc phê chuẩn, theo',
  'trình tự mà Quy chế này quy định, và có quyền',
  'tranh luận với người trả lời tại phiên họp ấy.',
];

describe('side by side', () => {
  it('columns are read one after the other, whether or not their lines share baselines', async () => {
    for (const offset of [0, 7]) {
      const page = [
        { text: 'QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA', x: 150, y: 60 },
        ...column([...prose, ...more], 40, 100, { size: 10 }),
        ...column([...more, ...prose], 310, 100 + offset, { size: 10 }),
      ];
      expect(await paragraphsIn([page])).toEqual([
        'QUỐC HỘI NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
        `${[...prose, ...more].slice(0, 4).join(' ')} ${more.join(' ')}`,
        `${more.join(' ')} ${prose.join(' ')}`,
      ]);
    }
  });

  it('a paragraph that a column or page cuts goes on', async () => {
    const first = column(prose.slice(0, 2), 72, 700, { size: 13 });
    const second = column(prose.slice(2), 72, 60, { size: 13 });
    const pages = await pagesOf([first, second]);
    expect(pages.map(({ blocks }) => blocks.map((block) => block.continues ?? false))).toEqual([[false], [true]]);
    expect(paragraphsOf({ pages }).map(({ text }) => text)).toEqual([prose.join(' ')]);
  });

  it('the letterhead is read organ first, then national title; the heading below is a heading', async () => {
    const page = [
      { text: 'CHÍNH PHỦ', x: 120, y: 60 },
      { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 275, y: 60 },
      { text: 'Số: 12/2026/NĐ-CP', x: 95, y: 82 },
      { text: 'Độc lập - Tự do - Hạnh phúc', x: 315, y: 80 },
      { text: 'Hà Nội, ngày 02 tháng 3 năm 2026', x: 300, y: 112 },
      { text: 'NGHỊ ĐỊNH', x: 262, y: 150 },
      { text: 'Về công tác văn thư', x: 240, y: 170 },
    ];
    const [{ blocks } = { blocks: [] }] = await pagesOf([page]);
    expect(linesOf(blocks)).toEqual([
      'heading: CHÍNH PHỦ',
      'paragraph: Số: 12/2026/NĐ-CP',
      'paragraph: CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'paragraph: Độc lập - Tự do - Hạnh phúc',
      'paragraph: Hà Nội, ngày 02 tháng 3 năm 2026',
      'heading: NGHỊ ĐỊNH',
      'paragraph: Về công tác văn thư',
    ]);
  });
});

describe('tables', () => {
  const cells = ({ lines }: TextBlock) => lines.map(({ text, cell }) => `${cell?.join('.')} ${text}`);

  it('with rules have their cells, those of several lines and merged ones too', async () => {
    const rules = [
      ...[100, 130, 180, 210].map((y) => [60, y, 500, y] as const),
      ...[60, 110, 500].map((x) => [x, 100, x, 210] as const),
      [300, 100, 300, 180] as const,
    ];
    const page = [
      { text: 'STT', x: 70, y: 107 },
      { text: 'Tên cơ quan', x: 120, y: 107 },
      { text: 'Ghi chú', x: 310, y: 107 },
      { text: '1', x: 80, y: 145 },
      ...column(['Ủy ban Kinh tế', 'và Tài chính'], 120, 135),
      { text: 'chủ trì', x: 310, y: 145 },
      { text: '2', x: 80, y: 187 },
      { text: 'Các cơ quan khác của Quốc hội phối hợp', x: 120, y: 187 },
    ];
    const [{ blocks } = { blocks: [] }] = await pagesOf([page], { rules });
    expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(blocks.flatMap(cells)).toEqual([
      '0.0 STT',
      '0.1 Tên cơ quan',
      '0.2 Ghi chú',
      '1.0 1',
      '1.1 Ủy ban Kinh tế',
      '1.1 và Tài chính',
      '1.2 chủ trì',
      '2.0 2',
      '2.1 Các cơ quan khác của Quốc hội phối hợp',
    ]);
  });

  it('without rules are known by what stands below one another', async () => {
    const rows = [
      ['STT', 'Họ và tên', 'Đoàn đại biểu'],
      ['1', 'Nguyễn Văn An', 'Hà Nội'],
      ['2', 'Trần Thị Bình', 'Cần Thơ'],
      ['3', 'Lê Văn Chí', 'Huế'],
    ];
    const page = rows.flatMap((row, index) =>
      row.map((text, at) => ({ text, x: [80, 140, 330][at] ?? 0, y: 100 + 20 * index })),
    );
    const [{ blocks } = { blocks: [] }] = await pagesOf([page]);
    expect(blocks.map(({ kind }) => kind)).toEqual(['table']);
    expect(blocks.flatMap(cells)).toEqual(rows.flatMap((row, at) => row.map((text, cell) => `${at}.${cell} ${text}`)));
  });
});

describe('directions', () => {
  it('a page set across on an upright sheet is read in its own direction, boxes where the words are', async () => {
    const page = column(prose, 0, 0).map((line, index) => ({ ...line, x: 400 - 20 * index, y: 100, angle: 90 }));
    const [{ blocks, width } = { blocks: [], width: 0 }] = await pagesOf([page]);
    expect([Math.round(width), linesOf(blocks)]).toEqual([595, [`paragraph: ${prose.join(' / ')}`]]);
    const boxes = blocks.flatMap(({ lines }) => lines.map(({ box }) => box));
    for (const [index, [x = 0, y = 0, across = 0, down = 0]] of boxes.entries()) {
      expect(x).toBeGreaterThan(375 - 20 * index);
      expect(x + across).toBeLessThan(405 - 20 * index);
      expect(y).toBeCloseTo(100, -1);
      expect(down).toBeGreaterThan(across);
    }
  });

  it('a note in the margin that runs upwards does not mix with the text', async () => {
    const margin = { text: 'Bản lưu hành nội bộ', x: 30, y: 500, angle: 270 };
    expect(await paragraphsIn([[...column(prose, 72, 100), margin]])).toEqual([prose.join(' '), 'Bản lưu hành nội bộ']);
  });

  it('a watermark across several pages is none of their text', async () => {
    const watermark = { text: 'DỰ THẢO', x: 150, y: 300, angle: 315, size: 60 };
    const pages = await pagesOf([
      [...column(prose, 72, 100), watermark],
      [...column(more, 72, 100), watermark],
    ]);
    expect(paragraphsOf({ pages }).map(({ text }) => text)).toEqual([prose.join(' '), more.join(' ')]);
    expect(pages.flatMap(({ blocks }) => linesOf(blocks.filter((block) => !isRunningText(block))))).toEqual([
      'header: DỰ THẢO',
      'header: DỰ THẢO',
    ]);
  });
});

describe('letters', () => {
  it('set apart are words', async () => {
    const [{ blocks } = { blocks: [] }] = await pagesOf([
      [{ text: 'QUỐC HỘI KHÓA XVI', x: 150, y: 100, spacing: 6 }, ...column(prose, 72, 140)],
    ]);
    expect(blocks[0]?.lines[0]?.text).toBe('QUỐC HỘI KHÓA XVI');
    const [{ blocks: typed } = { blocks: [] }] = await pagesOf([[{ text: 'Q U Ố C   H Ộ I', x: 150, y: 100 }]]);
    expect(linesOf(typed)).toEqual(['paragraph: QUỐC HỘI']);
  });

  it('that are raised are words of their own, but exponents of units are not', async () => {
    const page = [
      { text: 'Điều này', x: 72, y: 100 },
      { text: '12', x: 128, y: 98, size: 7 },
      { text: 'rộng 5 m', x: 142, y: 100 },
      { text: '2', x: 196.5, y: 98, size: 7 },
    ];
    expect(await paragraphsIn([page])).toEqual(['Điều này 12 rộng 5 m2']);
  });

  it('broken at a line’s end are one number or word again', async () => {
    const page = column(
      ['Căn cứ Nghị định số 30/2020/NĐ-', 'CP và văn bản số 15/', 'QH15; the Inter-', 'national Union và'],
      72,
      100,
    );
    expect(await paragraphsIn([page])).toEqual([
      'Căn cứ Nghị định số 30/2020/NĐ-CP và văn bản số 15/QH15; the International Union và',
    ]);
  });
});

describe('fonts from before Unicode', () => {
  /** Latin-1 letters in a font of that name, as such papers hold them. */
  async function writeLegacy(path: string, lines: readonly { font: string; text: string }[]): Promise<void> {
    const document = new PDFDocument({ margin: 72, compress: false });
    const file = document.pipe(createWriteStream(path));
    const drawn = ['Times-Roman', 'Helvetica', 'Courier'];
    for (const [index, { text }] of lines.entries())
      document
        .font(drawn[index] ?? '')
        .text(text)
        .moveDown(3);
    document.end();
    await finished(file);
    let bytes = await readFile(path, 'latin1');
    for (const [index, { font }] of lines.entries()) {
      const name = `/BaseFont /${drawn[index]}`;
      bytes = bytes.replace(name, `/BaseFont /${font}`.padEnd(name.length).slice(0, name.length));
    }
    await writeFile(path, bytes, 'latin1');
  }

  it('are converted, and only they', async () => {
    const path = join(folder, 'legacy.pdf');
    await writeLegacy(path, [
      {
        font: '.VnTime',
        text: 'LuËt nµy quy ®Þnh vÒ tæ chøc, ho¹t ®éng, Ch­ư¬ng I, nh©n d©n c¸c n­íc.'.replace('ư', ''),
      },
      { font: 'VNI-Times', text: 'Quoác hoäi laø cô quan quyeàn löïc.' },
      { font: 'Courier', text: 'Æ is a letter of café.' },
    ]);
    const { pages } = await extractPdf(path, () => undefined);
    expect(paragraphsOf({ pages }).map(({ text }) => text)).toEqual([
      'Luật này quy định về tổ chức, hoạt động, Chương I, nhân dân các nước.',
      'Quốc hội là cơ quan quyền lực.',
      'Æ is a letter of café.',
    ]);
  });
});

describe('notes', () => {
  it('at the foot, in small letters with a mark, are notes each', async () => {
    const page = [
      ...column(prose, 72, 100),
      { text: '1', x: 72, y: 739, size: 6 },
      { text: 'Khoản này được sửa đổi theo quy định', x: 78, y: 740, size: 10 },
      { text: 'tại Luật số 31/2024/QH15.', x: 72, y: 754, size: 10 },
      { text: '2', x: 72, y: 767, size: 6 },
      { text: 'Khoản này được bãi bỏ.', x: 78, y: 768, size: 10 },
      { text: 'Lưu: VT', x: 72, y: 300, size: 10 },
    ];
    const [{ blocks } = { blocks: [] }] = await pagesOf([page]);
    expect(linesOf(blocks).filter((line) => !line.startsWith('paragraph'))).toEqual([
      'footnote: 1 Khoản này được sửa đổi theo quy định / tại Luật số 31/2024/QH15.',
      'footnote: 2 Khoản này được bãi bỏ.',
    ]);
  });
});

describe('headers, footers and numbers of pages', () => {
  const numbers = (count: number, text: (page: number) => string) =>
    Array.from({ length: count }, (_, index) => text(index + 1));
  const paper = (count: number, header: (page: number) => string) =>
    numbers(count, header).map((text, index) => [
      { text, x: 72, y: 30, size: 10 },
      ...column([`Mục ${index + 1} của báo cáo`, ...prose], 72, 80),
      { text: `- ${index + 1} -`, x: 290, y: 800 },
    ]);

  it('repeat on pages, those of odd and even pages by turns', async () => {
    const pages = await pagesOf(paper(6, (page) => (page % 2 ? 'CÔNG BÁO/Số 331/Ngày 01-4-2026' : 'CÔNG BÁO/Số 331')));
    expect(pages.map(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(
      Array.from({ length: 6 }, () => ['header', 'paragraph', 'paragraph', 'page-number']),
    );
  });

  it('are not seen in two pages that begin alike, nor where pages have their text', async () => {
    const two = await pagesOf(paper(2, () => 'Kính gửi: Quốc hội'));
    expect(two.map(({ blocks }) => blocks[0]?.kind)).toEqual(['paragraph', 'paragraph']);
    const forms = [1, 2, 3, 4, 5, 6].map((page) =>
      column(page % 2 ? ['Mẫu số của Văn phòng Quốc hội', ...prose] : [`Điểm ${page} của báo cáo`, ...more], 72, 80),
    );
    expect((await pagesOf(forms)).flatMap(({ blocks }) => blocks.filter((block) => !isRunningText(block)))).toEqual([]);
  });
});

describe('pictures of pages', () => {
  it('are scans, with a stamp and a number too, but not with a text on them', async () => {
    const stamp = column(['Người ký: Văn phòng Quốc hội', 'Thời gian ký: 02/03/2026 10:00'], 400, 30, { size: 7 });
    const pages = await pagesOf([[], [...stamp], [...column([...prose, ...more], 72, 100)]], { isPicture: true });
    expect(pages.map(({ origin }) => origin ?? null)).toEqual(['scan', 'scan', null]);
    expect((await pagesOf([[]])).map(({ origin }) => origin ?? null)).toEqual([null]);
  });

  it('are known by letters that are drawn as outlines, but not by a drawing or an ornament', async () => {
    const path = join(folder, 'outlines.pdf');
    const document = new PDFDocument({ size: 'A4', margin: 0 });
    const file = document.pipe(createWriteStream(path));
    const drawLetters = (rows: number, columns: number, pitch: number) => {
      for (let at = 0; at < rows * columns; at += 1) {
        const [x, y] = [72 + pitch * (at % columns), 80 + 2 * pitch * Math.floor(at / columns)];
        document.path(`M ${x} ${y} c 3 0 5 2 5 5 c 0 3 -2 5 -5 5 c -3 0 -5 -2 -5 -5 z`).fill();
      }
    };
    drawLetters(20, 50, 9);
    document.addPage();
    drawLetters(20, 50, 9);
    document.fontSize(9).text('2', 290, 800);
    document.addPage();
    // A coat of arms, and a title that is text.
    drawLetters(20, 20, 3);
    document.fontSize(9).text('Quorum', 72, 400);
    document.addPage();
    for (let bar = 0; bar < 300; bar += 1) document.rect(40 + 1.7 * bar, 100 + bar, 1, 700 - bar).fill();
    for (let line = 0; line < 300; line += 1) document.circle(300, 400, line).stroke();
    document.end();
    await finished(file);
    const { pages } = await extractPdf(path, () => undefined);
    expect(pages.map(({ origin }) => origin ?? null)).toEqual(['scan', 'scan', null, null]);
  });
});
