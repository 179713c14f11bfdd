import { describe, expect, it } from 'vitest';
import { firstWords, shortened } from './first-words.ts';

describe('the beginning of a unit’s text', () => {
  it('leaves out the line that names the article', () => {
    expect(firstWords('Điều 15. Chia sẻ\n1. Cơ quan\n2. Thời hạn', 100)).toBe('1. Cơ quan 2. Thời hạn');
    expect(firstWords('Điều 15. Luật này có hiệu lực.', 100)).toBe('Điều 15. Luật này có hiệu lực.');
  });

  it('is cut between words', () => {
    expect(firstWords('1. Cơ quan nhà nước', 12)).toBe('1. Cơ quan…');
    expect(firstWords('Cơ quan; 2. Người dân', 14)).toBe('Cơ quan…');
  });

  it('is all of a text that is hardly longer', () => {
    expect(shortened('một hai ba', 9)).toBeNull();
    expect(shortened('một hai ba bốn năm sáu', 12)).toBe('một hai ba…');
  });
});
