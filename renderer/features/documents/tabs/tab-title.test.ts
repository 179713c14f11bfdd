import { describe, expect, it } from 'vitest';
import { tabTitle } from './tab-title.ts';

describe('the title of a tab', () => {
  const [first, second] = ['Dự thảo Luật Dữ liệu công (lần 1)', 'Dự thảo Luật Dữ liệu công (lần 2)'];

  it('keeps what tells versions of one bill apart', () => {
    expect(tabTitle(second, [first, second])).toEqual({ start: 'Dự thảo Luật Dữ liệu công', end: '(lần 2)' });
    expect(tabTitle('Luật Đất đai năm 2013', ['Luật Đất đai năm 2024'])).toEqual({
      start: 'Luật Đất đai năm',
      end: '2013',
    });
  });

  it('is whole where its start tells it from the others', () => {
    expect(tabTitle(first, ['Dự thảo Luật Nước sạch đô thị'])).toEqual({ start: first, end: '' });
    expect(tabTitle(first, [])).toEqual({ start: first, end: '' });
  });

  it('is whole where it begins another title, or differs by more than a tab can show', () => {
    expect(tabTitle('Dự thảo Luật Dữ liệu công', [first])).toEqual({ start: 'Dự thảo Luật Dữ liệu công', end: '' });
    const long = 'Báo cáo thẩm tra sơ bộ dự án Luật Nước sạch đô thị';
    expect(tabTitle(long, ['Báo cáo thẩm tra sơ bộ dự án Luật Dữ liệu công'])).toEqual({ start: long, end: '' });
  });
});
