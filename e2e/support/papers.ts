// Papers for the specs, made when they are needed: PDF and DOCX with Vietnamese text, and files that are none.
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import PDFDocument from 'pdfkit';

/** A file as the picker and `dropFiles` take it. */
export interface PaperFile {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

interface PaperText {
  name: string;
  title: string;
  /** One paragraph each; in a PDF each has a page of its own. */
  paragraphs: readonly string[];
}

export const pdfType = 'application/pdf';
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const font = join(import.meta.dirname, '..', '..', 'scripts', 'demo', 'fonts', 'tinos-regular.ttf');

export async function makePdf({ name, title, paragraphs }: PaperText): Promise<PaperFile> {
  // A fixed date: the same words are the same bytes, and so the same paper, on every run.
  const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } });
  const written = buffer(pdf);
  pdf.font(font).fontSize(14).text('NGHỊ QUYẾT', { align: 'center' }).text(title, { align: 'center' });
  for (const paragraph of paragraphs) pdf.addPage().text(paragraph);
  pdf.end();
  return { name, mimeType: pdfType, buffer: await written };
}

/** As a scan of empty sheets. */
export async function makeBlankPages(name: string, count: number): Promise<PaperFile> {
  const pdf = new PDFDocument({ size: 'A4', info: { CreationDate: new Date(0) } });
  const written = buffer(pdf);
  for (let page = 1; page < count; page += 1) pdf.addPage();
  pdf.end();
  return { name, mimeType: pdfType, buffer: await written };
}

export async function makeDocx({ name, title, paragraphs }: PaperText): Promise<PaperFile> {
  const heading = new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 });
  const document = new Document({
    sections: [{ children: [heading, ...paragraphs.map((text) => new Paragraph({ text }))] }],
  });
  return { name, mimeType: docxType, buffer: await Packer.toBuffer(document) };
}

export const brokenFile = (name: string): PaperFile => ({
  name,
  mimeType: pdfType,
  buffer: Buffer.from('%PDF-1.7\nkhông còn gì ở đây'),
});
export const emptyFile = (name: string): PaperFile => ({ name, mimeType: docxType, buffer: Buffer.alloc(0) });
