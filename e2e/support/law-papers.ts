// Laws for the specs of the reader, made when they are needed: long ones, and one with all that text mode has to set.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import PDFDocument from 'pdfkit';
import { docxType, type PaperFile, pdfType } from './papers.ts';

const font = join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'fonts', 'tinos-regular.ttf');
const sentence =
  'Cơ quan nhà nước có thẩm quyền quyết định việc chia sẻ dữ liệu theo quy định của Luật này và chịu trách nhiệm trước Quốc hội về kết quả thực hiện. ';

/** Articles one after the other, so that pages cut their clauses wherever they end. */
export async function makeLongLaw(name: string, title: string, articles: number): Promise<PaperFile> {
  const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } });
  const written = buffer(pdf);
  pdf.font(font).fontSize(13).text(title, { align: 'center' }).moveDown();
  for (let article = 1; article <= articles; article += 1) {
    pdf.text(`Điều ${article}. Việc thứ ${article}`).moveDown(0.4);
    for (const clause of [1, 2, 3]) {
      pdf.text(`${clause}. ${sentence.repeat(3 + ((article + clause) % 4)).trim()}`).moveDown(0.4);
    }
  }
  pdf.end();
  return { name, mimeType: pdfType, buffer: await written };
}

/** Chapters, clauses and points, changes that were tracked, a table of forty columns, a word of 500 letters. */
export async function makeRichLaw(name: string, title: string): Promise<PaperFile> {
  const change = { id: 1, author: 'Nguyễn Văn An', date: '2026-11-20T08:30:00Z' };
  const columns = Array.from({ length: 40 }, (_, at) => `Cột ${at + 1}`);
  const rows = [
    ['STT', ...columns],
    ['1', ...columns.map((_, at) => String(at))],
    ['2', ...columns.map(String)],
  ];
  const plain = [
    'Điều 1. Phạm vi điều chỉnh',
    '1. Luật này quy định:',
    'a) Việc chia sẻ dữ liệu giữa các cơ quan;',
    'đ) Việc khác theo quy định.',
    '2. Từ rất dài: '.concat('đ'.repeat(500)),
    'Điều 2. Thời hạn',
  ];
  const children = [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ text: 'Chương I', heading: HeadingLevel.HEADING_2 }),
    new Paragraph({ text: 'QUY ĐỊNH CHUNG', heading: HeadingLevel.HEADING_2 }),
    ...plain.map((text) =>
      text.startsWith('Điều') ? new Paragraph({ text, heading: HeadingLevel.HEADING_3 }) : new Paragraph({ text }),
    ),
    new Paragraph({
      children: [
        new TextRun('1. Thời hạn chia sẻ là '),
        new DeletedTextRun({ text: '10 ngày', ...change }),
        new InsertedTextRun({ text: '05 ngày', ...change, id: 2 }),
        new TextRun(' làm việc.'),
      ],
    }),
    new Table({
      rows: rows.map(
        (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
      ),
    }),
    ...Array.from({ length: 30 }, (_, at) => [
      new Paragraph({ text: `Điều ${at + 3}. Việc thứ ${at + 3}`, heading: HeadingLevel.HEADING_3 }),
      new Paragraph({ text: `1. ${sentence.repeat(4)}` }),
    ]).flat(),
  ];
  const file = new Document({ sections: [{ children }] });
  return { name, mimeType: docxType, buffer: await Packer.toBuffer(file) };
}
