import { describe, expect, it } from 'vitest';
import { cutSnippet } from './snippet.ts';

const filler = 'các quy định khác có liên quan của pháp luật hiện hành '.repeat(10);

function rangesOf(text: string, word: string): { start: number; end: number }[] {
  return [...text.matchAll(new RegExp(word, 'g'))].map(({ index }) => ({ start: index, end: index + word.length }));
}

describe('cutSnippet', () => {
  it('gives a short passage whole, its hits marked', () => {
    const text = 'Quốc hội\nhọp công khai.';
    expect(cutSnippet(text, rangesOf(text, 'họp'))).toEqual([
      { text: 'Quốc hội ', isHit: false },
      { text: 'họp', isHit: true },
      { text: ' công khai.', isHit: false },
    ]);
  });

  it('cuts a long passage where most hits are, at spaces', () => {
    const text = `ngân sách ${filler}thu ngân sách, chi ngân sách ${filler}`;
    const pieces = cutSnippet(text, rangesOf(text, 'ngân sách'));
    const joined = pieces.map((piece) => piece.text).join('');
    expect(pieces.filter((piece) => piece.isHit).map((piece) => piece.text)).toEqual(['ngân sách', 'ngân sách']);
    expect(joined).toMatch(/^….*thu ngân sách, chi ngân sách .*…$/);
    expect(joined.length).toBeLessThan(270);
    expect(text).toContain(joined.slice(1, -1));
  });

  it('starts at the beginning where the hit is not in the text', () => {
    const pieces = cutSnippet(filler, []);
    expect([pieces[0]?.text.startsWith('các quy định'), pieces.at(-1)]).toEqual([true, { text: '…', isHit: false }]);
  });
});
