import { describe, expect, it } from 'vitest';
import { hasReadOn, isBackAt } from './way-back.ts';

const at = (page: number, block: number) => ({ page, block, offset: 0 });

describe('the way back', () => {
  it('is not needed by who is there', () => {
    expect(isBackAt(at(3, 10), at(3, 11))).toBe(true);
    expect(isBackAt(at(3, 10), at(3, 20))).toBe(false);
    expect(isBackAt(at(3, 10), at(4, 10))).toBe(false);
  });

  it('is forgotten by who has read on for pages, or far down a text without pages', () => {
    expect(hasReadOn(at(30, 0), at(32, 5))).toBe(false);
    expect(hasReadOn(at(30, 0), at(34, 0))).toBe(true);
    expect(hasReadOn(at(30, 0), at(26, 0))).toBe(true);
    expect(hasReadOn(at(1, 100), at(1, 140))).toBe(false);
    expect(hasReadOn(at(1, 100), at(1, 181))).toBe(true);
  });
});
