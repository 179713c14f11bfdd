// Ruled tables that break between rows and repeat their heading on the next page.
import { columnShares, runsOf, type Table } from './paper.ts';
import type { Sheet } from './pdf-sheet.ts';

const size = 12;
const lineHeight = 15;
const padding = 4;

export function drawTable(sheet: Sheet, table: Table): void {
  const widths = columnShares(table).map((share) => share * sheet.width);
  const [heading, ...rows] = table.rows;
  if (heading === undefined) return;
  drawRow(sheet, table, heading, widths, true);
  for (const row of rows) {
    if (sheet.y + rowHeight(sheet, row, widths) > sheet.bottom) {
      sheet.newPage();
      drawRow(sheet, table, heading, widths, true);
    }
    drawRow(sheet, table, row, widths, false);
  }
  sheet.y += 10;
}

function cellLines(sheet: Sheet, text: string, width: number, isHeading: boolean) {
  return sheet.wrap(runsOf(text, { isBold: isHeading }), width - 2 * padding, size);
}

function rowHeight(sheet: Sheet, row: readonly string[], widths: readonly number[], isHeading = false): number {
  const counts = row.map((text, column) => cellLines(sheet, text, widths[column] ?? 0, isHeading).length);
  return Math.max(...counts) * lineHeight + 2 * padding;
}

function drawRow(
  sheet: Sheet,
  table: Table,
  row: readonly string[],
  widths: readonly number[],
  isHeading: boolean,
): void {
  const height = rowHeight(sheet, row, widths, isHeading);
  let x = sheet.left;
  for (const [column, text] of row.entries()) {
    const width = widths[column] ?? 0;
    sheet.document.lineWidth(0.6).rect(x, sheet.y, width, height).stroke();
    const align = isHeading ? 'center' : (table.alignments[column] ?? 'left');
    const lines = cellLines(sheet, text, width, isHeading);
    let y = sheet.y + padding;
    for (const line of lines) {
      const natural = lineWidth(sheet, line);
      const slack = width - 2 * padding - natural;
      const shift = align === 'left' ? 0 : align === 'right' ? slack : slack / 2;
      sheet.setLine(line, x + padding + shift, y, null, size);
      y += lineHeight;
    }
    x += width;
  }
  sheet.y += height;
}

function lineWidth(sheet: Sheet, line: ReturnType<Sheet['wrap']>[number]): number {
  sheet.use({ size });
  const space = sheet.document.widthOfString(' ');
  return line.reduce((sum, word, index) => sum + word.width + (index > 0 && !word.isGlued ? space : 0), 0);
}
