import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phraseOf } from '#shared/kernel/text/phrase.ts';
import { type TextBlock, type TextLine, type TextPage, textOfBlock } from './extracted-text.ts';
import type { FoundHit } from './find-contract.ts';
import { findInPaper } from './find-in-paper.ts';
import { PaperSections } from './paper-sections.ts';
import { paragraphsOf } from './paragraphs.ts';

const line = (text: string, more: Partial<TextLine> = {}): TextLine => ({
  text,
  box: [0, 0, 0, 0],
  words: [],
  ...more,
});
const block = (...lines: TextLine[]): TextBlock => ({ kind: 'paragraph', lines });
const rest = (...lines: TextLine[]): TextBlock => ({ kind: 'paragraph', continues: true, lines });
const note = (text: string): TextBlock => ({ kind: 'footnote', lines: [line(text)] });
const page = (...blocks: TextBlock[]): TextPage => ({ width: 1, height: 1, blocks });
const paperOf = (pages: TextPage[]) => ({ pageCount: pages.length, page: (number: number) => pages[number - 1] });

const paper = [
  page(
    { kind: 'header', lines: [line('QUỐC HỘI')] },
    block(line('Đại biểu Quốc hội có quyền chất')),
    note('1 Quốc hội.'),
  ),
  page(rest(line('vấn. Đại'), line('biểu Quốc'))),
  page(rest(line('hội trả lời.')), block(line('Nghị định số 30/2020/NĐ-', { join: 'tight' }), line('CP; quốc hội'))),
  page(block(line('Mục lục'))),
];
const start = { page: 1, block: 0, offset: 0 };

function find(pages: TextPage[], typed: string, { from = start, limit = 100 } = {}) {
  const phrase = phraseOf(typed);
  const hits: FoundHit[] = [];
  let counts = { after: 0, before: 0 };
  const sections = new PaperSections(paperOf(pages));
  for (const step of phrase ? findInPaper(sections, { phrase, from, limit }) : []) {
    hits.push(...step.hits);
    counts = { after: step.after, before: step.before };
  }
  return { hits, ...counts };
}

describe('findInPaper', () => {
  it('finds a phrase over the end of a page or a line as one hit, with its range in each block', () => {
    expect(find(paper, 'quyền chất vấn').hits).toEqual([
      {
        ranges: [
          { page: 1, block: 1, start: 21, end: 31 },
          { page: 2, block: 0, start: 0, end: 3 },
        ],
        before: 'Đại biểu Quốc hội có ',
        found: 'quyền chất vấn',
        after: '. Đại biểu Quốc hội trả lời.',
      },
    ]);
    expect(find(paper, 'dai bieu').hits.map(({ ranges }) => ranges)).toEqual([
      [{ page: 1, block: 1, start: 0, end: 8 }],
      [{ page: 2, block: 0, start: 5, end: 13 }],
    ]);
    expect(find(paper, 'NĐ-CP').hits.map(({ found }) => found)).toEqual(['NĐ-CP']);
  });

  it('leaves headers alone, and looks into footnotes', () => {
    expect(find(paper, 'quốc hội').hits.map(({ ranges: [first] }) => first && [first.page, first.block])).toEqual([
      [1, 1],
      [2, 0],
      [1, 2],
      [3, 1],
    ]);
  });

  it('gives the hits from a place on first, then those before', () => {
    const { hits, after, before } = find(paper, 'quốc hội', { from: { page: 3, block: 1, offset: 0 } });
    expect(hits.map(({ ranges: [first] }) => first?.page)).toEqual([3, 1, 2, 1]);
    expect([after, before]).toEqual([1, 3]);
  });

  it('counts all of them however few it lists', () => {
    const many = [page(block(line('a b '.repeat(5_000).trim()))), page(block(line('b a')))];
    const { hits, after, before } = find(many, 'a', { limit: 10 });
    expect([hits.length, after, before]).toEqual([10, 5_001, 0]);
  });

  it('cuts a long paragraph around a hit at words', () => {
    const [hit] = find([page(block(line(`${'trước '.repeat(40)}đây ${'sau '.repeat(60)}`)))], 'đây').hits;
    expect([hit?.before, hit?.after]).toEqual([`…${'trước '.repeat(9)}`, ` ${'sau '.repeat(28)}sau…`]);
  });
});

const words = fc.array(fc.constantFrom('quốc', 'hội', 'đại', 'biểu', 'a'), { minLength: 1, maxLength: 6 });
const blocks = fc.record({
  words,
  kind: fc.constantFrom('heading', 'paragraph', 'paragraph', 'footnote', 'header'),
  continues: fc.boolean(),
});
const papers = fc.array(fc.array(blocks, { maxLength: 4 }), { minLength: 1, maxLength: 8 }).map((pages) =>
  pages.map((made) =>
    page(
      ...made.map(
        ({ words: all, kind, continues }): TextBlock => ({
          kind,
          ...(continues ? { continues: true } : {}),
          lines: all.map((text) => line(text)),
        }),
      ),
    ),
  ),
);

describe('for any paper', () => {
  it('sections hold the same paragraphs as the whole', () => {
    fc.assert(
      fc.property(papers, fc.nat(), (pages, any) => {
        const sections = new PaperSections(paperOf(pages));
        // Looked at first somewhere in the middle, as a reader does.
        sections.sectionAt(sections.startOf(1 + (any % pages.length)));
        const all = [];
        for (let at = 1; at <= pages.length; ) {
          const section = sections.sectionAt(at);
          expect(sections.startOf(section.nextPage - 1)).toBe(at);
          all.push(...section.paragraphs);
          at = section.nextPage;
        }
        expect(all).toEqual(paragraphsOf({ pages }));
      }),
    );
  });

  it('finds the same hits from wherever it begins, and each says what stands there', () => {
    fc.assert(
      fc.property(
        papers,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('hoi a', 'quoc', 'dai bieu'),
        (pages, at, index, typed) => {
          const from = { page: 1 + (at % pages.length), block: index % 4, offset: index % 9 };
          const sorted = (hits: FoundHit[]) => hits.map((hit) => JSON.stringify(hit)).toSorted();
          const here = find(pages, typed, { from });
          expect(sorted(here.hits)).toEqual(sorted(find(pages, typed).hits));
          expect(here.after + here.before).toBe(here.hits.length);
          for (const { ranges, found } of here.hits) {
            const pieces = ranges.map(({ page: number, block: of, start: begin, end }) => {
              const there = pages[number - 1]?.blocks[of];
              return there ? textOfBlock(there).slice(begin, end) : '';
            });
            expect(pieces.join(' ')).toBe(found);
          }
        },
      ),
    );
  });
});
