import { describe, expect, it } from 'vitest';
import { comparedForTests } from './compared-for-tests.ts';
import type { TextPlace } from './extracted-text.ts';
import { commonStops, comparePlaces, linkPlaces } from './linked-places.ts';

const law = (...articles: readonly (readonly [string, number])[]) =>
  articles
    .map(([number, clauses]) =>
      [
        `Điều ${number}. Trách nhiệm chia sẻ dữ liệu`,
        ...Array.from(
          { length: clauses },
          (_, index) => `${index + 1}. Cơ quan nhà nước có trách nhiệm thứ ${index + 1}.`,
        ),
      ].join('\n'),
    )
    .join('\n\n');

function paperOf(text: string) {
  const { structure, text: extracted } = comparedForTests(text);
  const blockCount = extracted.pages[0]?.blocks.length ?? 0;
  return { structure, end: { page: 1, block: blockCount, offset: 0 } };
}

const startOf = ({ structure }: ReturnType<typeof paperOf>, address: string): TextPlace => {
  const all = structure.units.flatMap((unit) => [unit, ...(unit.children ?? [])]);
  const unit = all.find((candidate) => candidate.address === address);
  if (!unit) throw new Error(`startOf: expected ${address}`);
  return unit.start;
};

describe('papers that scroll together', () => {
  const before = paperOf(law(['1', 2], ['2', 3], ['3', 2], ['4', 4]));
  const after = paperOf(law(['1', 5], ['2', 3], ['2a', 6], ['3', 2], ['4', 4]));

  it('keeps the same article and clause level', () => {
    const link = linkPlaces(before, after);
    for (const address of ['điều-2', 'điều-3', 'điều-3/khoản-2', 'điều-4/khoản-4']) {
      const { page, block } = link(startOf(before, address));
      expect({ page, block }).toEqual({ page: 1, block: startOf(after, address).block });
    }
  });

  it('lets the one wait where the other alone has an article, and never goes backwards', () => {
    const link = linkPlaces(after, before);
    const places = Array.from({ length: after.end.block }, (_, block) => link({ page: 1, block, offset: 0 }));
    for (const [index, place] of places.entries()) {
      const former = places[index - 1];
      if (former) expect(comparePlaces(former, place)).toBeLessThanOrEqual(0);
    }
    const inNew = link(startOf(after, 'điều-2a'));
    expect(inNew.block).toBeGreaterThanOrEqual(startOf(before, 'điều-2').block);
    expect(inNew.block).toBeLessThanOrEqual(startOf(before, 'điều-3').block);
  });

  it('leaves out what was moved to another place', () => {
    const moved = paperOf(law(['1', 2], ['4', 1], ['2', 3], ['3', 2]));
    const stops = commonStops(before.structure, moved.structure);
    expect(stops).not.toHaveLength(0);
    for (const [index, [, place]] of stops.entries()) {
      const former = stops[index - 1]?.[1];
      if (former) expect(comparePlaces(former, place)).toBeLessThan(0);
    }
  });

  it('goes by the share of the paper where nothing is common', () => {
    const pages = (count: number) => ({ structure: undefined, end: { page: count + 1, block: 0, offset: 0 } });
    expect(linkPlaces(pages(10), pages(20))({ page: 6, block: 0, offset: 0 }).page).toBe(11);
    expect(linkPlaces(pages(10), pages(20))({ page: 1, block: 0, offset: 0 })).toEqual({
      page: 1,
      block: 0,
      offset: 0,
    });
  });
});
