import { describe, expect, it } from 'vitest';
import type { SearchHit } from '#shared/search/contract.ts';
import { firstChoice, optionAfterKey, optionsOf } from './palette-options.ts';

const hit: SearchHit = {
  documentId: 'd',
  documentTitle: 'Luật',
  layout: 'pages',
  pageNumber: 2,
  blockIndex: 7,
  heading: null,
  snippet: [],
};
const groups = [{ documentId: 'd', title: 'Luật', hits: [hit] }];
const commands = [{ title: 'Mọi nơi', commands: [{ label: 'Về phiên họp', run: () => {} }] }];

describe('the list of options', () => {
  it('runs in the order of the screen', () => {
    const options = optionsOf({ recent: [], commands, groups });
    expect(options.map((option) => option.id)).toEqual(['command-0-0', 'hit-0']);
  });

  it('knows two hits of one block apart', () => {
    const ids = optionsOf({ recent: [], commands: [], groups: [{ documentId: 'd', title: 'Luật', hits: [hit, hit] }] });
    expect(ids.map(({ id }) => id)).toEqual(['hit-0', 'hit-1']);
  });

  it('begins at the best passage, or at the first command when nothing was found', () => {
    expect(firstChoice(optionsOf({ recent: [], commands, groups }))).toBe(1);
    expect(firstChoice(optionsOf({ recent: [], commands, groups: [] }))).toBe(0);
  });

  it('goes round at both ends', () => {
    expect(optionAfterKey('ArrowDown', 2, 3)).toBe(0);
    expect(optionAfterKey('ArrowUp', 0, 3)).toBe(2);
    expect(optionAfterKey('ArrowDown', 0, 0)).toBeNull();
    expect(optionAfterKey('Tab', 0, 3)).toBeNull();
  });
});
