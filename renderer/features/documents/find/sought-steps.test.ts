import { describe, expect, it } from 'vitest';
import { blocksByPage, placesOf, stepFrom } from './sought-steps.ts';

const at = (pageNumber: number, blockIndex: number) => ({ pageNumber, blockIndex });
const place = (page: number, block: number, offset = 0) => ({ page, block, offset });

describe('the places that a search found', () => {
  const places = placesOf([at(7, 3), at(2, 9), at(7, 3), at(2, 1)]);

  it('stand in the order of the text, each once', () => {
    expect(places).toEqual([place(2, 1), place(2, 9), place(7, 3)]);
    expect([...blocksByPage(places)]).toEqual([
      [2, [1, 9]],
      [7, [3]],
    ]);
  });

  it('are gone through from where one reads, and round at both ends', () => {
    expect(stepFrom(places, place(2, 1), 1)).toBe(1);
    expect(stepFrom(places, place(4, 0), 1)).toBe(2);
    expect(stepFrom(places, place(7, 3), 1)).toBe(0);
    expect(stepFrom(places, place(7, 3), -1)).toBe(1);
    expect(stepFrom(places, place(1, 0), -1)).toBe(2);
    expect(stepFrom([], place(1, 0), 1)).toBe(-1);
  });
});
