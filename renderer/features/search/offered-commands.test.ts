import { describe, expect, it } from 'vitest';
import type { Command, CommandGroup } from '#renderer/ui/commands.ts';
import { commandText, offeredCommands, usualCommands } from './offered-commands.ts';

const command = (label: string, more: Partial<Command> = {}): Command => ({ label, run: () => {}, ...more });
const groups: readonly CommandGroup[] = [
  {
    title: 'Mọi nơi',
    isGlobal: true,
    commands: [command('Giao diện tối', { words: 'ban đêm' }), command('Đến Cài đặt', { words: 'ngôn ngữ' })],
  },
  {
    title: 'Khi đọc tài liệu',
    commands: [
      command('Phóng to', { keys: '+' }),
      command('Phóng to', { keys: '=' }),
      command('Đến trang đầu'),
      command('Xuống một màn hình', { keys: 'pagedown', isKeyOnly: true }),
    ],
  },
];
const never = () => 0;
const labelsFor = (typed: string, scoreOf: (label: string) => number = never) =>
  offeredCommands(typed, groups, scoreOf).map(({ title, commands }) => [title, commands.map(({ label }) => label)]);

describe('the commands that the palette offers', () => {
  it('are found with and without tone marks, by the beginnings of their words', () => {
    expect(labelsFor('giao dien toi')).toEqual([['Mọi nơi', ['Giao diện tối']]]);
    expect(labelsFor('cài đ')).toEqual([['Mọi nơi', ['Đến Cài đặt']]]);
    expect(labelsFor('NGON NGU')).toEqual([['Mọi nơi', ['Đến Cài đặt']]]);
  });

  it('are none for a single letter, for words of a paper and for nothing', () => {
    expect([labelsFor('d'), labelsFor('thời hạn chia sẻ dữ liệu'), labelsFor('')]).toEqual([[], [], []]);
  });

  it('are all behind >, the screen’s first, each once, without those that are only keys', () => {
    expect(labelsFor('> ')).toEqual([
      ['Khi đọc tài liệu', ['Phóng to', 'Đến trang đầu']],
      ['Mọi nơi', ['Giao diện tối', 'Đến Cài đặt']],
    ]);
    expect(labelsFor('>đ')).toEqual([
      ['Khi đọc tài liệu', ['Đến trang đầu']],
      ['Mọi nơi', ['Giao diện tối', 'Đến Cài đặt']],
    ]);
  });

  it('begin in each group with what is used most', () => {
    const used = (label: string) => (label === 'Đến Cài đặt' ? 3 : 0);
    expect(labelsFor('>', used)).toEqual([
      ['Khi đọc tài liệu', ['Phóng to', 'Đến trang đầu']],
      ['Mọi nơi', ['Đến Cài đặt', 'Giao diện tối']],
    ]);
  });

  it('are a few beside passages', () => {
    const many = [{ title: 'Nhiều', commands: Array.from({ length: 9 }, (_, at) => command(`Việc ${at}`)) }];
    expect(offeredCommands('viec', many, never)[0]?.commands).toHaveLength(5);
    expect(offeredCommands('>viec', many, never)[0]?.commands).toHaveLength(9);
  });

  it('are the usual ones while nothing is typed', () => {
    const used = (label: string) => ({ 'Giao diện tối': 1, 'Phóng to': 2 })[label] ?? 0;
    expect(usualCommands(groups, used, 5).map(({ label }) => label)).toEqual(['Phóng to', 'Giao diện tối']);
    expect(usualCommands(groups, used, 1)).toHaveLength(1);
  });
});

it('what stands behind > asks for commands alone', () => {
  expect([commandText('> in'), commandText('  >'), commandText('a > b'), commandText('')]).toEqual([
    ' in',
    '',
    null,
    null,
  ]);
});
