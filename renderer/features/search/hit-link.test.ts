import { describe, expect, it } from 'vitest';
import { hitForTest, jumpForTest } from './answers-for-tests.ts';
import { readerLink, spotOfJump, withBeside } from './hit-link.ts';

describe('the address of a hit', () => {
  it('is its page and block, with the words to mark', () => {
    expect(readerLink('d', hitForTest(), 'dữ liệu').search).toEqual({ page: 2, block: 7, q: 'dữ liệu' });
    expect(readerLink('d', null, '').search).toEqual({});
  });

  it('of a named clause is the clause, of a named paper the place where the person stopped', () => {
    const clause = jumpForTest('d');
    expect(spotOfJump(clause)).toBe(clause.hit);
    expect(spotOfJump(jumpForTest('d', hitForTest({ address: null, label: null })))).toBeNull();
  });

  it('beside leaves the paper that is read where it is, and what stood beside it is gone', () => {
    const before = { page: 4, unit: 'điều-3', q: 'a', beside: 'old', besideUnit: 'điều-9', details: true };
    expect(withBeside(before, 'd', hitForTest(), 'dữ liệu')).toEqual({
      page: 4,
      unit: 'điều-3',
      q: 'a',
      beside: 'd',
      besidePage: 2,
      besideBlock: 7,
      besideQ: 'dữ liệu',
    });
  });
});
