// Both readings of a line with tracked changes.
import { describe, expect, it } from 'vitest';
import type { TextEdit } from './extracted-text.ts';
import { originalParagraphs, originalReading } from './tracked-changes.ts';

const inserted = (offset: number, length: number): TextEdit => ({ kind: 'inserted', offset, length, text: '' });
const deleted = (offset: number, text: string): TextEdit => ({ kind: 'deleted', offset, length: 0, text });

describe('the original reading of a line', () => {
  it('is the line itself where nothing was changed', () => {
    expect(originalReading({ text: 'Quốc hội họp công khai.' })).toBe('Quốc hội họp công khai.');
  });

  it('has back what was struck out and lacks what was put in', () => {
    const line = { text: 'Quốc hội họp kín.', edits: [inserted(13, 3), deleted(16, 'công khai')] };
    expect(originalReading(line)).toBe('Quốc hội họp công khai.');
    expect(originalReading({ text: 'mới', edits: [inserted(0, 3)] })).toBe('');
  });

  it('keeps single spaces wherever words went in or out', () => {
    expect(originalReading({ text: 'một ba', edits: [deleted(4, 'hai ')] })).toBe('một hai ba');
    expect(originalReading({ text: 'một hai ba', edits: [inserted(3, 4)] })).toBe('một ba');
    expect(originalReading({ text: 'một hai ba', edits: [inserted(4, 3)] })).toBe('một ba');
  });
});

describe('the original paragraphs', () => {
  it('are parted where an end was struck out and joined where one was put in', () => {
    const joined = { text: 'Một. Hai.', edits: [deleted(5, '\n')] };
    const first = { text: 'Ba', edits: [inserted(2, 0)] };
    expect(originalParagraphs([joined, first, { text: 'bốn.' }])).toEqual(['Một.', 'Hai.', 'Ba bốn.']);
  });
});
