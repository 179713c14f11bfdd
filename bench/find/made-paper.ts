// A paper of 500 pages whose words are known, with those that tell finders apart: both tone placements, đ, syllables
// that differ in a mark alone. Made when it is needed; every run reads the same one.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../built-app/demo-data.ts';

const pageCount = 500;
const paragraphsPerPage = 9;
const wordsPerParagraph = 52;
const words =
  'cơ quan nhà nước có thẩm quyền quyết định việc chia sẻ dữ liệu theo quy định của Luật này và chịu trách nhiệm về kết quả thực hiện'.split(
    ' ',
  );
/** Every some paragraphs one of these is among the words. */
const telling = [
  'Đại biểu Quốc hội',
  'văn hoá',
  'văn hóa',
  'đường sắt',
  'tương đương',
  'ĐẠI BIỂU',
  'thuỷ lợi',
  'thủy lợi',
];
const every = 3;

export interface MadePaper {
  readonly pdf: Buffer;
  readonly paragraphs: readonly string[];
}

export async function makePaper(): Promise<MadePaper> {
  const pdf = new PDFDocument({ size: 'A4', margin: 56, autoFirstPage: false });
  const written = buffer(pdf);
  pdf.font(join(projectRoot, 'scripts/demo/fonts/tinos-regular.ttf')).fontSize(11.5);
  const paragraphs: string[] = [];
  for (let page = 0; page < pageCount; page += 1) {
    pdf.addPage();
    for (let at = 0; at < paragraphsPerPage; at += 1) {
      const text = paragraph(page * paragraphsPerPage + at);
      paragraphs.push(text);
      pdf.text(text, { lineBreak: true }).moveDown(0.2);
    }
  }
  pdf.end();
  return { pdf: await written, paragraphs };
}

function paragraph(number: number): string {
  const chosen = Array.from({ length: wordsPerParagraph }, (_, at) => words[(number * 13 + at) % words.length] ?? '');
  if (number % every === 0) chosen.splice(number % 40, 0, telling[(number / every) % telling.length] ?? '');
  return `${number + 1}. ${chosen.join(' ')}.`;
}
