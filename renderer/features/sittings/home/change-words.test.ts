import { expect, it } from 'vitest';
import { startI18n } from '#renderer/i18n/i18n.ts';
import type { VersionChanges } from '#shared/documents/comparison.ts';
import { asSentence, changeCount, changeWords } from './change-words.ts';

const units = (...labels: string[]) => ({
  total: labels.length,
  units: labels.map((label) => ({ address: label, label })),
});
const changes = (more: Partial<VersionChanges>): VersionChanges => ({
  ...{
    isComparable: true,
    isApproximate: false,
    changed: units(),
    added: units(),
    removed: units(),
    changedShare: null,
  },
  ...more,
});
const many = { total: 7, units: units('Điều 1', 'Điều 2').units };

it('says how much a version changed, naming what is one alone', async () => {
  const { t } = await startI18n('vi');
  const words = (each: Partial<VersionChanges>) => changeWords(changes(each), t, 'vi');
  expect(asSentence(words({ changed: many, added: units('Điều 32a') }) ?? '')).toBe('Sửa 7 điều, thêm Điều 32a');
  expect(words({ removed: units('Điều 3') })).toBe('bỏ Điều 3');
  expect(words({})).toBe('nội dung không đổi');
  expect(words({ changedShare: 0.124 })).toBe('đổi 12% nội dung');
  expect(words({ changedShare: 0.001 })).toBe('đổi 1% nội dung');
  expect(words({ changed: many, isApproximate: true })).toBe('khoảng sửa 7 điều');
  expect(words({ isComparable: false })).toBeNull();
});

it('counts all of it in few words for a chip', async () => {
  const { t } = await startI18n('vi');
  expect(changeCount(changes({ changed: many, added: units('Điều 32a') }), t, 'vi')).toBe('8 điều đổi');
  expect(changeCount(changes({ changed: many, isApproximate: true }), t, 'vi')).toBe('khoảng 7 điều đổi');
});
