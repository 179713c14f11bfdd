// A law of 209 pages, made when it is needed: every run reads the same one. Set in Tinos, as laws are in Times.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../built-app/demo-data.ts';

export const pageCount = 209;
const fonts = join(projectRoot, 'scripts/demo/fonts');
const margins = { top: 56, bottom: 56, left: 85, right: 56 };
const words =
  'cơ quan nhà nước có thẩm quyền quyết định việc chia sẻ dữ liệu theo quy định của Luật này và chịu trách nhiệm trước Quốc hội về kết quả thực hiện'.split(
    ' ',
  );

/** Each page holds one article, as full as it goes. */
export async function makeLongPaper(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', margins, autoFirstPage: false });
  const written = buffer(pdf);
  pdf.registerFont('text', join(fonts, 'tinos-regular.ttf')).registerFont('bold', join(fonts, 'tinos-bold.ttf'));
  for (let page = 1; page <= pageCount; page += 1) {
    pdf.addPage().font('bold').fontSize(13);
    if (page === 1) pdf.text('LUẬT MẪU DÙNG ĐỂ ĐO', { align: 'center' }).moveDown();
    pdf.text(`Điều ${page}. Việc thứ ${page} của cơ quan nhà nước`).moveDown(0.4).font('text');
    for (let clause = 1; ; clause += 1) {
      const text = `${clause}. ${sentence(page * 31 + clause * 7)}`;
      if (pdf.y + pdf.heightOfString(text, { align: 'justify' }) > pdf.page.height - margins.bottom) break;
      pdf.text(text, { align: 'justify' }).moveDown(0.3);
    }
  }
  pdf.end();
  return written;
}

function sentence(seed: number): string {
  const length = 40 + (seed % 50);
  return `${Array.from({ length }, (_, at) => words[(seed * 13 + at * (1 + (seed % 5))) % words.length]).join(' ')}.`;
}
