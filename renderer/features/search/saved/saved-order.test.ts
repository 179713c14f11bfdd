import { expect, it } from 'vitest';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { byNews } from './saved-order.ts';

it('puts those with something new first and leaves the others in their order', () => {
  const saved = (name: string, newCount: number): SavedSearch => ({
    ...{ savedSearchId: name, name, sought: { text: name, filter: {}, isExact: false }, isAlerting: true },
    ...{ savedAt: '2026-11-22T08:00:00.000Z', newPapers: [], newCount },
  });
  const order = byNews([saved('a', 0), saved('b', 1), saved('c', 0), saved('d', 9)]).map(({ name }) => name);
  expect(order).toEqual(['b', 'd', 'a', 'c']);
});
