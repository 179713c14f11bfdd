// A page's running text in sentences, each with its place: what is read aloud, marked and stepped through. Pure.
import { isRunningText, type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';
import { sentencesOf as sentencesIn } from '#shared/kernel/text/sentences.ts';

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

/** Voices break off in longer ones. */
const longestSaid = 220;

export function sentencesOf({ blocks }: TextPage, page: number): Sentence[] {
  return blocks.flatMap((block, index) => {
    if (!isRunningText(block)) return [];
    const text = textOfBlock(block);
    return sentencesIn(text, longestSaid).map(({ start, end }) => ({
      page,
      block: index,
      start,
      end,
      text: text.slice(start, end),
    }));
  });
}
