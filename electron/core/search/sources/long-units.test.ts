import { describe, expect, it } from 'vitest';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { IndexedUnit } from '../index/indexed-unit.ts';
import { withoutLongUnits } from './long-units.ts';

const address = 'điều-1';
const unitOf = (text: string, spots = [{ offset: 0, pageNumber: 1, blockIndex: 0, address }]): IndexedUnit => {
  return { address, heading: 'Tên', text, spots };
};
const words = (texts: readonly IndexedUnit[]) =>
  texts.flatMap(({ text }) => syllablesOf(text).map(({ exact }) => exact));
const line = (length: number) =>
  'nước mưa '
    .repeat(Math.ceil(length / 9))
    .slice(0, length)
    .trim();

describe('withoutLongUnits', () => {
  it('leaves what is short as it is', () => {
    const units = [unitOf('Một'), unitOf(line(5_900))];
    expect(withoutLongUnits(units)).toEqual(units);
  });

  it.each([
    ['lines', Array.from({ length: 300 }, () => line(100)).join('\n')],
    ['one line', line(50_000)],
    ['a short line before a long one', `${line(4_500)}\n${line(30_000)}`],
    ['a line behind a long one', `${line(30_000)}\n${line(4_500)}`],
  ])('cuts %s between words, and loses none', (_, text) => {
    const parts = withoutLongUnits([unitOf(text)]);
    for (const part of parts) {
      expect([part.text.length <= 8_000, part.address, part.heading]).toEqual([true, address, 'Tên']);
    }
    expect(words(parts)).toEqual(words([unitOf(text)]));
  });

  it('takes the places along', () => {
    const lines = Array.from({ length: 100 }, (_, number) => `dòng${number} ${line(150)}`);
    let offset = 0;
    const spots = lines.map((text, blockIndex) => {
      const spot = { offset, pageNumber: 1, blockIndex, address };
      offset += text.length + 1;
      return spot;
    });
    const parts = withoutLongUnits([unitOf(lines.join('\n'), spots)]);
    expect(parts.length).toBeGreaterThan(2);
    for (const { text, spots: own } of parts) {
      expect(own[0]?.offset).toBe(0);
      for (const spot of own)
        expect(text.slice(spot.offset).trimStart()).toMatch(new RegExp(`^dòng${spot.blockIndex}\\b`));
    }
  });
});
