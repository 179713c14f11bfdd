import { expect, it } from 'vitest';
import { headingLevelOf } from './heading-level.ts';

it('puts articles under sections and sections under chapters', () => {
  expect(headingLevelOf('CHƯƠNG II QUY ĐỊNH CỤ THỂ')).toBe(2);
  expect(headingLevelOf('Mục 1. Quy định chung')).toBe(3);
  expect(headingLevelOf('Điều 15. Chia sẻ dữ liệu')).toBe(4);
  expect(headingLevelOf('TỜ TRÌNH')).toBe(3);
});
