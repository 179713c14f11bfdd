// Words of a recognised line that are not certain, also while the line is being mended: what was typed over is certain,
// what stands before and after it moved along.
import type { TextLine } from '#shared/documents/extracted-text.ts';
import type { TextRange } from '../pane/text-ranges.ts';

/** Of 100; below it a word should be looked at. */
const certainFrom = 60;

type Line = Pick<TextLine, 'text' | 'words' | 'confidences'>;

/** Ranges in `text`, which is the line's own or what a person made of it. */
export function uncertainWords({ text: read, words, confidences }: Line, text: string): TextRange[] {
  if (!confidences) return [];
  const kept = keptEnds(read, text);
  return words.flatMap(([start, length], index) => {
    if ((confidences[index] ?? 100) >= certainFrom) return [];
    const end = start + length;
    if (end <= kept.before) return [{ start, end }];
    const shift = text.length - read.length;
    return start >= read.length - kept.after ? [{ start: start + shift, end: end + shift }] : [];
  });
}

/** How many units at the start and at the end are as they were. */
function keptEnds(read: string, text: string): { before: number; after: number } {
  const shorter = Math.min(read.length, text.length);
  let before = 0;
  while (before < shorter && read[before] === text[before]) before += 1;
  let after = 0;
  while (after < shorter - before && read[read.length - 1 - after] === text[text.length - 1 - after]) after += 1;
  return { before, after };
}

export interface WordPlace {
  readonly line: number;
  readonly range: TextRange;
}

/** The next uncertain word after a place in the lines (before it, for a step back); null at the end. */
export function nextUncertain(
  lines: readonly Line[],
  texts: readonly string[],
  from: { readonly line: number; readonly offset: number },
  step: 1 | -1,
): WordPlace | null {
  const all = lines.flatMap((line, index) =>
    uncertainWords(line, texts[index] ?? line.text).map((range) => ({ line: index, range })),
  );
  const isAfter = ({ line, range }: WordPlace) =>
    line > from.line || (line === from.line && range.start >= from.offset);
  const isBefore = ({ line, range }: WordPlace) => line < from.line || (line === from.line && range.end <= from.offset);
  return (step === 1 ? all.find(isAfter) : all.findLast(isBefore)) ?? null;
}

/** What is sent for a page: lines that were changed or had uncertain words as they are now, the others left alone. */
export function correctionOf(lines: readonly Line[], texts: readonly string[]): (string | null)[] {
  return lines.map((line, index) => {
    const text = (texts[index] ?? line.text).normalize('NFC').replace(/\s+/gu, ' ').trim();
    return text !== line.text || uncertainWords(line, line.text).length > 0 ? text : null;
  });
}

/** The weak page to go on with once this one is done. */
export function nextWeakPage(weakPages: readonly number[], page: number): number | null {
  const others = weakPages.filter((other) => other !== page);
  return others.find((other) => other > page) ?? others[0] ?? null;
}
