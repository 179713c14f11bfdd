// A page's running text in sentences, each with its place: what is read aloud, marked and stepped through. Pure.
import { isRunningText, type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';

export interface Sentence {
  /** From 1. */
  readonly page: number;
  /** From 0 within the page. */
  readonly block: number;
  /** [start, end) in the text of its block. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** «1.» and «a)» are said with what follows. */
const shortestSaid = 4;
/** Voices break off in longer ones. */
const longestSaid = 220;

export function sentencesOf({ blocks }: TextPage, page: number): Sentence[] {
  return blocks.flatMap((block, index) => {
    if (!isRunningText(block)) return [];
    const text = textOfBlock(block);
    return cut(text).map(({ start, end }) => ({ page, block: index, start, end, text: text.slice(start, end).trim() }));
  });
}

function cut(text: string): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?;:…](?=\s|$)|,(?=\s)|\n/gu)) {
    const end = match.index + match[0].length;
    const said = text.slice(start, end).trim();
    // A comma cuts only what would be too long in one breath.
    if (match[0] === ',' && end - start < longestSaid) continue;
    if (said.length < shortestSaid) continue;
    pieces.push({ start, end });
    start = end;
  }
  if (text.slice(start).trim() !== '') pieces.push({ start, end: text.length });
  return pieces.map((piece) => trimmed(text, piece));
}

function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const lead = text.slice(start, end).search(/\S/u);
  return { start: start + Math.max(0, lead), end };
}
