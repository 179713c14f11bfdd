// A code of 500 articles, one a page, and the same words as one plain HTML page.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { projectRoot } from '../built-app/demo-data.ts';

export const articleCount = 500;
const clauses = 6;
const font = join(projectRoot, 'scripts/demo/fonts/tinos-regular.ttf');
const words =
  'cơ quan nhà nước có thẩm quyền quyết định việc chia sẻ dữ liệu theo quy định của Luật này và chịu trách nhiệm trước Quốc hội về kết quả thực hiện'.split(
    ' ',
  );

interface Article {
  readonly heading: string;
  readonly clauses: readonly string[];
}

const articles: readonly Article[] = Array.from({ length: articleCount }, (_, at) => ({
  heading: `Điều ${at + 1}. Việc thứ ${at + 1} của cơ quan nhà nước`,
  clauses: Array.from({ length: clauses }, (_, clause) => `${clause + 1}. ${sentence((at + 1) * 31 + clause * 7)}`),
}));

function sentence(seed: number): string {
  const length = 40 + (seed % 50);
  return `${Array.from({ length }, (_, at) => words[(seed * 13 + at * (1 + (seed % 5))) % words.length]).join(' ')}.`;
}

export async function makeLongCode(): Promise<Buffer> {
  const pdf = new PDFDocument({ size: 'A4', autoFirstPage: false });
  const written = buffer(pdf);
  for (const [at, article] of articles.entries()) {
    pdf.addPage().font(font).fontSize(13);
    if (at === 0) pdf.text('BỘ LUẬT MẪU DÙNG ĐỂ ĐO', { align: 'center' }).moveDown();
    pdf.text(article.heading).moveDown(0.4);
    for (const clause of article.clauses) pdf.text(clause).moveDown(0.3);
  }
  pdf.end();
  return written;
}

export function plainPage(): string {
  const text = articles.map(
    (each) => `<section><h2>${each.heading}</h2>${each.clauses.map((clause) => `<p>${clause}</p>`).join('')}</section>`,
  );
  return `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Bộ luật mẫu</title><style>main{max-width:35rem;margin:auto;font:18px/1.68 serif}</style><main><h1>Bộ luật mẫu</h1>${text.join('')}</main></html>`;
}
