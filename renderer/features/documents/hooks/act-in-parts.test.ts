import { describe, expect, it } from 'vitest';
import { actInParts, byReason } from './act-in-parts.ts';

const ids = Array.from({ length: 1200 }, (_, index) => `p${index}`);

describe('an act on many papers', () => {
  it('goes in parts of 500 and says how far it is', async () => {
    const sizes: number[] = [];
    const progress: number[] = [];
    const outcome = await actInParts(
      ids,
      async (part) => {
        sizes.push(part.length);
        return part.includes('p700') ? [{ documentId: 'p700', refusal: { code: 'not-ready' } }] : [];
      },
      (tried) => progress.push(tried),
    );
    expect([sizes, progress]).toEqual([
      [500, 500, 200],
      [500, 1000, 1200],
    ]);
    expect(outcome.done).toHaveLength(1199);
    expect(outcome).toMatchObject({ refused: [{ documentId: 'p700' }], broken: null });
  });

  it('keeps what was done when it breaks, and says what was not tried', async () => {
    const fault = new Error('line');
    const outcome = await actInParts(
      ids,
      (part) => (part[0] === 'p500' ? Promise.reject(fault) : Promise.resolve([])),
      () => undefined,
    );
    expect(outcome.done).toEqual(ids.slice(0, 500));
    expect(outcome.broken).toEqual({ error: fault, untried: ids.slice(500) });
  });

  it('tells refusals by their reasons, the most frequent first', () => {
    const refusal = (documentId: string, code: 'not-ready' | 'conflict') => ({ documentId, refusal: { code } });
    expect(byReason([refusal('a', 'conflict'), refusal('b', 'not-ready'), refusal('c', 'not-ready')])).toEqual([
      { code: 'not-ready', documentIds: ['b', 'c'] },
      { code: 'conflict', documentIds: ['a'] },
    ]);
  });
});
