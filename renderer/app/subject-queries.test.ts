import { expect, it } from 'vitest';
import { queryRootsOf } from './subject-queries.ts';

it('names each query root once for the subjects that changed', () => {
  const roots = queryRootsOf(['document/1', 'document/2', 'sitting/1', 'session/1']);
  expect(roots).toEqual(['documents', 'sittings', 'news', 'continued', 'saved-searches']);
});

it('reads no list again for a place in a paper', () => {
  expect(queryRootsOf(['place/an-1'])).toEqual(['continued']);
});

it('ignores subjects that no screen shows', () => {
  expect(queryRootsOf(['question/1', 'toString/1', 'broken'])).toEqual([]);
});
