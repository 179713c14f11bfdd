import { expect, it } from 'vitest';
import { rowAfterKey } from './row-keys.ts';

it('moves by one, by ten and to the ends, and stops there', () => {
  expect(rowAfterKey('ArrowDown', 3, 5)).toBe(4);
  expect(rowAfterKey('ArrowDown', 4, 5)).toBe(4);
  expect(rowAfterKey('ArrowUp', 0, 5)).toBe(0);
  expect(rowAfterKey('PageDown', 0, 50_000)).toBe(10);
  expect(rowAfterKey('End', 0, 50_000)).toBe(49_999);
  expect(rowAfterKey('Home', 7, 50_000)).toBe(0);
});

it('leaves other keys and empty lists alone', () => {
  expect(rowAfterKey('a', 0, 5)).toBeNull();
  expect(rowAfterKey('ArrowDown', 0, 0)).toBeNull();
});
