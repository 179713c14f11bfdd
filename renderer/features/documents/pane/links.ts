// Mentions of clauses and laws in a paper's text that lead there.
import { isRunningText, type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { TextRange } from './text-ranges.ts';

/** A range in the text of its block. */
export interface PaperLink extends TextRange {
  /** Index in the structure's references. */
  readonly reference: number;
  /** The rest of a mention that began in a former block. */
  readonly isRest?: true;
}

/** Links of each block of a page; undefined where there are none. `pageNumber` is from 1. */
export type LinksOfPage = (page: TextPage, pageNumber: number) => readonly (readonly PaperLink[] | undefined)[];

export const noLinks: LinksOfPage = () => [];

/** What of a mention goes on in the next block that continues its paragraph. */
interface Rest {
  readonly reference: number;
  readonly length: number;
}

/**
 * A structure says where a mention begins and how long it is in its paragraph, which may go on in further blocks and on
 * the next page. How much is left for that page is known once this one has been asked for; until then its rest is no link.
 */
export function linksOf({ references }: Pick<PaperStructure, 'references'>): LinksOfPage {
  const byPage = new Map<number, number[]>();
  for (const [index, { start }] of references.entries()) {
    const onPage = byPage.get(start.page);
    if (onPage) onPage.push(index);
    else byPage.set(start.page, [index]);
  }
  const restsAfter = new Map<number, readonly Rest[]>();

  return (page, pageNumber) => {
    const links: PaperLink[][] = [];
    const put = (block: number, link: PaperLink) => {
      const there = links[block];
      if (there) there.push(link);
      else links[block] = [link];
    };
    // Of the paragraph that is running; footnotes stand between its parts and are none of it.
    let rests: readonly Rest[] = restsAfter.get(pageNumber - 1) ?? [];
    const starting = Map.groupBy(byPage.get(pageNumber) ?? [], (index) => references[index]?.start.block ?? -1);
    for (const [index, block] of page.blocks.entries()) {
      if (!isRunningText(block)) continue;
      const text = textOfBlock(block);
      const gap = block.lines.at(-1)?.join === undefined ? 1 : 0;
      const isPart = block.continues === true;
      const left: Rest[] = [];
      const lay = (reference: number, start: number, length: number, isRest: boolean) => {
        const end = Math.min(text.length, start + length);
        if (start < end) put(index, { start, end, reference, ...(isRest && { isRest: true }) });
        const over = start + length - text.length - gap;
        if (over > 0 && start <= text.length) left.push({ reference, length: over });
      };
      if (isPart) for (const { reference, length } of rests) lay(reference, 0, length, true);
      for (const reference of starting.get(index) ?? []) {
        const mention = references[reference];
        if (mention) lay(reference, mention.start.offset, mention.length, false);
      }
      if (isPart || block.kind !== 'footnote') rests = left;
    }
    restsAfter.set(pageNumber, rests);
    return links;
  };
}
