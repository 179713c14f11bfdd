// Finds a phrase in a whole paper, from a place on and then round: paragraph by paragraph, so that whoever runs it may
// pause or stop between any two. Runs wherever the text is.
import { type ComparableText, comparableText, rangeInSource } from '#shared/kernel/text/comparable-text.ts';
import { nextHit, type Phrase } from '#shared/kernel/text/phrase.ts';
import type { TextPlace } from './extracted-text.ts';
import type { FoundHit, FoundRange } from './find-contract.ts';
import type { PaperSections } from './paper-sections.ts';
import { type Paragraph, placeIn } from './paragraphs.ts';

export interface FindRequest {
  readonly phrase: Phrase;
  /** Hits from here on come first, then those before. */
  readonly from: TextPlace;
  /** Hits beyond this many are only counted. */
  readonly limit: number;
}

export interface FindCounts {
  /** Of the hits from `from` on. */
  readonly after: number;
  readonly before: number;
}

export interface FindStep extends FindCounts {
  /** New since the last step, in the order of the text. */
  readonly hits: readonly FoundHit[];
}

/** Hits told with one step: whoever runs it gets to breathe also in a table of a thousand pages. */
const hitsPerStep = 200;

/** Steps without hits come too: one for each paragraph. */
export function* findInPaper(sections: PaperSections, { phrase, from, limit }: FindRequest): Generator<FindStep> {
  let listed = 0;
  let after = 0;
  let before = 0;
  for (const paragraph of paragraphsFrom(sections, from)) {
    const text = comparableOf(paragraph);
    let hits: FoundHit[] = [];
    let at = 0;
    for (let hit = nextHit(text, phrase, 0); hit; hit = nextHit(text, phrase, at)) {
      at = hit.end;
      const { start, end } = rangeInSource(text, hit.start, hit.end);
      if (isBefore(placeIn(paragraph, start), from)) before += 1;
      else after += 1;
      if (listed < limit) {
        listed += 1;
        hits.push(hitOf(paragraph, start, end));
      }
      if ((after + before) % hitsPerStep === 0) {
        yield { hits, after, before };
        hits = [];
      }
    }
    yield { hits, after, before };
  }
}

/** From the paragraph that holds a place to the last, then from the first to the one before it. */
function* paragraphsFrom(sections: PaperSections, from: TextPlace): Generator<Paragraph> {
  const start = sections.startOf(from.page);
  const { paragraphs, nextPage } = sections.sectionAt(start);
  const first = Math.max(
    0,
    paragraphs.findLastIndex(({ parts: [part] }) => part && !isBefore(from, { ...part, offset: 0 })),
  );
  yield* paragraphs.slice(first);
  for (let page = nextPage; page <= sections.pageCount; ) {
    const section = sections.sectionAt(page);
    yield* section.paragraphs;
    page = section.nextPage;
  }
  for (let page = 1; page < start; ) {
    const section = sections.sectionAt(page);
    yield* section.paragraphs;
    page = section.nextPage;
  }
  yield* paragraphs.slice(0, first);
}

/** Kept as long as the paragraph is. */
const comparables = new WeakMap<Paragraph, ComparableText>();

function comparableOf(paragraph: Paragraph): ComparableText {
  const known = comparables.get(paragraph);
  if (known) return known;
  const made = comparableText(paragraph.text);
  comparables.set(paragraph, made);
  return made;
}

function isBefore(left: TextPlace, right: TextPlace): boolean {
  return (left.page - right.page || left.block - right.block || left.offset - right.offset) < 0;
}

/** UTF-16 units around a hit in its excerpt, and of the hit itself. */
const unitsBefore = 60;
const unitsAfter = 120;
const unitsFound = 300;

function hitOf(paragraph: Paragraph, start: number, end: number): FoundHit {
  const { text } = paragraph;
  const cutBefore = Math.max(0, start - unitsBefore);
  const cutAfter = Math.min(text.length, end + unitsAfter);
  const before = text.slice(cutBefore, start);
  const after = text.slice(end, cutAfter);
  return {
    ranges: rangesOf(paragraph, start, end),
    before: oneLine(cutBefore === 0 ? before : `…${before.replace(/^\S*\s/u, '')}`),
    found: oneLine(end - start > unitsFound ? `${text.slice(start, start + unitsFound)}…` : text.slice(start, end)),
    after: oneLine(cutAfter === text.length ? after : `${after.replace(/\s\S*$/u, '')}…`),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\u00AD\u200B]+/gu, (space) => (/\s/u.test(space) ? ' ' : ''));
}

/** A range of the paragraph's text in each block that it touches. */
function rangesOf({ parts, text }: Paragraph, start: number, end: number): FoundRange[] {
  const ranges: FoundRange[] = [];
  for (const [index, part] of parts.entries()) {
    const from = Math.max(start, part.start);
    let to = Math.min(end, parts[index + 1]?.start ?? end);
    // The space between two blocks is in neither.
    while (to > from && to < end && text.charAt(to - 1) === ' ') to -= 1;
    if (to > from) ranges.push({ page: part.page, block: part.block, start: from - part.start, end: to - part.start });
  }
  return ranges;
}
