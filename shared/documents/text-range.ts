// The text between two places of a paper, as it reads: for quoting a unit, a hit or a mark.
import { isRunningText, type TextPage, type TextPlace, textOfBlock } from './extracted-text.ts';

/**
 * Paragraphs on lines of their own; `end` is exclusive. `pageAt` gives pages by number, from 1; undefined beyond the last.
 */
export function textBetween(
  pageAt: (pageNumber: number) => TextPage | undefined,
  start: TextPlace,
  end: TextPlace,
): string {
  let text = '';
  let isJoined = true;
  for (let number = start.page; number <= end.page; number += 1) {
    for (const [index, block] of (pageAt(number)?.blocks ?? []).entries()) {
      const at = { page: number, block: index };
      if (!isRunningText(block) || isBefore(at, start) || isBefore(end, at)) continue;
      const whole = textOfBlock(block);
      const from = isSame(at, start) ? start.offset : 0;
      const piece = whole.slice(from, isSame(at, end) ? end.offset : undefined);
      if (piece === '') continue;
      text += (text === '' || (block.continues && isJoined) ? '' : block.continues ? ' ' : '\n') + piece;
      isJoined = block.lines.at(-1)?.join !== undefined;
    }
  }
  return text.trim();
}

type BlockPlace = Pick<TextPlace, 'page' | 'block'>;

function isBefore(left: BlockPlace, right: BlockPlace): boolean {
  return left.page < right.page || (left.page === right.page && left.block < right.block);
}

function isSame(left: BlockPlace, right: BlockPlace): boolean {
  return left.page === right.page && left.block === right.block;
}
