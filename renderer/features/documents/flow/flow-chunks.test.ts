import { describe, expect, it } from 'vitest';
import { chunksOf, FlowTextMaker, findChunk, findShown } from './flow-chunks.ts';
import { ChunkHeights } from './flow-heights.ts';
import { itemsOf, noUnits, pageOf } from './flow-texts-for-tests.ts';

const long = 'Cơ quan nhà nước có trách nhiệm chia sẻ dữ liệu. '.repeat(12);
const pages = Array.from({ length: 6 }, (_, at) => pageOf(`# Điều ${at + 1}. Tên`, long, long, `${long} cuối`));
const chunks = chunksOf(itemsOf(pages), 1, 6);
const nothing: ReadonlySet<number> = new Set();

describe('chunks', () => {
  it('hold all items in order, about a screen each, and no heading at their end', () => {
    expect(chunks.flatMap(({ items }) => items ?? [])).toEqual(itemsOf(pages));
    expect(chunks.length).toBeGreaterThan(3);
    expect(chunks.map(({ items }) => items?.at(-1)?.kind)).not.toContain('heading');
  });

  it('are found by place, also in blocks that are not shown', () => {
    const index = findChunk(chunks, { page: 4, block: 2, offset: 40 });
    expect(chunks[index]?.items?.some(({ key }) => key === '4.2')).toBe(true);
    expect(findShown(chunks, index, { page: 4, block: 2, offset: 40 })).toEqual({ page: 4, block: 2, offset: 40 });
    const beyond = { page: 4, block: 9, offset: 0 };
    expect(findShown(chunks, findChunk(chunks, beyond), beyond)).toEqual({ page: 4, block: 3, offset: 0 });
    expect(findChunk([], beyond)).toBe(-1);
  });

  it('are found on the page that was asked for, though its first block is not shown', () => {
    const [first, second] = [itemsOf([pageOf('# Điều 1. Tên', 'Một.')]), itemsOf([pageOf('Không', 'Hai.')])];
    const further = second.slice(1).map((item) => ({ ...item, start: { ...item.start, page: 2 } }));
    const top = { page: 2, block: 0, offset: 0 };
    const apart = [...chunksOf(first, 1, 2), ...chunksOf(further, 1, 2)];
    expect(findShown(apart, findChunk(apart, top), top)).toEqual({ page: 2, block: 1, offset: 0 });
    const together = chunksOf([...first, ...further], 1, 2);
    expect(findShown(together, findChunk(together, top), top)).toEqual({ page: 2, block: 1, offset: 0 });
  });

  it('of runs that stay are the same objects when another run comes', () => {
    const maker = new FlowTextMaker();
    const options = { pageCount: 9, pagesPerRun: 3, units: noUnits, weakPages: nothing };
    const first = { firstPage: 1, pages: pages.slice(0, 3) };
    const third = { firstPage: 7, pages: pages.slice(0, 3) };
    const before = maker.make({ ...options, runs: new Map([[1, first]]) });
    expect(
      before.filter(({ items }) => items === null).map(({ firstPage, lastPage }) => [firstPage, lastPage]),
    ).toEqual([
      [4, 6],
      [7, 9],
    ]);
    const after = maker.make({
      ...options,
      runs: new Map([
        [1, first],
        [7, third],
      ]),
    });
    const ofFirst = before.filter(({ items }) => items !== null);
    expect(after.slice(0, ofFirst.length).every((chunk, index) => chunk === ofFirst[index])).toBe(true);
  });
});

describe('heights', () => {
  it('add up what was measured and what is guessed, and find the chunk at a height', () => {
    const heights = new ChunkHeights();
    heights.setChunks(chunks);
    const guessed = heights.top(1);
    expect(guessed).toBeGreaterThan(300);
    expect(heights.measure(chunks[0]?.key ?? '', 1234.5)).toBe(true);
    expect(heights.measure(chunks[0]?.key ?? '', 1234.5)).toBe(false);
    expect(heights.top(1)).toBe(1234.5);
    expect([heights.at(-5), heights.at(1234), heights.at(1235), heights.at(1e9)]).toEqual([0, 0, 1, chunks.length - 1]);
  });

  it('are forgotten with the type that they were measured in', () => {
    const heights = new ChunkHeights();
    heights.setChunks(chunks);
    heights.measure(chunks[0]?.key ?? '', 9999);
    expect(heights.setMetrics({ fontPx: 36, linePx: 60, widthPx: 400 })).toBe(true);
    expect(heights.top(1)).not.toBe(9999);
    expect(heights.setMetrics({ fontPx: 36, linePx: 60, widthPx: 400 })).toBe(false);
  });

  it('stay within what browsers lay out, for 5,000 pages in large type on a narrow screen', () => {
    const heights = new ChunkHeights();
    const run = (firstPage: number) => ({
      key: `…${firstPage}`,
      start: { page: firstPage, block: 0, offset: 0 },
      items: null,
      firstPage,
      lastPage: firstPage + 39,
    });
    heights.setChunks(Array.from({ length: 125 }, (_, index) => run(1 + 40 * index)));
    heights.setMetrics({ fontPx: 36, linePx: 61, widthPx: 300 });
    expect(heights.total).toBeLessThan(25_000_000);
    expect(heights.total).toBeGreaterThan(1_000_000);
  });
});
