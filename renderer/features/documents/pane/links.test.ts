import { describe, expect, it } from 'vitest';
import { type TextBlock, type TextLine, type TextPage, textOfBlock } from '#shared/documents/extracted-text.ts';
import { structureOf } from '#shared/documents/structure.ts';
import { linksOf } from './links.ts';

const line = (text: string, join?: TextLine['join']): TextLine => ({
  text,
  box: [0, 0, 0, 0],
  words: [],
  ...(join && { join }),
});
const block = (lines: TextLine[], more: Partial<TextBlock> = {}): TextBlock => ({ kind: 'paragraph', lines, ...more });
const page = (...blocks: TextBlock[]): TextPage => ({ width: 0, height: 0, blocks });

const law = [
  block([line('Điều 1. Phạm vi')]),
  block([line('1. Luật này quy định về dữ liệu.')]),
  block([line('2. Việc khác theo pháp luật.')]),
];

/** The words of each link, with the address that it leads to. */
function wordsOf(pages: readonly TextPage[]): (readonly [string, string])[] {
  const structure = structureOf({ pages: [...pages] });
  const links = linksOf(structure);
  return pages.flatMap((each, index) =>
    links(each, index + 1).flatMap((inBlock, at) =>
      (inBlock ?? []).map(({ start, end, reference }) => {
        const text = textOfBlock(each.blocks[at] ?? block([line('')]));
        return [text.slice(start, end), structure.references[reference]?.addresses[0] ?? ''] as const;
      }),
    ),
  );
}

describe('links of a page', () => {
  it('stand on the words of their mentions', () => {
    const article = [block([line('Điều 2. Áp dụng')]), block([line('Theo khoản 2 Điều 1 của Luật này và Điều 1.')])];
    expect(wordsOf([page(...law, ...article)])).toEqual([
      ['khoản 2 Điều 1 của Luật này', 'điều-1/khoản-2'],
      ['Điều 1', 'điều-1'],
    ]);
  });

  it('go on where the paragraph goes on: behind a page’s number and a footnote, on the next page', () => {
    const first = page(
      ...law,
      block([line('Điều 2. Áp dụng')]),
      block([line('Thực hiện theo khoản 2')]),
      block([line('1 Xem Điều 1.')], { kind: 'footnote' }),
      block([line('1')], { kind: 'page-number' }),
    );
    const second = page(
      block([line('LUẬT')], { kind: 'header' }),
      block([line('Điều 1 của Luật này.')], { continues: true }),
    );
    expect(wordsOf([first, second])).toEqual([
      ['khoản 2', 'điều-1/khoản-2'],
      ['Điều 1', 'điều-1'],
      ['Điều 1 của Luật này', 'điều-1/khoản-2'],
    ]);
  });

  it('count a word that is cut at the end of a block as the paragraph has it', () => {
    const cut = [
      block([line('Điều 2. Áp dụng')]),
      block([line('Thực hiện theo kho-', 'hyphen')]),
      block([line('ản 2 Điều 1 nhé.')], { continues: true }),
    ];
    expect(wordsOf([page(...law, ...cut)])).toEqual([
      ['kho', 'điều-1/khoản-2'],
      ['ản 2 Điều 1', 'điều-1/khoản-2'],
    ]);
  });

  it('leave the rest of a mention out whose beginning was never seen', () => {
    const first = page(...law, block([line('Điều 2. Áp dụng')]), block([line('Thực hiện theo khoản 2')]));
    const second = page(block([line('Điều 1 của Luật này.')], { continues: true }));
    const links = linksOf(structureOf({ pages: [first, second] }));
    expect(links(second, 2)).toEqual([]);
    expect(links(first, 1).flat().filter(Boolean)).toHaveLength(1);
    expect(links(second, 2)).toEqual([[{ start: 0, end: 19, reference: 0, isRest: true }]]);
  });

  it('ignore mentions of pages and blocks that the text does not have', () => {
    const links = linksOf({
      references: [
        { start: { page: 1, block: 9, offset: 0 }, length: 5, addresses: ['điều-1'] },
        { start: { page: 1, block: 0, offset: 900 }, length: 5, addresses: ['điều-1'] },
        { start: { page: 7, block: 0, offset: 0 }, length: 5, addresses: ['điều-1'] },
      ],
    });
    expect(links(page(block([line('Điều 1. A')])), 1)).toEqual([]);
  });
});
