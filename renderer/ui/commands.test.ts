import { describe, expect, it } from 'vitest';
import { type Command, matchCommand } from './commands.ts';

const command = (keys: string, worksInFields = false): Command => ({
  keys,
  label: keys,
  worksInFields,
  run: () => {},
});
const groups = [
  { title: 'everywhere', commands: [command('mod+k', true), command('g h'), command('?'), command('j')] },
  { title: 'screen', commands: [command('j')] },
];
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  timeStamp: 1000,
  ...more,
});
const none = { key: '', at: 0 };

describe('matchCommand', () => {
  it('takes Ctrl and ⌘ alike', () => {
    expect(matchCommand(press('k', { ctrlKey: true }), none, groups, false)?.keys).toBe('mod+k');
    expect(matchCommand(press('K', { metaKey: true }), none, groups, false)?.keys).toBe('mod+k');
    expect(matchCommand(press('k'), none, groups, false)).toBeUndefined();
  });

  it('leaves plain keys to a field that is typed in', () => {
    expect(matchCommand(press('?'), none, groups, false)?.keys).toBe('?');
    expect(matchCommand(press('?'), none, groups, true)).toBeUndefined();
    expect(matchCommand(press('k', { ctrlKey: true }), none, groups, true)?.keys).toBe('mod+k');
  });

  it('completes a sequence only while the first key is fresh', () => {
    expect(matchCommand(press('h'), { key: 'g', at: 500 }, groups, false)?.keys).toBe('g h');
    expect(matchCommand(press('h', { timeStamp: 9000 }), { key: 'g', at: 500 }, groups, false)).toBeUndefined();
    expect(matchCommand(press('h'), none, groups, false)).toBeUndefined();
  });

  it('tells Shift with a named key apart, and takes the key alone where that has no command', () => {
    const both = [{ title: 'screen', commands: [command('shift+f3'), command('f3'), command('home')] }];
    expect(matchCommand(press('F3', { shiftKey: true }), none, both, false)?.keys).toBe('shift+f3');
    expect(matchCommand(press('F3'), none, both, false)?.keys).toBe('f3');
    expect(matchCommand(press('Home', { shiftKey: true }), none, both, false)?.keys).toBe('home');
    expect(matchCommand(press('?', { shiftKey: true }), none, groups, false)?.keys).toBe('?');
  });

  it('prefers the screen that registered last', () => {
    expect(matchCommand(press('j'), none, groups, false)).toBe(groups[1]?.commands[0]);
  });
});
