import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type TextLine, type TextPage, textPageSchema, type WordBox } from './extracted-text.ts';
import { correctPage, linesOfPage } from './page-correction.ts';

/** Words of 10 points a letter, a space of 10 between. */
function line(text: string, y: number, extra: Partial<TextLine> = {}): TextLine {
  const words = [...text.matchAll(/\S+/gu)].map(({ 0: word, index }): WordBox => {
    return [index, word.length, 50 + 10 * index, y, 10 * word.length, 14];
  });
  const confidences = words.map(() => 40);
  return { text, box: [50, y, 10 * text.length, 14], words, confidences, ...extra };
}

function page(...texts: string[]): TextPage {
  const blocks = texts.map((text, index) => ({ kind: 'paragraph' as const, lines: [line(text, 100 + 20 * index)] }));
  return { width: 600, height: 800, origin: 'recognised', blocks };
}

const firstLine = (corrected: TextPage) => corrected.blocks[0]?.lines[0];

describe('correctPage', () => {
  it('keeps the boxes of words that stayed, gives a changed word the place of the one before, and is sure of both', () => {
    const corrected = correctPage(page('Văn bắn hành chính'), ['Văn bản hành chính']);
    expect(corrected).toEqual({
      ...page('Văn bản hành chính'),
      origin: 'corrected',
      blocks: [{ kind: 'paragraph', lines: [line('Văn bản hành chính', 100, { confidences: [100, 100, 100, 100] })] }],
    });
  });

  it('shares the room of a word among those that it turns out to be', () => {
    const corrected = firstLine(correctPage(page('Mục1 quy định'), ['Mục 1 quy định']));
    expect(corrected?.words.map(([, , x, , width]) => [x, width])).toEqual([
      [50, 24],
      [82, 8],
      [100, 30],
      [140, 40],
    ]);
  });

  it('puts words that were missed between their neighbours', () => {
    const corrected = firstLine(correctPage(page('Quốc nước'), ['Quốc hội nước']));
    expect(corrected?.words[1]).toEqual([5, 3, 90, 100, 10, 14]);
  });

  it('leaves a line that was not looked at as it is, doubts included', () => {
    const corrected = correctPage(page('một', 'hai'), [null, 'ba']);
    expect(corrected.blocks.map(({ lines }) => lines[0]?.confidences)).toEqual([[40], [100]]);
  });

  it('takes out a line that is no text, and its block with it', () => {
    expect(linesOfPage(correctPage(page('~|', 'Điều 1.'), ['', 'Điều 1.']))).toEqual(['Điều 1.']);
  });

  it('adds what was not read at all below the last line, and to a page on which nothing was read', () => {
    const corrected = correctPage(page('một'), ['một', 'Nơi nhận:', ' ']);
    expect(corrected.blocks[1]).toEqual({
      kind: 'paragraph',
      lines: [
        {
          text: 'Nơi nhận:',
          box: [0, 114, 600, 686],
          words: [
            [0, 3, 0, 114, 200, 686],
            [4, 5, 266.67, 114, 333.33, 686],
          ],
          confidences: [100, 100],
        },
      ],
    });
    expect(linesOfPage(correctPage(page(), ['Trang bìa']))).toEqual(['Trang bìa']);
  });

  it('knows which way a page runs that lies upside down or on its side', () => {
    const upsideDown = line('hai một', 100, {
      words: [
        [0, 3, 80, 100, 30, 14],
        [4, 3, 40, 100, 30, 14],
      ],
    });
    const turnedPage = { ...page(), blocks: [{ kind: 'paragraph' as const, lines: [upsideDown] }] };
    expect(firstLine(correctPage(turnedPage, ['hai ba một']))?.words[1]).toEqual([4, 2, 70, 100, 10, 14]);
    const onSide = line('hai một', 100, {
      words: [
        [0, 3, 80, 100, 14, 30],
        [4, 3, 80, 150, 14, 30],
      ],
    });
    const sidePage = { ...page(), blocks: [{ kind: 'paragraph' as const, lines: [onSide] }] };
    expect(firstLine(correctPage(sidePage, ['hai ba một']))?.words[1]).toEqual([4, 2, 80, 130, 14, 20]);
  });

  it('drops a hyphen that joined lines once the hyphen is gone', () => {
    const hyphened = {
      ...page(),
      blocks: [{ kind: 'paragraph' as const, lines: [line('kinh-', 100, { join: 'hyphen' })] }],
    };
    expect(firstLine(correctPage(hyphened, ['kinh-']))?.join).toBe('hyphen');
    expect(firstLine(correctPage(hyphened, ['kinh']))).not.toHaveProperty('join');
  });

  it('refuses fewer lines than the page has', () => {
    expect(() => correctPage(page('một', 'hai'), ['một'])).toThrow('correctPage: expected 2 lines or more, got 1');
  });
});

const word = fc.stringMatching(/^[a-zđ0-9.,]{1,6}$/);
const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

describe('any correction', () => {
  it('says what the person wrote, in a valid page whose boxes lie within the line, each word with its certainty', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 5 }), (lines) => {
        const before = page(...lines.map(([was]) => was));
        const after = textPageSchema.parse(
          correctPage(
            before,
            lines.map(([, is]) => is),
          ),
        );
        expect(linesOfPage(after)).toEqual(lines.map(([, is]) => is));
        for (const [
          index,
          {
            lines: [corrected],
          },
        ] of after.blocks.entries()) {
          const [was] = before.blocks[index]?.lines ?? [];
          if (!corrected || !was) throw new Error('expected a line');
          expect(corrected.confidences).toEqual(corrected.words.map(() => 100));
          for (const [offset, length, x, y, width, height] of corrected.words) {
            expect(corrected.text.slice(offset, offset + length)).not.toMatch(/\s/);
            expect([y, height]).toEqual([was.box[1], was.box[3]]);
            expect(width).toBeGreaterThanOrEqual(0);
            expect(x).toBeGreaterThanOrEqual(was.box[0] - 0.02);
            expect(x + width).toBeLessThanOrEqual(was.box[0] + was.box[2] + 0.02);
          }
        }
      }),
    );
  });

  it('that changes nothing changes no place', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const after = correctPage(page(...texts), texts);
        expect(after.blocks.map(({ lines }) => lines.map(({ words, box }) => ({ words, box })))).toEqual(
          page(...texts).blocks.map(({ lines }) => lines.map(({ words, box }) => ({ words, box }))),
        );
      }),
    );
  });

  it('of one word leaves all other words where they are', () => {
    fc.assert(
      fc.property(text, fc.nat(), (was, at) => {
        const words = was.split(' ');
        const changed = at % words.length;
        const is = words.map((each, index) => (index === changed ? 'ồồ' : each)).join(' ');
        const places = (one: TextLine | undefined) => one?.words.map(([, , x]) => x);
        expect(places(firstLine(correctPage(page(was), [is])))).toEqual(places(firstLine(page(was))));
      }),
    );
  });
});
