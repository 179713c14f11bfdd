// Text without pages: the lines and blocks of kinds of files that flow (DOCX, HTML, Markdown, plain text).
import type { ExtractedText, TextBlock, TextLine } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { normaliseCharacters } from '#shared/kernel/text/characters.ts';
import { beginsUnit, isAllCapitals, isLegalHeading } from './heading-text.ts';

const spaces = /\s+/gu;
/** Control characters that are no white space: no word processor shows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const controls = /[\u0000-\u0008\u000E-\u001F\u007F\u0080-\u009F]/g;
const longestCapitalHeading = 300;

/** NFC, single spaces, nothing invisible, no spaces at the ends. */
export function cleanText(text: string): string {
  return normaliseCharacters(text.replace(controls, ' ')).replace(spaces, ' ').trim();
}

/** `text` must be clean. */
export function flowLine(text: string): TextLine {
  return { text, box: [0, 0, 0, 0], words: [] };
}

/** A paragraph whose author broke it into these lines; a line that begins a clause or an article begins a block. */
export function flowBlocks(texts: readonly string[], level: number | null = null): TextBlock[] {
  const groups: TextLine[][] = [];
  for (const text of texts.map(cleanText)) {
    if (text === '') continue;
    const open = groups.at(-1);
    if (open && (level !== null || !beginsUnit(text))) open.push(flowLine(text));
    else groups.push([flowLine(text)]);
  }
  return groups.map((lines) => blockOfLines(lines, level));
}

/** A heading where the source says so by a level, or the words do; else a paragraph. */
export function blockOfLines(lines: readonly TextLine[], level: number | null): TextBlock {
  const kept = [...lines];
  if (level !== null) return { kind: 'heading', level: Math.min(9, Math.max(1, level)), lines: kept };
  return { kind: isLegalHeading(lines[0]?.text ?? '') ? 'heading' : 'paragraph', lines: kept };
}

/** Whether all lines are in capitals and few enough to be a title. */
export function areCapitals(lines: readonly TextLine[]): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0);
  return length <= longestCapitalHeading && lines.every(({ text }) => isAllCapitals(text));
}

/** Throws `file-has-no-text`. */
export function flowOf(extractor: string, blocks: readonly TextBlock[]): ExtractedText {
  if (blocks.length === 0) throw new RefusalError('file-has-no-text');
  return { format: 2, extractor, layout: 'flow', pages: [{ width: 0, height: 0, blocks: [...blocks] }] };
}
