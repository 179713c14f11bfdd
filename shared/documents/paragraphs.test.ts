import { expect, it } from 'vitest';
import type { ExtractedText, TextLine } from './extracted-text.ts';
import { paragraphsOf, placeIn, readingText } from './paragraphs.ts';

const line = (text: string, more: Partial<TextLine> = {}): TextLine => ({
  text,
  box: [0, 0, 0, 0],
  words: [],
  ...more,
});
const page = (...blocks: ExtractedText['pages'][number]['blocks']) => ({ width: 1, height: 1, blocks });

const paper: Pick<ExtractedText, 'pages'> = {
  pages: [
    page(
      { kind: 'header', lines: [line('QUỐC HỘI')] },
      { kind: 'paragraph', lines: [line('Điều này quy định')] },
      { kind: 'footnote', lines: [line('1 Chú thích.')] },
      { kind: 'page-number', lines: [line('1')] },
    ),
    page(
      { kind: 'paragraph', continues: true, lines: [line('việc áp dụng Nghị định số 30/2020/NĐ-', { join: 'tight' })] },
      { kind: 'paragraph', continues: true, lines: [line('CP.')] },
    ),
  ],
};

it('reads whole across pages and notes, without what repeats on every page', () => {
  expect(readingText(paper)).toBe('Điều này quy định việc áp dụng Nghị định số 30/2020/NĐ-CP.\n1 Chú thích.');
});

it('knows the place of every letter of a paragraph', () => {
  const [paragraph] = paragraphsOf(paper);
  const at = (word: string) => paragraph && placeIn(paragraph, paragraph.text.indexOf(word));
  expect([at('quy'), at('việc'), at('CP.')]).toEqual([
    { page: 1, block: 1, offset: 9 },
    { page: 2, block: 0, offset: 0 },
    { page: 2, block: 1, offset: 0 },
  ]);
});
