import { expect, it } from 'vitest';
import { initialsOf } from './initials.ts';

it.each([
  ['Nguyễn Ngọc Hà', 'NH'],
  ['đặng  Ánh', 'ĐÁ'],
  ['Hà', 'H'],
  ['A\u0301nh Lê', 'ÁL'],
  ['', ''],
])('the initials of "%s" are "%s"', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
