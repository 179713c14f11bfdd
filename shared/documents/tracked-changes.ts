// The two readings of a text whose changes a word processor kept track of. `text` of a line is the final one; the
// original is put together from its edits.
import type { TextLine } from './extracted-text.ts';

type EditedLine = Pick<TextLine, 'text' | 'edits'>;

/**
 * The line as it read before the changes: what was put in left out, what was struck out back in its place, lines of it
 * parted by `\n` where a paragraph's end or a table's row was struck out. Numbers of lists are those of the final
 * reading. A line that was wholly put in reads empty.
 */
export function originalReading({ text, edits = [] }: EditedLine): string {
  let original = '';
  let at = 0;
  for (const { kind, offset, length, text: struckOut } of edits) {
    original += text.slice(at, Math.max(at, offset));
    at = Math.max(at, offset);
    if (kind === 'deleted') original += struckOut;
    else at = Math.max(at, offset + length);
  }
  return tidy(original + text.slice(at));
}

/**
 * All lines as they read before the changes, one text a paragraph; `lines` of running text in their order. A paragraph
 * whose end was put in runs on into the next one, as it did.
 */
export function originalParagraphs(lines: readonly EditedLine[]): string[] {
  const paragraphs: string[] = [];
  let open = '';
  for (const line of lines) {
    open = tidy(open === '' ? originalReading(line) : `${open} ${originalReading(line)}`);
    if (endsAsPutIn(line)) continue;
    paragraphs.push(...open.split('\n'));
    open = '';
  }
  paragraphs.push(...open.split('\n'));
  return paragraphs.filter((paragraph) => paragraph !== '');
}

/** Whether the end of the line's paragraph was put in: an insertion of no length at its end. */
function endsAsPutIn({ text, edits = [] }: EditedLine): boolean {
  return edits.some(({ kind, offset, length }) => kind === 'inserted' && length === 0 && offset === text.length);
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}
