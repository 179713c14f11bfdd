import { expect, it } from 'vitest';
import { clauseMarkOf } from './clause-mark.ts';

it('names clauses and points by how their line begins', () => {
  expect(clauseMarkOf('2. Thời hạn chia sẻ dữ liệu')).toEqual({ kind: 'clause', label: 'K2' });
  expect(clauseMarkOf('đ) Báo cáo kết quả khai thác')).toEqual({ kind: 'point', label: 'đ' });
});

it('leaves headings, dates and running text alone', () => {
  for (const text of ['Điều 15. Chia sẻ dữ liệu', '2.3. Về tiến độ', '20/11/2026', 'Luật (sửa đổi) này', '1.']) {
    expect(clauseMarkOf(text)).toBeNull();
  }
});
