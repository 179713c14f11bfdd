// Blocks of a megabyte and tables of a thousand rows: shown in pieces, so that none has to be laid out as a whole.
import { spansOfLines } from '#shared/documents/extracted-text.ts';
import type { FlowPart, TextItem } from './flow-item.ts';

const longestText = 12_000;
const pieceLength = 6_000;
const longestTable = 160;
const pieceRows = 80;

/** The item itself where it is of an ordinary size. */
export function piecesOfItem<Item extends TextItem>(item: Item): Item[] {
  const pieces =
    item.kind === 'table'
      ? piecesOfTable(item.parts)
      : item.length > longestText
        ? item.parts.flatMap((part) => piecesOfText(part))
        : null;
  if (!pieces || pieces.length <= 1) return [item];
  return pieces.map((part, index) => {
    const start = { page: part.page, block: part.block, offset: part.from };
    const isFirst = index === 0;
    return {
      ...item,
      key: isFirst ? item.key : `${part.page}.${part.block}.${part.from}`,
      kind: item.kind === 'heading' && !isFirst ? ('paragraph' as const) : item.kind,
      start,
      length: part.text.length,
      parts: [isFirst ? part : { ...part, glue: '' as const }],
      isContinued: item.isContinued || !isFirst,
      units: isFirst ? item.units : [],
    };
  });
}

function piecesOfText(part: FlowPart): FlowPart[] {
  const pieces: FlowPart[] = [];
  for (let from = 0; from < part.text.length; ) {
    const to = endOfPiece(part.text, from);
    const isPageStart = part.isPageStart && from === 0;
    pieces.push({ ...part, from: part.from + from, text: part.text.slice(from, to), isPageStart });
    from = to;
  }
  return pieces;
}

/** After the end of a sentence, else after a space, else anywhere but within a letter. */
function endOfPiece(text: string, from: number): number {
  if (text.length - from <= pieceLength * 1.2) return text.length;
  const window = text.slice(from, from + pieceLength);
  const sentence = window.lastIndexOf('. ') + 2;
  if (sentence > pieceLength / 2) return from + sentence;
  const space = window.lastIndexOf(' ') + 1;
  if (space > pieceLength / 2) return from + space;
  const isWithinPair = /[\uD800-\uDBFF]$/.test(window);
  return from + window.length - (isWithinPair ? 1 : 0);
}

function piecesOfTable(parts: readonly FlowPart[]): FlowPart[] | null {
  const rows = parts.reduce((sum, { lines }) => sum + (lines.at(-1)?.cell?.[0] ?? lines.length) + 1, 0);
  if (rows <= longestTable) return null;
  return parts.flatMap((part) => {
    const spans = spansOfLines(part);
    const groups: { first: number; row: number }[] = [];
    for (const [index, { cell }] of part.lines.entries()) {
      const row = cell?.[0] ?? index;
      const open = groups.at(-1);
      if (!open || row - open.row >= pieceRows) groups.push({ first: index, row });
    }
    return groups.map(({ first }, index) => {
      const end = groups[index + 1]?.first ?? part.lines.length;
      const from = spans[first]?.start ?? 0;
      const lines = part.lines.slice(first, end);
      const text = part.text.slice(from, spans[end - 1]?.end);
      return { ...part, lines, firstLine: first, from, text, isPageStart: part.isPageStart && index === 0 };
    });
  });
}
