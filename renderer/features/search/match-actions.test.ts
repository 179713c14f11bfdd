import { expect, it } from 'vitest';
import { matchActions } from './match-actions.ts';

const actions = [
  { id: 'dark', words: 'Giao diện tối chế độ ban đêm' },
  { id: 'settings', words: 'Đến Cài đặt ngôn ngữ' },
];
const idsFor = (text: string) => matchActions(text, actions).map((action) => action.id);

it('finds actions with and without tone marks, by the beginnings of their words', () => {
  expect(idsFor('giao dien toi')).toEqual(['dark']);
  expect(idsFor('cài đ')).toEqual(['settings']);
  expect(idsFor('CAI DAT')).toEqual(['settings']);
});

it('offers nothing for a single letter or for words of a paper', () => {
  expect(idsFor('d')).toEqual([]);
  expect(idsFor('thời hạn chia sẻ dữ liệu')).toEqual([]);
  expect(idsFor('')).toEqual([]);
});
