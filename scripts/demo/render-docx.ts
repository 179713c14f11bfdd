// A paper as DOCX with real styles, headings and tables. The notice of sample data is in the text too, not only in the
// footer: readers of DOCX text commonly skip footers.
import {
  AlignmentType,
  Document,
  Table as DocxTable,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import { headParagraphs, signatureTable } from './docx-frame.ts';
import { type Block, columnShares, organOf, type Paper, runsOf, sampleNotice, type Table, titleOf } from './paper.ts';
import { settleZip } from './settle-zip.ts';

const textWidth = 9185;
const millimetre = 56.7;

export async function renderDocx(paper: Paper): Promise<Buffer> {
  const notice = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ text: sampleNotice, italics: true, size: 18, color: '8A1C1C' })],
  });
  const pageNumber = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title: titleOf(paper.head),
    creator: organOf(paper.head),
    lastModifiedBy: organOf(paper.head),
    subject: sampleNotice,
    styles: styles(),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: {
              top: Math.round(22 * millimetre),
              bottom: Math.round(20 * millimetre),
              left: Math.round(30 * millimetre),
              right: Math.round(18 * millimetre),
            },
          },
        },
        headers: { default: new Header({ children: [pageNumber] }), first: new Header({ children: [notice] }) },
        footers: { default: new Footer({ children: [notice] }), first: new Footer({ children: [notice] }) },
        children: [
          notice,
          ...headParagraphs(paper.head),
          ...paper.body.flatMap(renderBlock),
          ...signatureTable(paper.head),
        ],
      },
    ],
  });
  return settleZip(await Packer.toBuffer(document), new Date(`${paper.head.date}T08:00:00+07:00`));
}

function styles() {
  const run = { font: 'Times New Roman', size: 28, color: '000000' };
  const centred = { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 60 }, keepNext: true };
  const justified = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, keepNext: true };
  return {
    default: {
      document: { run, paragraph: { spacing: { after: 100, line: 300 } } },
      title: {
        run: { ...run, size: 30, bold: true },
        paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 120 } },
      },
      heading1: { run: { ...run, bold: true }, paragraph: centred },
      heading2: { run: { ...run, bold: true }, paragraph: justified },
      heading3: { run: { ...run, bold: true, italics: true }, paragraph: justified },
    },
  };
}

function renderBlock(block: Block): (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'chapter':
    case 'section':
    case 'appendix':
      return [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          pageBreakBefore: block.kind === 'appendix',
          children: [new TextRun(block.label), new TextRun({ text: block.title, break: 1 })],
        }),
      ];
    case 'article':
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, children: textRuns(block.text) })];
    case 'subheading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, children: textRuns(block.text) })];
    case 'centred':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          children: block.text
            .split(' / ')
            .map((text, index) => new TextRun({ text, bold: true, break: index > 0 ? 1 : 0 })),
        }),
      ];
    case 'basis':
      return [body(block.text, true)];
    case 'paragraph':
      return [body(block.text, false)];
    case 'table':
      return [renderTable(block), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

function body(text: string, isItalic: boolean): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 567 },
    children: textRuns(text, isItalic),
  });
}

function textRuns(text: string, isItalic = false, size?: number, isBold = false): TextRun[] {
  return runsOf(text, { isItalic, isBold }).map(
    (run) =>
      new TextRun({
        text: run.text,
        ...(run.isBold ? { bold: true } : {}),
        ...(run.isItalic ? { italics: true } : {}),
        ...(size === undefined ? {} : { size }),
      }),
  );
}

const alignmentOf = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const;

function renderTable(table: Table): DocxTable {
  const widths = columnShares(table).map((share) => Math.round(share * textWidth));
  return new DocxTable({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    rows: table.rows.map(
      (row, rowIndex) =>
        new TableRow({
          // Left out, not false: readers take the bare element for true.
          ...(rowIndex === 0 ? { tableHeader: true } : {}),
          ...(row.every((cell) => cell.length < 400) ? { cantSplit: true } : {}),
          children: row.map((cell, column) => renderCell(cell, widths[column] ?? 0, rowIndex === 0, table, column)),
        }),
    ),
  });
}

function renderCell(text: string, width: number, isHeading: boolean, table: Table, column: number): TableCell {
  const alignment = isHeading ? AlignmentType.CENTER : alignmentOf[table.alignments[column] ?? 'left'];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    verticalAlign: isHeading ? VerticalAlign.CENTER : VerticalAlign.TOP,
    children: text.split('<br>').map(
      (part) =>
        new Paragraph({
          alignment,
          spacing: { after: 40, line: 260 },
          children: textRuns(part, false, 24, isHeading),
        }),
    ),
  });
}
