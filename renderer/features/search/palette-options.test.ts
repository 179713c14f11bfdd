import { describe, expect, it } from 'vitest';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { hitForTest, jumpForTest, paperForTest } from './answers-for-tests.ts';
import { firstChoice, optionAfterKey, optionsOf } from './palette-options.ts';

const hit = hitForTest();
const commands = [{ title: 'Mọi nơi', commands: [{ label: 'Về phiên họp', run: () => {} }] }];
const savedForTest: SavedSearch = {
  ...{ savedSearchId: '', name: 'Dữ liệu', sought: { text: 'dữ liệu', filter: {}, isExact: false }, isAlerting: true },
  ...{ savedAt: '2026-11-22T08:00:00.000Z', newPapers: [], newCount: 1 },
};
const idsOf = (content: Parameters<typeof optionsOf>[0]) => optionsOf(content).map(({ id }) => id);

describe('the list of options', () => {
  it('runs in the order of the screen: what was named, commands, passages by paper, the way to all of them', () => {
    const answer = { jumps: [jumpForTest('a')], papers: [paperForTest('a', [hit, hit]), paperForTest('b', [hit])] };
    expect(idsOf({ recent: [], commands, answer })).toEqual([
      'jump-0',
      'command-0-0',
      'hit-0-0',
      'hit-0-1',
      'hit-1-0',
      'all',
    ]);
  });

  it('offers saved searches after what was sought lately', () => {
    const saved = [{ ...savedForTest, savedSearchId: 'x' }];
    expect(idsOf({ recent: ['đất đai'], saved, commands, answer: null })).toEqual([
      'recent-0',
      'saved-x',
      'command-0-0',
    ]);
  });

  it('has a line for a paper whose title alone was found', () => {
    const options = optionsOf({ recent: [], commands: [], answer: { jumps: [], papers: [paperForTest('a')] } });
    expect(options.map((option) => option.kind === 'hit' && option.hit)).toEqual([null, false]);
  });

  it('begins at what was named, else at the best passage, or at the first command when nothing was found', () => {
    const papers = [paperForTest('a', [hit])];
    expect(firstChoice(optionsOf({ recent: [], commands, answer: { jumps: [jumpForTest('a')], papers } }))).toBe(0);
    expect(firstChoice(optionsOf({ recent: [], commands, answer: { jumps: [], papers } }))).toBe(1);
    expect(firstChoice(optionsOf({ recent: [], commands, answer: { jumps: [], papers: [] } }))).toBe(0);
    expect(idsOf({ recent: [], commands: [], answer: null })).toEqual([]);
  });

  it('goes round at both ends', () => {
    expect(optionAfterKey('ArrowDown', 2, 3)).toBe(0);
    expect(optionAfterKey('ArrowUp', 0, 3)).toBe(2);
    expect(optionAfterKey('ArrowDown', 0, 0)).toBeNull();
    expect(optionAfterKey('Tab', 0, 3)).toBeNull();
  });
});
