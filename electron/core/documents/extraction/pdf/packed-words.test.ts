// Words kept in columns of tenths come out as they went in, in whatever a line is used as.
import { describe, expect, it } from 'vitest';
import { textLineSchema, type WordBox } from '#shared/documents/extracted-text.ts';
import { PackedLine, PackedWords } from './packed-words.ts';

const words: WordBox[] = [
  [0, 4, 72, 100.1, 25.3, 13.7],
  [5, 3, 99.9, 100.1, 0.1, 13.7],
];

describe('packed words', () => {
  it('come out to the last digit, whatever was packed before and after them', () => {
    const every = Array.from({ length: 20_000 }, (_, at): WordBox => [at, 1, at / 10, (32_767 - at) / 10, -0.3, 0]);
    const packed = Array.from({ length: 9000 }, (_, at) => new PackedWords([words[at % 2] ?? [0, 1, 0, 0, 0, 0]]));
    const long = new PackedWords(every);
    expect(new PackedWords(words).unpacked()).toEqual(words);
    expect(new PackedWords([]).unpacked()).toEqual([]);
    expect(long.unpacked()).toEqual(every);
    expect(packed.flatMap((each) => each.unpacked())).toEqual(packed.map((_, at) => words[at % 2]));
  });

  it('of lines without end, pages of miles and finer places are kept as exactly', () => {
    const odd: WordBox[] = [
      [40_000, 1, 1, 2, 3, 4],
      [0, 1, 3276.8, -3276.9, 0, 0],
      [0, 1, 1e30, Number.POSITIVE_INFINITY, 0, 0],
      [0, 1, 0.25, 1 / 3, 0, 0],
    ];
    for (const word of odd) {
      expect(new PackedWords([...words, word]).unpacked()).toEqual([...words, word]);
      expect(new PackedWords(words).unpacked()).toEqual(words);
    }
  });

  it('tell where one begins without unpacking all', () => {
    const wide: WordBox = [0, 1, 1e9, 0, 0, 0];
    expect([0, 1, 2].map((at) => new PackedWords(words).leftOf(at))).toEqual([72, 99.9, undefined]);
    expect([0, 1].map((at) => new PackedWords([wide]).leftOf(at))).toEqual([1e9, undefined]);
  });
});

describe('a packed line', () => {
  it('is written and read as any line', () => {
    const plain = { text: 'Điều này', box: [72, 100.1, 53.1, 13.7] as [number, number, number, number] };
    const line = new PackedLine({ ...plain, cell: [0, 1] }, new PackedWords(words));
    line.join = 'hyphen';
    const whole = { ...plain, words, cell: [0, 1], join: 'hyphen' };
    expect(JSON.stringify(line)).toBe(JSON.stringify(whole));
    expect(textLineSchema.parse(line)).toEqual(whole);
    const bare = new PackedLine(plain, new PackedWords(words));
    expect(JSON.stringify(bare)).toBe(JSON.stringify({ ...plain, words }));
    expect(Object.keys(bare)).toEqual(['text', 'box']);
  });
});
