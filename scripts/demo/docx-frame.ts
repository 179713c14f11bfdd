// Head and foot of a DOCX paper: two borderless tables, as typists of Nghị định 30/2020/NĐ-CP papers make them.
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { dateLine, lineBreak, type PaperHead } from './paper.ts';

const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };
const ruleBelow = { bottom: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } };

interface LineStyle {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly alignment?: (typeof AlignmentType)[keyof typeof AlignmentType];
  /** Twips left and right of a rule under the line. */
  readonly ruleInset?: number;
}

function line(text: string, style: LineStyle = {}): Paragraph {
  return new Paragraph({
    alignment: style.alignment ?? AlignmentType.CENTER,
    spacing: { after: 20, line: 264 },
    ...(style.ruleInset === undefined
      ? {}
      : { border: ruleBelow, indent: { left: style.ruleInset, right: style.ruleInset } }),
    children: [
      new TextRun({
        text,
        size: style.size ?? 26,
        ...(style.isBold ? { bold: true } : {}),
        ...(style.isItalic ? { italics: true } : {}),
      }),
    ],
  });
}

function twoColumns(left: Paragraph[], right: Paragraph[], widths: readonly [number, number]): Table {
  const cell = (children: Paragraph[], width: number) =>
    new TableCell({ children, width: { size: width, type: WidthType.DXA }, borders: noBorders });
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noBorders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, widths[0]), cell(right, widths[1])] })],
  });
}

export function headParagraphs(head: PaperHead): (Paragraph | Table)[] {
  const left = [
    ...head.organ.flatMap((name, index) =>
      name.split(lineBreak).map((text) => line(text, { isBold: index === head.organ.length - 1 })),
    ),
    line('', { size: 8, ruleInset: 1300 }),
  ];
  if (head.number !== '') left.push(line(head.number));
  if (head.type === '') left.push(...head.summary.map((text) => line(text, { size: 24 })));
  if (head.draft !== '') left.push(line(head.draft.toLocaleUpperCase('vi'), { size: 24, isBold: true }));
  const right = [
    line('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 25, isBold: true }),
    line('Độc lập - Tự do - Hạnh phúc', { size: 27, isBold: true }),
    line('', { size: 8, ruleInset: 950 }),
    line(dateLine(head), { size: 27, isItalic: true }),
  ];
  const title =
    head.type === ''
      ? []
      : [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(head.type)] }),
          ...head.summary.map((text) => line(text, { size: 28, isBold: true })),
          line('', { size: 8, ruleInset: 3200 }),
        ];
  const addressees = head.addressees.map((text, index) => line(index === 0 ? `Kính gửi: ${text}` : text, { size: 28 }));
  return [twoColumns(left, right, [3700, 5700]), line(''), ...title, ...addressees, line('', { size: 12 })];
}

export function signatureTable(head: PaperHead): (Paragraph | Table)[] {
  if (head.signer === '') return [];
  const left =
    head.recipients.length === 0
      ? [line('')]
      : [
          line('Nơi nhận:', { size: 24, isBold: true, isItalic: true, alignment: AlignmentType.LEFT }),
          ...head.recipients.map((text) => line(`- ${text}`, { size: 22, alignment: AlignmentType.LEFT })),
        ];
  const right = [
    ...head.authority.map((text) => line(text, { size: 27, isBold: true })),
    line(''),
    line('(Bản mẫu, không ký, không đóng dấu)', { size: 22, isItalic: true }),
    line(''),
    line(head.signer, { size: 28, isBold: true }),
  ];
  return [line(''), twoColumns(left, right, [4400, 4785])];
}
