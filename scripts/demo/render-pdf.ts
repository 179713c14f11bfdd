// A paper as PDF in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I: A4, Times widths, 14 pt, page number from page 2.
import PDFDocument from 'pdfkit';
import { type Block, organOf, type Paper, runsOf, sampleNotice, titleOf } from './paper.ts';
import { drawHead, drawSignature } from './pdf-frame.ts';
import { bodySize, Sheet } from './pdf-sheet.ts';
import { drawTable } from './pdf-table.ts';

export async function renderPdf(paper: Paper): Promise<Buffer> {
  const issued = new Date(`${paper.head.date}T08:00:00+07:00`);
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: 'vi-VN',
    pdfVersion: '1.7',
    info: {
      Title: titleOf(paper.head),
      Author: organOf(paper.head),
      Subject: sampleNotice,
      CreationDate: issued,
      ModDate: issued,
    },
  });
  const chunks: Buffer[] = [];
  const ended = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  const sheet = new Sheet(document);
  drawHead(sheet, paper.head);
  for (const [index, block] of paper.body.entries()) drawBlock(sheet, block, paper.body[index + 1]);
  drawSignature(sheet, paper.head);
  drawMargins(sheet);
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

function drawBlock(sheet: Sheet, block: Block, next: Block | undefined): void {
  switch (block.kind) {
    case 'chapter':
    case 'section': {
      sheet.space(block.kind === 'chapter' ? 12 : 8);
      sheet.keep(130);
      sheet.bookmark(`${block.label}. ${block.title}`, block.kind === 'chapter' ? 0 : 1);
      sheet.centred(block.label, { isBold: true });
      sheet.centred(block.title, { isBold: true });
      sheet.space(4);
      return;
    }
    case 'appendix': {
      sheet.newPage();
      sheet.bookmark(`${block.label}. ${block.title}`, 0);
      sheet.centred(block.label, { isBold: true });
      sheet.centred(block.title, { isBold: true });
      sheet.space(8);
      return;
    }
    case 'article':
      sheet.space(3);
      sheet.keep(64);
      sheet.bookmark(block.text, 1);
      sheet.paragraph(runsOf(block.text, { isBold: true }));
      return;
    case 'heading':
      sheet.space(5);
      sheet.keep(next?.kind === 'subheading' ? 110 : 72);
      sheet.bookmark(block.text, 0);
      sheet.paragraph(runsOf(block.text, { isBold: true }));
      return;
    case 'subheading':
      sheet.keep(next?.kind === 'table' ? 150 : 66);
      sheet.paragraph(runsOf(block.text, { isBold: true, isItalic: true }));
      return;
    case 'centred':
      sheet.space(4);
      sheet.keep(60);
      for (const part of block.text.split(' / ')) sheet.centred(part, { isBold: true });
      sheet.space(4);
      return;
    case 'basis':
      sheet.paragraph(runsOf(block.text, { isItalic: true }));
      return;
    case 'paragraph':
      if (next?.kind === 'table') sheet.keep(110);
      sheet.paragraph(runsOf(block.text));
      return;
    case 'table':
      drawTable(sheet, block);
  }
}

/** Page numbers and the notice that this is sample data, once all pages are known. */
function drawMargins(sheet: Sheet): void {
  const { document } = sheet;
  const { count } = document.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    document.switchToPage(page);
    if (page > 0)
      sheet.textAt(String(page + 1), 0, 30, { size: bodySize, width: document.page.width, align: 'center' });
    document.fillColor('#8a1c1c');
    sheet.textAt(sampleNotice, 0, document.page.height - 34, {
      size: 9,
      width: document.page.width,
      align: 'center',
      isItalic: true,
    });
    document.fillColor('#000000');
  }
}
