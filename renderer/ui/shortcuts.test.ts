import { describe, expect, it } from 'vitest';
import { matchShortcut, type Shortcut } from './shortcuts.ts';

const shortcut = (keys: string, worksInFields = false): Shortcut => ({
  keys,
  label: keys,
  worksInFields,
  run: () => {},
});
const groups = [
  { title: 'everywhere', shortcuts: [shortcut('mod+k', true), shortcut('g h'), shortcut('?'), shortcut('j')] },
  { title: 'screen', shortcuts: [shortcut('j')] },
];
const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  timeStamp: 1000,
  ...more,
});
const none = { key: '', at: 0 };

describe('matchShortcut', () => {
  it('takes Ctrl and ⌘ alike', () => {
    expect(matchShortcut(press('k', { ctrlKey: true }), none, groups, false)?.keys).toBe('mod+k');
    expect(matchShortcut(press('K', { metaKey: true }), none, groups, false)?.keys).toBe('mod+k');
    expect(matchShortcut(press('k'), none, groups, false)).toBeUndefined();
  });

  it('leaves plain keys to a field that is typed in', () => {
    expect(matchShortcut(press('?'), none, groups, false)?.keys).toBe('?');
    expect(matchShortcut(press('?'), none, groups, true)).toBeUndefined();
    expect(matchShortcut(press('k', { ctrlKey: true }), none, groups, true)?.keys).toBe('mod+k');
  });

  it('completes a sequence only while the first key is fresh', () => {
    expect(matchShortcut(press('h'), { key: 'g', at: 500 }, groups, false)?.keys).toBe('g h');
    expect(matchShortcut(press('h', { timeStamp: 9000 }), { key: 'g', at: 500 }, groups, false)).toBeUndefined();
    expect(matchShortcut(press('h'), none, groups, false)).toBeUndefined();
  });

  it('prefers the screen that registered last', () => {
    expect(matchShortcut(press('j'), none, groups, false)).toBe(groups[1]?.shortcuts[0]);
  });
});
