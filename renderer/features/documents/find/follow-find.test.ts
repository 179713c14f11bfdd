import { expect, it } from 'vitest';
import type { FoundHit, FoundPart } from '#shared/documents/find-contract.ts';
import { followFind } from './follow-find.ts';
import { type Found, placeOf } from './found-hits.ts';

const hit = (page: number): FoundHit => ({
  ranges: [{ page, block: 0, start: 0, end: 1 }],
  before: '',
  found: 'x',
  after: '',
});
const part = (pages: number[], after: number, before: number, isWhole = false): FoundPart => ({
  hits: pages.map(hit),
  after,
  before,
  isWhole,
});
const from = { page: 3, block: 0, offset: 0 };

async function told(parts: FoundPart[], signal = new AbortController().signal): Promise<Found[]> {
  const all: Found[] = [];
  async function* answer() {
    yield* parts;
  }
  await followFind(
    async () => answer(),
    from,
    signal,
    (found) => all.push(found),
  );
  return all;
}

it('tells the first hits at once, those that come quickly together, and at last all', async () => {
  const all = await told([part([3], 1, 0), part([4], 2, 0), part([1], 2, 1), part([2], 2, 2, true)]);
  expect(all[0]?.hits.map((each) => placeOf(each).page)).toEqual([3]);
  expect(all.at(-1)?.hits.map((each) => placeOf(each).page)).toEqual([1, 2, 3, 4]);
  expect(all.at(-1)).toMatchObject({ from, after: 2, before: 2, isWhole: true });
});

it('tells nothing more once it is stopped', async () => {
  const stop = new AbortController();
  stop.abort();
  expect(await told([part([3], 1, 0, true)], stop.signal)).toEqual([]);
});
