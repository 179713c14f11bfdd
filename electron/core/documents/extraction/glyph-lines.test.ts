import { describe, expect, it } from 'vitest';
import { linesOfGlyphs } from './glyph-lines.ts';
import type { PlacedGlyph } from './glyphs.ts';

/** Glyphs of one size on one baseline: character, left edge, width, pen position where it is not the left edge. */
function glyphs(...each: readonly [character: string, left: number, width: number, x?: number][]): PlacedGlyph[] {
  return each.map(([character, left, width, x = left]) => ({
    character,
    x,
    baseline: 100,
    left,
    right: left + width,
    top: 90,
    bottom: 104,
    size: 12,
  }));
}

function textsOf(list: readonly PlacedGlyph[]): string[] {
  return linesOfGlyphs(list).map((line) => line.text);
}

describe('linesOfGlyphs', () => {
  it('parts words by the gap between glyphs, with or without a space in the file', () => {
    expect(textsOf(glyphs(['a', 10, 6], ['b', 16, 6], ['c', 25, 6]))).toEqual(['ab c']);
    expect(textsOf(glyphs(['a', 10, 6], [' ', 16, 1], ['b', 17, 6]))).toEqual(['a b']);
    expect(textsOf(glyphs(['a', 10, 6], [' ', 16, 0], ['b', 16, 6]))).toEqual(['ab']);
  });

  it('puts letters where they stand, in whatever order the file has them', () => {
    expect(textsOf(glyphs(['Q', 10, 8], ['u', 18, 6], ['c', 30, 6], ['ố', 24, 6]))).toEqual(['Quốc']);
  });

  it('joins a mark drawn by itself to the letter before it', () => {
    expect(textsOf(glyphs(['h', 10, 6], ['o', 16, 6], ['i', 22, 3], ['\u0323', 22, 0], ['\u0302', 22, 0]))).toEqual([
      'hội',
    ]);
  });

  it('keeps a mark that is part of a glyph behind its letter', () => {
    expect(textsOf(glyphs(['k', 10, 6], ['ê', 16, 3], ['\u0301', 19, 3, 16], ['t', 22, 3]))).toEqual(['kết']);
  });

  it('reads a letter once that was drawn twice for boldness', () => {
    expect(textsOf(glyphs(['a', 10, 6], ['a', 10.2, 6], ['b', 16, 6]))).toEqual(['ab']);
    expect(textsOf(glyphs(['a', 10, 6], ['a', 16, 6]))).toEqual(['aa']);
  });

  it('gives each cell of a row as a line of its own, with boxes of its words', () => {
    expect(linesOfGlyphs(glyphs(['a', 10, 6], ['b', 100, 6]))).toEqual([
      { text: 'a', words: [[0, 1, 10, 90, 6, 14]], size: 12, box: [10, 90, 6, 14], isContinued: false },
      { text: 'b', words: [[0, 1, 100, 90, 6, 14]], size: 12, box: [100, 90, 6, 14], isContinued: true },
    ]);
  });
});
