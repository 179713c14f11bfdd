import { expect, it } from 'vitest';
import { shortcutRows } from './shortcut-rows.ts';

const run = () => {};
const groups = [
  { title: 'Mọi nơi', isGlobal: true, commands: [{ keys: 'mod+k', label: 'Mở tìm kiếm', run }] },
  {
    title: 'Khi đọc',
    commands: [
      { keys: '+', label: 'Phóng to', run },
      { label: 'In', run },
      { keys: 'mod+=', label: 'Phóng to', run },
    ],
  },
  { title: 'Không có phím', commands: [{ label: 'Giao diện tối', run }] },
];

it('lists each command once with all its keys, the screen’s first, and leaves out what has none', () => {
  expect(shortcutRows(groups, '')).toEqual([
    { title: 'Khi đọc', rows: [{ label: 'Phóng to', keys: ['+', 'mod+='] }] },
    { title: 'Mọi nơi', rows: [{ label: 'Mở tìm kiếm', keys: ['mod+k'] }] },
  ]);
});

it('finds them without tone marks', () => {
  expect(shortcutRows(groups, 'tim').map(({ title }) => title)).toEqual(['Mọi nơi']);
  expect(shortcutRows(groups, 'xyz')).toEqual([]);
});
