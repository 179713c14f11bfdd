import { describe, expect, it } from 'vitest';
import { citationOf, labelOfItem } from './address-label.ts';
import { pageOf, textItemsOf, unitsOf } from './flow-texts-for-tests.ts';

const page = pageOf(
  '# Chương I',
  '# QUY ĐỊNH CHUNG',
  '# Điều 1. Phạm vi',
  '1. Luật này quy định:',
  'a) Chia sẻ dữ liệu;',
  'đ) Việc khác.',
  '# Điều 2. Sửa đổi Luật Đất đai',
  '1. Sửa đổi khoản 2 Điều 24 như sau:',
  '“2. Quy hoạch gồm nội dung sau đây.”.',
  '2. Bãi bỏ Điều 9.',
);
const units = unitsOf(page);
const items = textItemsOf([page], { withUnits: true });

describe('addresses', () => {
  it('come from the structure', () => {
    const labels = items.map((item) => labelOfItem(item, true)?.label ?? null);
    expect(labels).toEqual(['§', null, 'Đ1', 'K1', 'a', 'đ', 'Đ2', 'K1', 'K2', 'K2']);
  });

  it('come from how the text begins where there is no structure', () => {
    const guessed = textItemsOf([page]).map((item) => labelOfItem(item, false)?.label ?? null);
    expect(guessed.slice(2, 6)).toEqual([null, 'K1', 'a', 'đ']);
  });

  it('are cited as laws cite, with the paper’s number once', () => {
    const paper = { title: 'Luật Đất đai', number: '31/2024/QH15' };
    expect(citationOf('điều-15/khoản-2', paper)).toBe('Khoản 2 Điều 15 Luật Đất đai số 31/2024/QH15');
    expect(citationOf('điều-15', { ...paper, title: 'Luật Đất đai số 31/2024/QH15' })).toBe(
      'Điều 15 Luật Đất đai số 31/2024/QH15',
    );
  });
});

describe('quoted text of another law', () => {
  it('is set apart, with addresses of its own', () => {
    const quoted = items.filter(({ quotedIn }) => quotedIn !== null);
    expect(quoted.map(({ key, quotedIn }) => [key, quotedIn])).toEqual([['1.8', 'điều-2/khoản-1']]);
    expect(quoted[0]?.units[0]).toMatchObject({ kind: 'clause', number: '2', isQuoted: true });
  });
});

it('knows what a place stands in', () => {
  const place = { page: 1, block: 5, offset: 3 };
  expect(units.pathAt(place).map(({ address }) => address)).toEqual(['chương-i', 'điều-1']);
  expect(units.unitAt(place)?.address).toBe('điều-1/khoản-1/điểm-đ');
  expect(units.unitAt({ page: 9, block: 0, offset: 0 })).toBeNull();
});
