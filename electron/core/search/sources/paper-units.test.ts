import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExtractedText, type TextBlock, type TextLine, textOfBlock } from '#shared/documents/extracted-text.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { type PaperUnit, structureOf } from '#shared/documents/structure.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { IndexedUnit } from '../index/indexed-unit.ts';
import { unitsOfPaper } from './paper-units.ts';

type Paper = Pick<ExtractedText, 'pages'>;
type Kind = TextBlock['kind'];

function line(text: string, more: Partial<TextLine> = {}): TextLine {
  return { text, box: [0, 0, 0, 0], words: [], ...more };
}

function block(kind: Kind, lines: readonly TextLine[], continues = false): TextBlock {
  return { kind, lines: [...lines], ...(continues ? { continues: true } : {}) };
}

/** A text alone is a paragraph; «#» before it makes it a heading, «…» the rest of the one before. */
function paperOf(...pages: (readonly (string | TextBlock)[])[]): Paper {
  return {
    pages: pages.map((blocks) => ({
      ...{ width: 595, height: 842 },
      blocks: blocks.map((each) => {
        if (typeof each !== 'string') return each;
        const text = each.replace(/^[#…]/, '');
        return block(each.startsWith('#') ? 'heading' : 'paragraph', [line(text)], each.startsWith('…'));
      }),
    })),
  };
}

const unitsOf = (paper: Paper) => unitsOfPaper(paper, structureOf(paper));
const textsOf = (paper: Paper) => unitsOf(paper).map(({ text }) => text);
const placesOf = ({ spots, text }: IndexedUnit) =>
  spots.map(({ offset, pageNumber, blockIndex, address }, index) => {
    return [text.slice(offset, spots[index + 1]?.offset).trim(), pageNumber, blockIndex, address] as const;
  });
const words = (text: string) => syllablesOf(text).map(({ exact }) => exact);
const sentence = 'Cơ quan nhà nước có thẩm quyền giải quyết theo quy định của pháp luật. ';

describe('an article', () => {
  it('is one unit with its clauses as places, over the end of a page', () => {
    const paper = paperOf(
      ['#Điều 1. Phạm vi', '1. Luật này quy định về nước.', 'a) Nước mưa;', '2. Việc khác'],
      ['…theo luật khác.', '#Điều 2. Hiệu lực'],
    );
    const [first, second, ...others] = unitsOf(paper);
    expect(first).toMatchObject({ address: 'điều-1', heading: 'Phạm vi' });
    expect(first?.text.split('\n')).toEqual([
      ...['Điều 1. Phạm vi', '1. Luật này quy định về nước.', 'a) Nước mưa;', '2. Việc khác theo luật khác.'],
    ]);
    expect(first && placesOf(first)).toEqual([
      ['Điều 1. Phạm vi', 1, 0, 'điều-1'],
      ['1. Luật này quy định về nước.', 1, 1, 'điều-1/khoản-1'],
      ['a) Nước mưa;', 1, 2, 'điều-1/khoản-1'],
      ['2. Việc khác', 1, 3, 'điều-1/khoản-2'],
      ['theo luật khác.', 2, 0, 'điều-1/khoản-2'],
    ]);
    expect([second?.address, second?.heading, others]).toEqual(['điều-2', 'Hiệu lực', []]);
  });

  it('and its first clause may begin in one paragraph', () => {
    const [unit, next] = unitsOf(
      paperOf(['Điều 15. 1. Người lao động được nghỉ.', '2. Việc khác.', 'Điều 16. 1. Hết.', '2. Thôi.']),
    );
    expect(unit && placesOf(unit)).toEqual([
      ['Điều 15.', 1, 0, 'điều-15'],
      ['1. Người lao động được nghỉ.', 1, 0, 'điều-15/khoản-1'],
      ['2. Việc khác.', 1, 1, 'điều-15/khoản-2'],
    ]);
    expect(next?.address).toBe('điều-16');
  });

  it('that is long is cut where a clause begins, and each part has its address and title', () => {
    const clauses = Array.from({ length: 9 }, (_, index) => `${index + 1}. ${sentence.repeat(25).trim()}`);
    const units = unitsOf(paperOf(['#Điều 9. Dài', ...clauses, '#Điều 10. Ngắn']));
    expect(units.length).toBeGreaterThan(3);
    for (const { text, address, heading } of units.slice(0, -1)) {
      expect([text.length < 8_000, address, heading]).toEqual([true, 'điều-9', 'Dài']);
      expect(text).toMatch(/^(Điều 9|\d\. )/);
    }
    expect(units.at(-1)).toMatchObject({ address: 'điều-10', text: 'Điều 10. Ngắn' });
  });

  it('whose clause alone is too long is cut after sentences', () => {
    const units = unitsOf(paperOf(['#Điều 9. Dài', `1. ${sentence.repeat(400).trim()}`]));
    expect(units.length).toBeGreaterThan(3);
    for (const { text, address } of units) {
      expect([text.length <= 8_200, text.trimEnd().endsWith('.'), address]).toEqual([true, true, 'điều-9']);
    }
  });
});

describe('what stands around articles', () => {
  it('is units of its own: the beginning, chapters, annexes', () => {
    const paper = paperOf(
      [
        '#LUẬT',
        '#ĐẤT ĐAI VÀ NHÀ Ở',
        'Căn cứ Hiến pháp;',
        '#Chương I',
        '#QUY ĐỊNH CHUNG',
        '#Điều 1. Phạm vi',
        '1. Một.',
      ],
      ['#PHỤ LỤC I', '#DANH MỤC', 'Tên gọi thứ nhất', 'Tên gọi thứ hai'],
    );
    const units = unitsOf(paper);
    expect(units.map(({ address }) => address)).toContain('điều-1');
    expect(units[0]).toMatchObject({
      address: null,
      spots: [{ pageNumber: 1, blockIndex: 0 }, ...(units[0]?.spots.slice(1) ?? [])],
    });
    expect(units.find(({ text }) => text.includes('Căn cứ'))).toMatchObject({
      address: null,
      heading: 'ĐẤT ĐAI VÀ NHÀ Ở',
    });
    expect(units.find(({ text }) => text.startsWith('Chương I'))).toMatchObject({
      address: 'chương-i',
      heading: 'QUY ĐỊNH CHUNG',
    });
    const annex = units.find(({ text }) => text.includes('Tên gọi thứ hai'));
    expect(annex).toMatchObject({ address: 'phụ-lục-i', spots: [{ pageNumber: 2 }, ...(annex?.spots.slice(1) ?? [])] });
    expect(units.find(({ address }) => address === 'điều-1')?.text).toBe('Điều 1. Phạm vi\n1. Một.');
  });

  it('is no header, footer or page number; footnotes and tables are', () => {
    const cells = [line('Tên', { cell: [0, 0] }), line('Số', { cell: [0, 1] }), line('Nước', { cell: [1, 0] })];
    const paper = paperOf([
      ...[block('header', [line('DỰ THẢO')]), '#Điều 1. Bảng', block('table', cells)],
      ...[block('footnote', [line('Chú thích về bảng')]), block('page-number', [line('17')])],
    ]);
    expect(textsOf(paper)).toEqual(['Điều 1. Bảng\nTên | Số\nNước\nChú thích về bảng']);
    expect(unitsOf(paper)[0]?.spots.map(({ blockIndex }) => blockIndex)).toEqual([1, 2, 3]);
  });
});

describe('a paper without articles', () => {
  it('has its headings as units', () => {
    const units = unitsOf(
      paperOf(['#I. ĐÁNH GIÁ CHUNG', 'Kết quả đạt được.', '#II. NHIỆM VỤ', '1. Việc thứ nhất.', '2. Việc thứ hai.']),
    );
    expect(units.find(({ text }) => text.includes('Kết quả'))?.heading).toMatch(/ĐÁNH GIÁ CHUNG/);
    expect(units.find(({ text }) => text.includes('thứ hai'))?.text).not.toContain('Kết quả');
  });

  it('and without any structure is passages of readable length under what headings there are', () => {
    const paper = paperOf(Array.from({ length: 40 }, (_, index) => `${sentence}Lần ${index}.`));
    const units = unitsOf(paper);
    expect(units.length).toBeGreaterThan(2);
    for (const { text, address, heading } of units) {
      expect([text.length < 1_200, address, heading]).toEqual([true, null, null]);
    }
  });

  it('is cut even where it has no spaces, and has nothing where it has no word', () => {
    expect(textsOf(paperOf(['x'.repeat(20_000)])).map((text) => text.length)).toEqual([8_000, 8_000, 4_000]);
    expect(textsOf(paperOf(['_____', '---'], []))).toEqual([]);
  });
});

const openings = [
  ...[
    '',
    '',
    'Điều {n}. Tên gọi',
    'Điều {n}. {m}. Việc',
    '{m}. Khoản',
    'a) Điểm',
    'Chương {r}',
    'Mục {m}',
    'PHỤ LỤC {r}',
  ],
  ...['{r}. ĐÁNH GIÁ', 'Phần thứ nhất', '“Điều {n}. Trích', 'LUẬT', '- Gạch', '__', 'Điều {n}'],
];
const anyText = fc
  .record({
    opening: fc.constantFrom(...openings),
    n: fc.integer({ min: 1, max: 30 }),
    m: fc.integer({ min: 1, max: 9 }),
    rest: fc.array(fc.constantFrom('nước', 'mưa,', 'đất;', 'khoản 2', 'Điều 7', 'và.', '😀', 'a-b', '05', '…'), {
      maxLength: 8,
    }),
    times: fc.constantFrom(...Array.from({ length: 30 }, () => 1), 40, 400),
  })
  .map(({ opening, n, m, rest, times }) => {
    const numbered = opening
      .replace('{n}', String(n))
      .replace('{m}', String(m))
      .replace('{r}', 'IVX'.slice(0, (n % 3) + 1));
    return `${numbered} ${`${rest.join(' ')} `.repeat(rest.length > 0 ? times : 1)}`.trim() || 'x';
  });
const anyBlock = fc
  .record({
    kind: fc.constantFrom<Kind>(
      'paragraph',
      'paragraph',
      'paragraph',
      'heading',
      'table',
      'footnote',
      'header',
      'page-number',
    ),
    texts: fc.array(anyText, { minLength: 1, maxLength: 3 }),
    join: fc.constantFrom(undefined, undefined, 'tight' as const, 'hyphen' as const),
    continues: fc.boolean(),
  })
  .map(({ kind, texts, join, continues }) => {
    const lines = texts.map((text, row) =>
      line(text, {
        ...(kind === 'table' ? { cell: [row >> 1, row % 2] as [number, number] } : {}),
        ...(join ? { join } : {}),
      }),
    );
    return block(kind, lines, continues && kind === 'paragraph');
  });
const anyPaper = fc
  .array(fc.array(anyBlock, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((pages): Paper => ({ pages: pages.map((blocks) => ({ width: 595, height: 842, blocks })) }));

function addressesOf(units: readonly PaperUnit[]): string[] {
  return units.flatMap(({ address, children }) => [address, ...addressesOf(children ?? [])]);
}

describe('whatever the paper', () => {
  it('every word of the running text stands in exactly one unit, in its order', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const found = textsOf(paper).flatMap(words);
        expect(found.join(' ')).toBe(words(readingText(paper)).join(' '));
      }),
      { numRuns: 150 },
    );
  });

  it('every place points to the block where that text stands, with an address of the structure', () => {
    fc.assert(
      fc.property(anyPaper, (paper) => {
        const known = new Set<string | null>([null, ...addressesOf(structureOf(paper).units)]);
        for (const unit of unitsOf(paper)) {
          expect(unit.spots[0]?.offset).toBe(0);
          for (const [index, { offset, pageNumber, blockIndex, address }] of unit.spots.entries()) {
            const end = unit.spots[index + 1]?.offset ?? unit.text.length;
            expect(end).toBeGreaterThanOrEqual(offset);
            const of = paper.pages[pageNumber - 1]?.blocks[blockIndex];
            expect(of && textOfBlock(of)).toContain(unit.text.slice(offset, end).trim());
            expect(known.has(address) && known.has(unit.address)).toBe(true);
            if (unit.address !== null) expect(`${address}/`.startsWith(`${unit.address}/`)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });
});
