import { expect, it } from 'vitest';
import { noStructure, type PaperUnit } from '#shared/documents/structure.ts';
import { slideAt, textSlides } from './slides.ts';

const at = (block: number) => ({ page: 1, block, offset: 0 });
const unit = (kind: PaperUnit['kind'], number: string, from: number, to: number, children: PaperUnit[] = []) => ({
  kind,
  number,
  address: `${kind}-${number}`,
  title: null,
  start: at(from),
  end: at(to),
  ...(children.length > 0 && { children }),
});
const structure = {
  ...noStructure,
  form: 'articles' as const,
  units: [
    unit('chapter', 'I', 3, 10, [unit('article', '1', 4, 7, [unit('clause', '1', 5, 6)]), unit('article', '2', 7, 10)]),
    unit('article', '3', 10, 12),
  ],
};

it('shows an article at a time, a chapter with its first one, and the opening before them', () => {
  const slides = textSlides(structure, 1);
  expect(slides.map(({ start, address }) => [start.block, address])).toEqual([
    [0, null],
    [3, 'article-1'],
    [7, 'article-2'],
    [10, 'article-3'],
  ]);
  expect(slides.at(-1)?.end).toEqual({ page: 2, block: 0, offset: 0 });
});

it('begins at the slide of the place that is read', () => {
  const slides = textSlides(structure, 1);
  expect(slideAt(slides, at(8))).toBe(2);
  expect(slideAt(slides, at(0))).toBe(0);
});

it('shows a paper without units as one', () => {
  expect(textSlides(undefined, 4)).toEqual([{ start: at(0), end: { page: 5, block: 0, offset: 0 }, address: null }]);
});
