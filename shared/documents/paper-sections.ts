// A paper in runs of pages that no paragraph leaves, so that its paragraphs can be read from any page on, without the
// thousands before it. What was read is kept.
import { isRunningText, type TextPage } from './extracted-text.ts';
import { type Paragraph, paragraphsOf } from './paragraphs.ts';

export interface PagedText {
  readonly pageCount: number;
  /** Counted from 1; undefined beyond the last. */
  page(pageNumber: number): TextPage | undefined;
}

export interface PaperSection {
  readonly paragraphs: readonly Paragraph[];
  readonly firstPage: number;
  /** The first after it; beyond the last page where it is the last one. */
  readonly nextPage: number;
}

export class PaperSections {
  readonly #text: PagedText;
  readonly #sections = new Map<number, PaperSection>();
  /** By page, where it was looked at: whether a section begins there. */
  readonly #isStart = new Map<number, boolean>();

  constructor(text: PagedText) {
    this.#text = text;
  }

  get pageCount(): number {
    return this.#text.pageCount;
  }

  /** First page of the section that holds a page. */
  startOf(pageNumber: number): number {
    let start = Math.min(Math.max(1, pageNumber), this.pageCount);
    while (start > 1 && !this.#startsAt(start)) start -= 1;
    return start;
  }

  /** The section that begins at a page, as `startOf` or a section's `nextPage` gives it. */
  sectionAt(firstPage: number): PaperSection {
    const known = this.#sections.get(firstPage);
    if (known) return known;
    const pages: TextPage[] = [];
    let next = firstPage;
    do {
      const page = this.#text.page(next);
      if (page) pages.push(page);
      next += 1;
    } while (next <= this.pageCount && !this.#startsAt(next));
    const section = { paragraphs: placedFrom(firstPage, paragraphsOf({ pages })), firstPage, nextPage: next };
    this.#sections.set(firstPage, section);
    return section;
  }

  #startsAt(pageNumber: number): boolean {
    const known = this.#isStart.get(pageNumber);
    if (known !== undefined) return known;
    const isStart = beginsAnew(this.#text.page(pageNumber));
    this.#isStart.set(pageNumber, isStart);
    return isStart;
  }
}

/** Whether no block of a page, nor of those after it, goes on from a page before. */
function beginsAnew(page: TextPage | undefined): boolean {
  for (const block of page?.blocks ?? []) {
    if (!isRunningText(block)) continue;
    if (block.continues) return false;
    if (block.kind !== 'footnote') return true;
  }
  return false;
}

function placedFrom(firstPage: number, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  if (firstPage === 1) return paragraphs;
  return paragraphs.map((paragraph) => ({
    ...paragraph,
    parts: paragraph.parts.map((part) => ({ ...part, page: part.page + firstPage - 1 })),
  }));
}
