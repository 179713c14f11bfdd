// From what Tesseract says to a page of text.
import { describe, expect, it } from 'vitest';
import type { ReadLine } from './read-line.ts';
import { readingFrame } from './reading-frame.ts';
import { recognisedPage } from './recognised-page.ts';
import { rowsOfLines } from './recognised-rows.ts';

/** One point a pixel. */
const upright = readingFrame({ width: 600, height: 800, pixelWidth: 600, quarterTurns: 0, skew: 0 });

/** Letters of 7 points; each word with its confidence, `|` for a gap as between columns. */
function readLine(text: string, x0: number, baseline: number, confidence = 95): ReadLine {
  let x = x0;
  const words = text.split(' ').flatMap((word) => {
    const [letters = '', own] = word.split('~');
    const left = x;
    x += letters === '|' ? 80 : 7 * letters.length + 4;
    const bbox = { x0: left, y0: baseline - 10, x1: left + 7 * letters.length, y1: baseline + 2 };
    return letters === '|' ? [] : [{ text: letters, confidence: own ? Number(own) : confidence, bbox }];
  });
  const last = words.at(-1)?.bbox.x1 ?? x0;
  return {
    bbox: { x0, y0: baseline - 10, x1: last, y1: baseline + 2 },
    baseline: { x0, y0: baseline, x1: last, y1: baseline },
    rowAttributes: { rowHeight: 14 },
    words,
  };
}

const textsOf = (lines: readonly ReadLine[]) =>
  rowsOfLines(lines, upright).map(({ words }) => words.map(({ text }) => text).join(' '));

describe('rowsOfLines', () => {
  it('leaves out specks at the edges and doubtful bits by themselves, but no word of a sentence', () => {
    expect(
      textsOf([readLine('.~20 Quốc hội –~40 Việt Nam |~90 TT~13', 50, 100), readLine('~|~10 x~9', 50, 130)]),
    ).toEqual(['Quốc hội – Việt Nam']);
  });

  it('composes letters, and makes marked capitals within a word small', () => {
    expect(textsOf([readLine('nưỚc QĐ-TTg BộĐT TỔ', 50, 100), readLine('Hoà'.normalize('NFD'), 50, 130)])).toEqual([
      'nước QĐ-TTg BộĐT TỔ',
      'Hoà',
    ]);
  });
});

describe('recognisedPage', () => {
  const size = { width: 600, height: 800 };

  it('keeps each word with its confidence, and knows the number of the page', () => {
    const lines = [
      readLine('2', 296, 40),
      readLine('Điều 1. Phạm vi', 100, 100, 91),
      readLine('Luật này quy~52 định về việc công khai cho mọi người cùng biết và', 100, 125),
      readLine('theo dõi.', 72, 143),
    ];
    const { blocks, origin } = recognisedPage(rowsOfLines(lines, upright), upright, size);
    expect(origin).toBe('recognised');
    expect(blocks.map(({ kind }) => kind)).toEqual(['page-number', 'heading', 'paragraph']);
    expect(blocks[1]?.lines[0]?.confidences).toEqual([91, 91, 91, 91]);
    expect(blocks[2]?.lines[0]?.confidences?.slice(0, 4)).toEqual([95, 95, 52, 95]);
  });

  it('reads the halves of a letterhead one after the other', () => {
    const lines = [
      readLine('CHÍNH PHỦ | | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 90, 60),
      readLine('Số: 30/2020/NĐ-CP | Độc lập - Tự do - Hạnh phúc', 70, 80),
    ];
    const { blocks } = recognisedPage(rowsOfLines(lines, upright), upright, size);
    expect(blocks.flatMap((block) => block.lines.map(({ text }) => text)).slice(0, 2)).toEqual([
      'CHÍNH PHỦ',
      'Số: 30/2020/NĐ-CP',
    ]);
  });
});

describe('readingFrame', () => {
  it('takes a box from the turned picture to the page as it is shown', () => {
    const at = (quarterTurns: number) =>
      readingFrame({ width: 600, height: 800, pixelWidth: 600, quarterTurns, skew: 0 }).toPage([100, 50, 30, 10]);
    expect([0, 1, 2, 3].map(at)).toEqual([
      [100, 50, 30, 10],
      [50, 670, 10, 30],
      [470, 740, 30, 10],
      [540, 100, 10, 30],
    ]);
  });

  it('and puts it on the slope that the page had', () => {
    const { toPage } = readingFrame({ width: 600, height: 800, pixelWidth: 600, quarterTurns: 0, skew: 0.02 });
    const [, left] = toPage([50, 400, 20, 10]);
    const [, right] = toPage([530, 400, 20, 10]);
    expect((right - left) / 480).toBeCloseTo(0.02, 3);
  });
});
