import { describe, expect, it } from 'vitest';
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { marksOfBlocks, tokensOf } from './marks.ts';

function blockOf(...lines: string[]): TextBlock {
  return { kind: 'paragraph', lines: lines.map((text) => ({ text, box: [0, 0, 0, 0], words: [] })) };
}

function markedIn(block: TextBlock, query: string, isTarget: boolean): string[] | null {
  const [hits] = marksOfBlocks([block], tokensOf(query), isTarget ? 0 : null);
  return (
    hits?.byLine.flatMap((ranges, index) =>
      ranges.map(({ start, end }) => (block.lines[index]?.text ?? '').slice(start, end)),
    ) ?? null
  );
}

const passage = blockOf('2. Thời hạn chia sẻ dữ liệu không quá 05', 'ngày làm việc kể từ ngày nhận');

describe('marksOfBlocks', () => {
  it('marks words that were typed without tones, neighbours as one', () => {
    expect(markedIn(passage, 'thoi han chia se ', true)).toEqual(['Thời hạn chia sẻ']);
  });

  it('marks a phrase that runs over the end of a line', () => {
    expect(markedIn(passage, '"05 ngay lam viec"', false)).toEqual(['05', 'ngày làm việc']);
  });

  it('leaves another block alone when only some words stand in it', () => {
    expect(markedIn(passage, 'thời hạn bồi thường ', false)).toBeNull();
    expect(markedIn(passage, 'thời hạn bồi thường ', true)).toEqual(['Thời hạn']);
  });

  it('marks what was typed with other tones in the passage that was opened', () => {
    expect(markedIn(passage, 'thới hán', true)).toEqual(['Thời hạn']);
  });

  it('marks words that stand together in the rest of the opened article, not beyond it', () => {
    const heading: TextBlock = { ...blockOf('Điều 21. Trình tự, thời hạn'), kind: 'heading' };
    const next: TextBlock = { ...blockOf('Điều 22. Từ chối chia sẻ'), kind: 'heading' };
    const blocks = [heading, blockOf('Cơ quan gửi yêu cầu chia sẻ, có hạn'), next, blockOf('chia sẻ')];
    const hits = marksOfBlocks(blocks, tokensOf('thoi han chia se '), 0);
    expect(hits.map((one) => one?.byLine.flat().length ?? 0)).toEqual([1, 1, 0, 0]);
  });

  it('knows the opened passage also without a query', () => {
    expect(marksOfBlocks([passage], [], 0)).toEqual([{ byLine: [[], []], isTarget: true }]);
    expect(marksOfBlocks([passage], [], null)).toEqual([null]);
  });
});
