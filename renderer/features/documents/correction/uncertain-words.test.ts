import { describe, expect, it } from 'vitest';
import type { TextLine } from '#shared/documents/extracted-text.ts';
import { correctionOf, nextUncertain, nextWeakPage, uncertainWords } from './uncertain-words.ts';

/** A recognised line; a word with `?` at its end is uncertain. */
function line(marked: string): TextLine {
  const words: TextLine['words'] = [];
  const confidences: number[] = [];
  let text = '';
  for (const word of marked.split(' ')) {
    const clean = word.replace(/\?$/, '');
    if (text) text += ' ';
    words.push([text.length, clean.length, 0, 0, 1, 1]);
    confidences.push(word.endsWith('?') ? 40 : 95);
    text += clean;
  }
  return { text, box: [0, 0, 1, 1], words, confidences };
}

const wordsAt = (text: string, ranges: readonly { start: number; end: number }[]) =>
  ranges.map(({ start, end }) => text.slice(start, end));

describe('uncertain words', () => {
  const read = line('Nghi? định về công? tác văn thu?');

  it('are those of little confidence', () => {
    expect(wordsAt(read.text, uncertainWords(read, read.text))).toEqual(['Nghi', 'công', 'thu']);
    expect(uncertainWords({ ...read, confidences: undefined } as unknown as TextLine, read.text)).toEqual([]);
  });

  it('are certain once they are typed over, and the others move along', () => {
    const mended = 'Nghi định về công việc và tác văn thu';
    expect(wordsAt(mended, uncertainWords(read, mended))).toEqual(['Nghi', 'công', 'thu']);
    const typedOver = 'Nghị định về công tác văn thu';
    expect(wordsAt(typedOver, uncertainWords(read, typedOver))).toEqual(['công', 'thu']);
    expect(uncertainWords(read, '')).toEqual([]);
  });

  it('are gone through from line to line, forward and back', () => {
    const lines = [line('a b? c'), line('d e'), line('f? g')];
    const texts = lines.map(({ text }) => text);
    expect(nextUncertain(lines, texts, { line: 0, offset: 0 }, 1)).toEqual({ line: 0, range: { start: 2, end: 3 } });
    expect(nextUncertain(lines, texts, { line: 0, offset: 3 }, 1)).toEqual({ line: 2, range: { start: 0, end: 1 } });
    expect(nextUncertain(lines, texts, { line: 2, offset: 3 }, 1)).toBeNull();
    expect(nextUncertain(lines, texts, { line: 2, offset: 0 }, -1)).toEqual({ line: 0, range: { start: 2, end: 3 } });
    expect(nextUncertain(lines, texts, { line: 0, offset: 2 }, -1)).toBeNull();
  });
});

it('sends what was changed and what was looked at, and removes lines that were emptied', () => {
  const lines = [line('a b'), line('c? d'), line('e f'), line('rác')];
  expect(correctionOf(lines, ['a b', 'c d', '  e  x ', ''])).toEqual([null, 'c d', 'e x', '']);
});

it('goes on with the next weak page, then with those before', () => {
  expect([nextWeakPage([2, 5, 9], 5), nextWeakPage([2, 5, 9], 9), nextWeakPage([5], 5)]).toEqual([9, 2, null]);
});
