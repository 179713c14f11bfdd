import { describe, expect, it } from 'vitest';
import type { ExtractedText, TextBlock } from './extracted-text.ts';
import { paperStructureSchema, structureOf } from './structure.ts';

function block(kind: TextBlock['kind'], ...texts: string[]): TextBlock {
  return { kind, lines: texts.map((text) => ({ text, box: [0, 0, 0, 0], words: [] })) };
}

const paper: Pick<ExtractedText, 'pages'> = {
  pages: [
    {
      width: 595,
      height: 842,
      blocks: [
        block('heading', 'Điều 1. Phạm vi'),
        block('paragraph', '1. Theo khoản 2 Điều này', 'và Điều 7 của Luật này;'),
        block('paragraph', '2. Việc này thực hiện theo khoản 1'),
        block('page-number', '1'),
      ],
    },
    {
      width: 595,
      height: 842,
      blocks: [
        block('header', 'DỰ THẢO'),
        { ...block('paragraph', 'Điều 2 của Luật Đất đai.'), continues: true },
        block('heading', 'Điều 2. Hiệu lực'),
      ],
    },
  ],
};

describe('structureOf', () => {
  const structure = structureOf(paper);

  it('places units where they stand in the paper, running text apart from headers', () => {
    const [first, second] = structure.units;
    expect(first).toMatchObject({
      address: 'điều-1',
      title: 'Phạm vi',
      start: { page: 1, block: 0, offset: 0 },
      end: { page: 2, block: 2, offset: 0 },
    });
    expect(first?.children?.map(({ address, start }) => [address, start])).toEqual([
      ['điều-1/khoản-1', { page: 1, block: 1, offset: 0 }],
      ['điều-1/khoản-2', { page: 1, block: 2, offset: 0 }],
    ]);
    expect(second).toEqual({
      kind: 'article',
      number: '2',
      address: 'điều-2',
      title: 'Hiệu lực',
      start: { page: 2, block: 2, offset: 0 },
      end: { page: 2, block: 2, offset: 16 },
    });
  });

  it('places mentions, over the end of a page too, and marks units that the paper does not have', () => {
    expect(structure.references).toEqual([
      { start: { page: 1, block: 1, offset: 8 }, length: 16, addresses: ['điều-1/khoản-2'] },
      { start: { page: 1, block: 1, offset: 28 }, length: 19, addresses: ['điều-7'], isUnresolved: true },
      {
        start: { page: 1, block: 2, offset: 27 },
        length: 31,
        addresses: ['điều-2/khoản-1'],
        law: { number: null, name: 'Luật Đất đai', year: null },
      },
    ]);
  });

  it('is what its schema says, through JSON too', () => {
    expect(paperStructureSchema.parse(JSON.parse(JSON.stringify(structure)))).toEqual(structure);
  });

  it('finds nothing in a paper without words', () => {
    expect(structureOf({ pages: [{ width: 1, height: 1, blocks: [] }] })).toEqual({
      form: 'none',
      units: [],
      quoted: [],
      faults: [],
      references: [],
    });
  });
});
