// A paragraph's text with marks in it as clean lines, each with its tracked changes in their places.
import type { TextEdit, TextLine } from '#shared/documents/extracted-text.ts';
import { mapNormalised } from '#shared/kernel/text/mapped-text.ts';
import { type DocxMark, type DocxMarks, hasMarks } from './docx-marks.ts';
import { cleanText, flowLine } from './flow-text.ts';

type Revision = { readonly author?: string; readonly at?: string };
interface RawEdit {
  readonly kind: 'inserted' | 'deleted';
  readonly start: number;
  end: number;
  text: string;
  readonly revision: Revision;
  readonly isBreak: boolean;
}

interface RawLine {
  text: string;
  readonly edits: RawEdit[];
}

export interface MarkedParagraph {
  readonly lines: readonly TextLine[];
  /** What was struck out where no line is left to hold it. */
  readonly orphans: readonly TextEdit[];
  /** Marks that are not about changes. */
  readonly marks: readonly DocxMark[];
}

/** `raw`: lines parted by `\n`. */
export function linesOfMarked(raw: string, marks: DocxMarks): MarkedParagraph {
  if (!hasMarks(raw)) {
    const lines = raw.split('\n').map((text) => cleanLine({ text, edits: [] }));
    return { ...gather(lines), marks: [] };
  }
  const others: DocxMark[] = [];
  const rawLines: RawLine[] = [{ text: '', edits: [] }];
  let open: Revision | null = null;
  const line = () => rawLines.at(-1) ?? { text: '', edits: [] };
  const begin = (revision: Revision) => {
    const at = line().text.length;
    line().edits.push({ kind: 'inserted', start: at, end: at, text: '', revision, isBreak: false });
  };
  const end = () => {
    const edit = line().edits.findLast(({ kind, isBreak }) => kind === 'inserted' && !isBreak);
    if (edit) edit.end = line().text.length;
  };
  for (const character of raw) {
    const mark = marks.at(character);
    if (character === '\n') {
      if (open) end();
      rawLines.push({ text: '', edits: [] });
      if (open) begin(open);
    } else if (mark === null) line().text += character;
    else if (mark.kind === 'inserted-begin') {
      open = revisionOf(mark);
      begin(open);
    } else if (mark.kind === 'inserted-end') {
      if (open) end();
      open = null;
    } else if (mark.kind === 'deleted' || mark.kind === 'inserted-break') {
      const at = line().text.length;
      const text = mark.kind === 'deleted' ? mark.text.replace(/[^\S\n]+/g, ' ') : '';
      const kind = mark.kind === 'deleted' ? 'deleted' : 'inserted';
      const isBreak = mark.kind === 'inserted-break';
      line().edits.push({ kind, start: at, end: at, text, revision: revisionOf(mark), isBreak });
    } else others.push(mark);
  }
  if (open) end();
  return { ...gather(rawLines.map(cleanLine)), marks: others };
}

function revisionOf({ author, at }: Revision): Revision {
  return { ...(author ? { author } : {}), ...(at ? { at } : {}) };
}

/** Lines without text give what was struck out in them to the next line, or leave it over. */
function gather(lines: readonly TextLine[]): Pick<MarkedParagraph, 'lines' | 'orphans'> {
  const kept: TextLine[] = [];
  let waiting: TextEdit[] = [];
  for (const line of lines) {
    if (line.text === '') waiting.push(...(line.edits ?? []).filter(({ kind }) => kind === 'deleted'));
    else {
      kept.push(withOrphans(line, waiting));
      waiting = [];
    }
  }
  return { lines: kept, orphans: waiting };
}

/** What was struck out in paragraphs before this one, of which nothing else is left. */
export function withOrphans(line: TextLine, orphans: readonly TextEdit[]): TextLine {
  if (orphans.length === 0) return line;
  const before = orphans.map((edit): TextEdit => ({ ...edit, offset: 0, text: withBreak(edit.text) }));
  return { ...line, edits: [...before, ...(line.edits ?? [])] };
}

function withBreak(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/** NFC, single spaces, none at the ends; a space that fell away beside struck-out words goes with them. */
function cleanLine({ text: raw, edits }: RawLine): TextLine {
  if (edits.length === 0) return flowLine(cleanText(raw));
  const mapped = mapNormalised(raw);
  let text = '';
  /** For each unit of `text`, where it stood in `raw`. */
  const places: number[] = [];
  const placeOf = (offset: number) => firstAtLeast(places, offset);
  const deletions = edits.filter(({ kind }) => kind === 'deleted');
  for (let unit = 0; unit < mapped.text.length; unit += 1) {
    const sign = mapped.text[unit] ?? '';
    const place = mapped.starts[unit] ?? 0;
    const isSpace = /\s/u.test(sign);
    if (!isSpace || (text !== '' && !text.endsWith(' '))) {
      text += isSpace ? ' ' : sign;
      places.push(place);
      continue;
    }
    const since = places.at(-1) ?? -1;
    const beside = deletions.findLast(({ start }) => start <= place && start > since);
    if (beside && !/\s$/.test(beside.text)) beside.text += ' ';
  }
  if (text.endsWith(' ')) {
    const place = places.pop() ?? 0;
    text = text.slice(0, -1);
    const beside = deletions.find(({ start }) => start > place);
    if (beside && !/^\s/.test(beside.text)) beside.text = ` ${beside.text}`;
  }
  const line = flowLine(text);
  const placed = edits.map((edit): TextEdit => {
    const offset = placeOf(edit.start);
    const length = edit.kind === 'inserted' ? Math.max(0, placeOf(edit.end) - offset) : 0;
    return { kind: edit.kind, offset, length, text: edit.text, ...edit.revision };
  });
  const kept = joinEdits(placed.filter((edit, index) => edit.text !== '' || edit.length > 0 || edits[index]?.isBreak));
  return kept.length > 0 ? { ...line, edits: kept } : line;
}

/** Index of the first of the rising places that is not below `offset`; their number where all are. */
function firstAtLeast(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Word cuts one change into many where its form changes. */
function joinEdits(edits: readonly TextEdit[]): TextEdit[] {
  const joined: TextEdit[] = [];
  for (const edit of edits) {
    const last = joined.at(-1);
    const isSame = last?.kind === edit.kind && last.author === edit.author && last.at === edit.at;
    if (last && isSame && last.length > 0 && edit.length > 0 && last.offset + last.length === edit.offset) {
      joined[joined.length - 1] = { ...last, length: last.length + edit.length };
    } else if (last && isSame && edit.kind === 'deleted' && last.offset === edit.offset) {
      joined[joined.length - 1] = { ...last, text: last.text + edit.text };
    } else joined.push(edit);
  }
  return joined;
}
