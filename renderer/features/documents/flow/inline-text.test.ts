import { describe, expect, it } from 'vitest';
import type { TextLine } from '#shared/documents/extracted-text.ts';
import type { FlowPart } from './flow-item.ts';
import { doubtfulWords, type InlineSource, inlineRuns } from './inline-text.ts';

const line = (text: string, more: Partial<TextLine> = {}): TextLine => ({
  text,
  box: [0, 0, 0, 0],
  words: [],
  ...more,
});

function sourceOf(lines: TextLine[], more: Partial<InlineSource> = {}): InlineSource {
  const text = lines.map((each) => each.text).join(' ');
  const part: FlowPart = { page: 1, block: 0, lines, firstLine: 0, from: 0, text, glue: '', isPageStart: false };
  return { part, marks: null, links: [], noteMarks: [], units: [], showsEdits: false, ...more };
}

/** `[marked]`, `{doubtful}`, `<inserted>`, `(-deleted-)`, `^note^`, `@unit`, `/link/`. */
function drawn(source: InlineSource): string {
  const around = { mark: '[]', weak: '{}', inserted: '<>', note: '^^' } as const;
  return inlineRuns(source)
    .map(({ reference, pieces }) => {
      const words = pieces.map(({ text, ranges, points }) => {
        const before = points.map((point) =>
          point.type === 'unit' ? `@${point.unit.number}` : `(-${point.edit.text}-)`,
        );
        return before.join('') + ranges.reduce((inner, { type }) => around[type][0] + inner + around[type][1], text);
      });
      return reference === null ? words.join('') : `/${words.join('')}/`;
    })
    .join('');
}

describe('the text of a block', () => {
  it('is one plain piece where nothing is told in it', () => {
    expect(inlineRuns(sourceOf([line('Nhiệm kỳ'), line('của Quốc hội')]))).toEqual([
      { reference: null, start: 0, pieces: [{ start: 0, text: 'Nhiệm kỳ của Quốc hội', ranges: [], points: [] }] },
    ]);
    expect(inlineRuns(sourceOf([line('')]))).toEqual([]);
  });

  it('marks what was found over the ends of lines, inside links too', () => {
    const marks = {
      byLine: [[{ start: 5, end: 8, kind: 'hit' as const }], [{ start: 0, end: 3, kind: 'hit' as const }]],
      isTarget: false,
    };
    const links = [{ start: 9, end: 21, reference: 4 }];
    expect(drawn(sourceOf([line('theo Điều'), line('2 Luật này')], { marks, links: [] }))).toBe(
      'theo [Điề]u [2 L]uật này',
    );
    expect(drawn(sourceOf([line('theo Điều'), line('2 Luật này')], { marks, links }))).toBe(
      'theo [Điề]u/ [2 L]uật này/',
    );
  });

  it('shows tracked changes only when asked to', () => {
    const edits = [
      { kind: 'deleted' as const, offset: 6, length: 0, text: '10 ' },
      { kind: 'inserted' as const, offset: 6, length: 2, text: '' },
      { kind: 'deleted' as const, offset: 11, length: 0, text: ' làm việc' },
    ];
    const lines = [line('không 05 ng', { edits })];
    expect(drawn(sourceOf(lines))).toBe('không 05 ng');
    expect(drawn(sourceOf(lines, { showsEdits: true }))).toBe('không (-10 -)<05> ng(- làm việc-)');
  });

  it('keeps what was struck out of a line of which nothing is left', () => {
    const edits = [{ kind: 'deleted' as const, offset: 0, length: 0, text: 'Bãi bỏ' }];
    expect(drawn(sourceOf([line('', { edits })], { showsEdits: true }))).toBe('(-Bãi bỏ-)');
  });

  it('has marks of notes and addresses where they stand', () => {
    const unit = {
      kind: 'clause',
      number: '2',
      address: 'khoản-2',
      offset: 9,
      level: null,
      title: null,
      isQuoted: false,
    } as const;
    const noteMarks = [{ page: 1, block: 0, start: 4, end: 5, note: { page: 1, block: 9, offset: 0 } }];
    expect(drawn(sourceOf([line('này 3 và 2. Sau')], { noteMarks, units: [unit] }))).toBe('này ^3^ và @22. Sau');
  });
});

it('tells doubtful words by their certainties, or not at all', () => {
  expect(doubtfulWords({ text: 'Đại biểu Quôc', confidences: [96, 91, 41] })).toEqual([{ start: 9, end: 13 }]);
  expect(doubtfulWords({ text: 'Đại biểu Quôc', confidences: [96, 41] })).toEqual([]);
  expect(doubtfulWords({ text: 'Đại biểu' })).toEqual([]);
});
