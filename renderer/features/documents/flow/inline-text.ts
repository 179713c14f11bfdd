// The text of a block with all that is told within it: marks, links, doubtful words, tracked changes, marks of notes,
// and addresses of units that begin in the middle of a line.
import { spansOfLines, type TextEdit, type TextLine, type TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperLink } from '../pane/links.ts';
import type { BlockMarks, Mark } from '../pane/marks.ts';
import { piecesOf, type TextRange } from '../pane/text-ranges.ts';
import type { FlowPart, NoteMark } from './flow-item.ts';
import type { UnitStart } from './unit-index.ts';

/** Of 100; below it a word should be looked at. */
const certainFrom = 60;

export type InlineRange =
  | (TextRange & { readonly type: 'mark'; readonly kind: Mark['kind'] })
  | (TextRange & { readonly type: 'weak' })
  | (TextRange & { readonly type: 'inserted'; readonly edit: TextEdit })
  | (TextRange & { readonly type: 'note'; readonly note: TextPlace });

export type InlinePoint =
  | { readonly at: number; readonly type: 'deleted'; readonly edit: TextEdit }
  | { readonly at: number; readonly type: 'unit'; readonly unit: UnitStart };

export interface InlinePiece {
  /** In the block's text. */
  readonly start: number;
  readonly text: string;
  readonly ranges: readonly InlineRange[];
  /** What stands before it. */
  readonly points: readonly InlinePoint[];
}

interface InlineRun {
  /** Index in the structure's references; null: no link. */
  readonly reference: number | null;
  readonly start: number;
  readonly pieces: readonly InlinePiece[];
}

export interface InlineSource {
  readonly part: FlowPart;
  readonly marks: BlockMarks | null;
  readonly links: readonly PaperLink[];
  readonly noteMarks: readonly NoteMark[];
  /** Units that begin after the block's start. */
  readonly units: readonly UnitStart[];
  readonly showsEdits: boolean;
}

/** In the order of the text; a single run of a single plain piece where nothing is told. */
export function inlineRuns(source: InlineSource): InlineRun[] {
  const { part, links } = source;
  const end = part.from + part.text.length;
  const { ranges, points } = toldIn(source);
  if (part.text === '') {
    const pieces = [{ start: part.from, text: '', ranges: [], points }];
    return points.length === 0 ? [] : [{ reference: null, start: part.from, pieces }];
  }
  const near = links.filter((link) => link.start < end && link.end > part.from);
  return piecesOf(
    part.text,
    near.map(({ start, end, reference }) => moved({ start, end, reference }, -part.from)),
  ).map(({ start, text, ranges: [link] }) => ({
    reference: link?.reference ?? null,
    start: part.from + start,
    pieces: piecesBetween(part.from + start, text, ranges, points, part.from + start + text.length === end),
  }));
}

function toldIn({ part, marks, noteMarks, units, showsEdits }: InlineSource) {
  const ranges: InlineRange[] = [];
  const points: InlinePoint[] = units.map((unit) => ({ at: unit.offset, type: 'unit', unit }));
  const spans = marks || part.lines.some(hasDetails) ? spansOfLines(part) : [];
  for (const [index, { start }] of spans.entries()) {
    const line = part.lines[index];
    if (!line) continue;
    const lineStart = lineBase(part) + start;
    for (const mark of marks?.byLine[index] ?? []) ranges.push({ ...moved(mark, lineStart), type: 'mark' });
    for (const word of doubtfulWords(line)) ranges.push({ ...moved(word, lineStart), type: 'weak' });
    if (!showsEdits) continue;
    for (const edit of line.edits ?? []) {
      const at = lineStart + edit.offset;
      if (edit.kind === 'deleted') points.push({ at, type: 'deleted', edit });
      else if (edit.length > 0) ranges.push({ start: at, end: at + edit.length, type: 'inserted', edit });
    }
  }
  for (const { start, end, note } of noteMarks) ranges.push({ start, end, note, type: 'note' });
  return { ranges, points };
}

/** Lines of a table's piece are counted from the piece's start, those of other blocks from the block's. */
function lineBase({ lines, from }: FlowPart): number {
  return lines[0]?.cell ? from : 0;
}

function hasDetails({ edits, confidences }: TextLine): boolean {
  return edits !== undefined || confidences !== undefined;
}

function moved<Range extends TextRange>(range: Range, by: number): Range {
  return { ...range, start: range.start + by, end: range.end + by };
}

/** Words that the recognition was not sure of, in the line's text. */
export function doubtfulWords({ text, confidences }: Pick<TextLine, 'text' | 'confidences'>): TextRange[] {
  if (!confidences) return [];
  const words = [...text.matchAll(/\S+/gu)];
  // Certainties go with words one to one; where they do not, nothing is said rather than the wrong thing.
  if (words.length !== confidences.length) return [];
  return words.flatMap(({ 0: word, index }, position) =>
    (confidences[position] ?? 100) < certainFrom ? [{ start: index, end: index + word.length }] : [],
  );
}

function piecesBetween(
  base: number,
  text: string,
  ranges: readonly InlineRange[],
  points: readonly InlinePoint[],
  isLast: boolean,
): InlinePiece[] {
  const end = base + text.length;
  const inside = ranges.filter((range) => range.start < end && range.end > base).map((range) => moved(range, -base));
  const here = points.filter(({ at }) => at >= base && (at < end || (isLast && at >= end)));
  // A point cuts the text where it stands, as a range of no use would.
  const cuts = here.map(({ at }): CutRange => ({ start: at - base, end: text.length, type: 'cut' }));
  const pieces = piecesOf<InlineRange | CutRange>(text, [...inside, ...cuts]).map(
    ({ start, text: piece, ranges: own }) => ({
      start: base + start,
      text: piece,
      ranges: own.filter((range) => range.type !== 'cut').map((range) => moved(range, base)),
      points: here.filter(({ at }) => at === base + start),
    }),
  );
  const after = here.filter(({ at }) => at >= end);
  return after.length === 0 ? pieces : [...pieces, { start: end, text: '', ranges: [], points: after }];
}

type CutRange = TextRange & { readonly type: 'cut' };
