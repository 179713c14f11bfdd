import { expect, it } from 'vitest';
import { queryRootsOf } from './subject-queries.ts';

it('names each query root once for the subjects that changed', () => {
  expect(queryRootsOf(['document/1', 'document/2', 'sitting/1', 'session/1'])).toEqual(['documents', 'sittings']);
});

it('ignores subjects that no screen shows', () => {
  expect(queryRootsOf(['question/1', 'toString/1', 'broken'])).toEqual([]);
});
