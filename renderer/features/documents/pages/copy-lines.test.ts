import { expect, it } from 'vitest';
import { joinLines } from './copy-lines.ts';

it('joins the lines of a paragraph and parts paragraphs', () => {
  expect(
    joinLines([
      { block: '0.1', text: 'không quá 05' },
      { block: '0.1', text: 'ngày làm việc.' },
      { block: '0.2', text: 'Khoản 3' },
      { block: '1.2', text: '' },
      { block: '1.2', text: 'trang sau' },
    ]),
  ).toBe('không quá 05 ngày làm việc.\nKhoản 3\ntrang sau');
});

it('joins a number and a word that the end of a line broke', () => {
  const line = (text: string, join?: string) => ({ block: '0.0', text, join });
  expect(joinLines([line('30/2020/NĐ-', 'tight'), line('CP về docu-', 'hyphen'), line('ments')])).toBe(
    '30/2020/NĐ-CP về documents',
  );
});
