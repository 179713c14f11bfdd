import { expect, it } from 'vitest';
import { withoutMarksTyped } from './typed-marks.ts';

it('leaves the letters and their case', () => {
  expect(withoutMarksTyped('Đường sắt 5%')).toBe('Duong sat 5%');
});
