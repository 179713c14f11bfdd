// Made papers as files: a PDF with two columns, a DOCX with its letterhead in a table or parted by tabs.
import { writeFile } from 'node:fs/promises';
import { AlignmentType, Document, Packer, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import { type DrawnLine, writePdf } from '#core/documents/extraction/papers-for-tests.ts';
import { type MadePaper, rightColumn } from '#shared/documents/metadata/papers-for-tests/made-paper.ts';

export const fileLayouts = ['pdf', 'docx-table', 'docx-tabs'] as const;
export type FileLayout = (typeof fileLayouts)[number];

export function writeMadePaper(path: string, paper: MadePaper, layout: FileLayout): Promise<void> {
  return layout === 'pdf' ? asPdf(path, paper) : asDocx(path, paper, layout === 'docx-tabs');
}

async function asPdf(path: string, paper: MadePaper): Promise<void> {
  const lines: DrawnLine[] = [];
  let y = 50;
  const pitch = 17;
  const middle = (text: string, at: number) => Math.max(57, at - text.length * 3.2);
  const down = (texts: readonly string[], x: (text: string) => number) => {
    for (const text of texts) {
      for (const piece of wrapped(text)) {
        lines.push({ text: piece, x: x(piece), y, size: 12 });
        y += pitch;
      }
    }
  };
  const columns = (left: readonly string[], right: readonly string[]) => {
    left.forEach((text, row) => {
      lines.push({ text, x: middle(text, 160), y: y + row * pitch, size: 11 });
    });
    right.forEach((text, row) => {
      lines.push({ text, x: middle(text, 420), y: y + row * pitch + 1, size: 11 });
    });
    y += (Math.max(left.length, right.length) + 1) * pitch;
  };
  down(paper.top ?? [], () => 100);
  columns(paper.left, rightColumn(paper));
  down([...paper.heading, ...(paper.subject ?? [])], (text) => middle(text, 297));
  y += pitch;
  down(paper.body, () => 85);
  y += pitch;
  columns(paper.recipients ?? [], paper.signature ?? []);
  down(paper.after ?? [], (text) => middle(text, 297));
  await writePdf(path, [lines]);
}

function wrapped(text: string): string[] {
  return text.match(/.{1,70}(?:\s|$)/gu)?.map((piece) => piece.trim()) ?? [text];
}

async function asDocx(path: string, paper: MadePaper, hasTabs: boolean): Promise<void> {
  const centred = (text: string) => new Paragraph({ text, alignment: AlignmentType.CENTER });
  const plain = (text: string) => new Paragraph({ text });
  const beside = (left: readonly string[], right: readonly string[]) => {
    if (left.length + right.length === 0) return [];
    if (hasTabs) {
      const count = Math.max(left.length, right.length);
      return Array.from({ length: count }, (_, row) => plain(`${left[row] ?? ''}\t${right[row] ?? ''}`));
    }
    const cell = (texts: readonly string[]) =>
      new TableCell({ children: texts.length > 0 ? texts.map(centred) : [plain('')] });
    return [
      new Table({
        width: { size: 100, type: WidthType.PERCENTAGE },
        rows: [new TableRow({ children: [cell(left), cell(right)] })],
      }),
    ];
  };
  const children = [
    ...(paper.top ?? []).map(plain),
    ...beside(paper.left, rightColumn(paper)),
    ...[...paper.heading, ...(paper.subject ?? [])].map(centred),
    ...paper.body.map(plain),
    ...beside(paper.recipients ?? [], paper.signature ?? []),
    ...(paper.after ?? []).map(plain),
  ];
  await writeFile(path, await Packer.toBuffer(new Document({ sections: [{ children }] })));
}
