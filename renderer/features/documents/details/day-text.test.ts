import { expect, it } from 'vitest';
import { dayText, isoDayOf } from './day-text.ts';

it.each([
  ['05/03/2020', '2020-03-05'],
  ['5-3-2020', '2020-03-05'],
  [' 29.02.2024 ', '2024-02-29'],
  ['29/02/2023', null],
  ['31/04/2024', null],
  ['00/01/2024', null],
  ['05/03/20', null],
  ['2020-03-05', null],
  ['', null],
])('reads %j as %j', (text, day) => {
  expect(isoDayOf(text)).toBe(day);
});

it('writes days as Decree 30 does', () => {
  expect([dayText('2020-03-05'), dayText(null)]).toEqual(['05/03/2020', '']);
});
