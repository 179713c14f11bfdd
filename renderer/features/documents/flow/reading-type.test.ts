import { expect, it } from 'vitest';
import { nextSize, ordinaryType, parseReadingType } from './reading-type.ts';

it('keeps what was chosen', () => {
  const chosen = { ...ordinaryType, size: 1.5, tone: 'sepia', hasPageMarks: false } as const;
  expect(parseReadingType(JSON.stringify(chosen))).toEqual(chosen);
});

it('falls back field by field where what is stored is damaged', () => {
  expect(parseReadingType(null)).toEqual(ordinaryType);
  expect(parseReadingType('{"size":')).toEqual(ordinaryType);
  expect(parseReadingType('{"size":7,"tone":"dark"}')).toEqual({ ...ordinaryType, tone: 'dark' });
});

it('grows and shrinks by steps, and stays at the ends', () => {
  expect(nextSize(1, 1)).toBe(1.15);
  expect(nextSize(2, 1)).toBe(2);
  expect(nextSize(0.8, -1)).toBe(0.8);
});
