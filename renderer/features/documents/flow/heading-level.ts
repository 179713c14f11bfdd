// How deep the headings of a paper stand where its structure does not say, and how those of its units are set. The
// paper's title is the screen's h1; a level is never skipped, since screen readers walk by them.
import type { UnitKind } from '#shared/kernel/legal/unit.ts';
import type { HeadingLook } from './flow-item.ts';

const chapter = /^(phần|chương|phụ lục)\s/iu;
const section = /^(mục|tiểu mục)\s/iu;
const article = /^điều\s+\d/iu;

type HeadingDepth = 2 | 3 | 4;

/** What a heading is by its words, whatever stands around it: chapters are 2, sections 3, articles 4. */
export function depthOf(text: string): HeadingDepth {
  if (article.test(text)) return 4;
  if (section.test(text)) return 3;
  return chapter.test(text) ? 2 : 3;
}

/** By kind of unit; clauses and points have no headings. */
export const looks: Partial<Record<UnitKind, HeadingLook>> = {
  part: 'chapter',
  chapter: 'chapter',
  annex: 'chapter',
  section: 'section',
  subsection: 'section',
  article: 'article',
  heading: 'section',
};
