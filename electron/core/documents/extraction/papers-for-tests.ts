// Makes PDFs and DOCX for tests, with the bundled font. Its Latin and Vietnamese letters are separate files, which makes
// every PDF here one of two fonts, as some producers write them.
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { finished } from 'node:stream/promises';
import { crc32, deflateRawSync } from 'node:zlib';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
const fontFile = (subset: string) =>
  require.resolve(`@fontsource/be-vietnam-pro/files/be-vietnam-pro-${subset}-400-normal.woff`);
/** Letters that the Latin file has; the others are drawn from the Vietnamese one. */
const latin = /[\u0020-\u00FF–—“”…]/;

export interface DrawnLine {
  readonly text: string;
  /** Points from the left and the top of the upright page. */
  readonly x: number;
  readonly y: number;
  readonly size?: number;
  /** Clockwise degrees about its place. */
  readonly angle?: number;
  /** Points between its letters. */
  readonly spacing?: number;
}

export interface PdfOptions {
  /** Clockwise quarter turns that the page asks for; what is drawn is upright once turned. */
  readonly quarterTurns?: number;
  readonly password?: string;
  /** On every page: from x, y to x, y. */
  readonly rules?: readonly (readonly [number, number, number, number])[];
  /** Every page is a picture first. */
  readonly isPicture?: boolean;
}

/** One grey dot. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);

const a4 = { width: 595.28, height: 841.89 };

/** Each page's Latin letters are written first and all others after them: far from their words in the file. */
export async function writePdf(
  path: string,
  pages: readonly (readonly DrawnLine[])[],
  options: PdfOptions = {},
): Promise<void> {
  const document = new PDFDocument({
    size: [a4.width, a4.height],
    margin: 0,
    autoFirstPage: false,
    ...(options.password ? { userPassword: options.password, pdfVersion: '1.7' as const } : {}),
  });
  const file = document.pipe(createWriteStream(path));
  document.registerFont('latin', fontFile('latin')).registerFont('vietnamese', fontFile('vietnamese'));
  for (const lines of pages) {
    document.addPage();
    const turns = options.quarterTurns ?? 0;
    Object.assign(document.page.dictionary.data, { Rotate: turns * 90 });
    if (options.isPicture) document.image(picture, 0, 0, { width: a4.width, height: a4.height });
    for (const [x1, y1, x2, y2] of options.rules ?? []) document.moveTo(x1, y1).lineTo(x2, y2).stroke();
    for (const font of ['latin', 'vietnamese'] as const)
      for (const line of lines) drawLetters(document, line, font, turns);
  }
  document.end();
  await finished(file);
}

function drawLetters(
  document: PDFKit.PDFDocument,
  line: DrawnLine,
  wanted: 'latin' | 'vietnamese',
  turns: number,
): void {
  let x = 0;
  const spacing = line.spacing ?? 0;
  document.fontSize(line.size ?? 13);
  for (const piece of line.text.match(/[\u0020-\u00FF–—“”…]+|[^\u0020-\u00FF–—“”…]+/g) ?? []) {
    const font = latin.test(piece) ? 'latin' : 'vietnamese';
    document.font(font);
    if (font === wanted) {
      document.save();
      document.translate(...placeOnPage(line.x, line.y, turns)).rotate((line.angle ?? 0) - 90 * turns);
      document.text(piece, x, 0, { lineBreak: false, characterSpacing: spacing });
      document.restore();
    }
    x += document.widthOfString(piece) + spacing * piece.length;
  }
}

/** From the upright page to the page as it is stored. */
function placeOnPage(x: number, y: number, turns: number): [number, number] {
  if (turns === 1) return [y, a4.height - x];
  if (turns === 2) return [a4.width - x, a4.height - y];
  if (turns === 3) return [a4.width - y, x];
  return [x, y];
}

export async function writeDocx(path: string): Promise<void> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
  const document = new Document({
    sections: [
      {
        children: [
          new Paragraph({ text: 'Tờ trình', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun('Kính gửi: '), new TextRun({ text: 'Quốc hội', bold: true })] }),
          new Paragraph('Điều 1. Phạm vi điều chỉnh'),
          new Paragraph({ children: [new TextRun('Dòng một'), new TextRun({ text: 'Dòng\u00A0hai', break: 1 })] }),
          new Table({
            rows: [
              new TableRow({ children: [cell('Số'), cell('Tên')] }),
              new TableRow({ children: [cell('1'), cell('Luật Đất đai')] }),
            ],
          }),
          new Paragraph('Hoà bình'.normalize('NFD')),
        ],
      },
    ],
  });
  await writeFile(path, await Packer.toBuffer(document));
}

/** A ZIP of one deflated part (APPNOTE.TXT 4.3). `statedBytes` is the unpacked size that it claims. */
export async function writeZip(path: string, name: string, text: string, statedBytes = text.length): Promise<void> {
  const bytes = Buffer.from(text);
  const packed = deflateRawSync(bytes);
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(8, 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(statedBytes, 18);
  fields.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed]);
  const version = Buffer.from([20, 0]);
  const entry = Buffer.concat([Buffer.from('PK\u0001\u0002'), version, fields, Buffer.alloc(14), Buffer.from(name)]);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(1, 4);
  end.writeUInt16LE(1, 6);
  end.writeUInt32LE(entry.length, 8);
  end.writeUInt32LE(local.length, 12);
  await writeFile(path, Buffer.concat([local, entry, Buffer.from('PK\u0005\u0006'), end]));
}
