import { describe, expect, it } from 'vitest';
import { blockAt, type PassageSource, passagesOf } from './passages.ts';

function source(...pages: (readonly string[])[]): PassageSource {
  return {
    pages: pages.map((blocks) => ({
      blocks: blocks.map((text) => ({
        kind: /^(Điều|Chương)/.test(text) ? 'heading' : 'paragraph',
        lines: [{ text }],
      })),
    })),
  };
}

describe('passagesOf', () => {
  it('gathers what stands under a heading, over the end of a page, and knows where each part is', () => {
    const [first, second] = passagesOf(source(['Điều 1. Một', '1. Hai.'], ['2. Ba.', 'Điều 2. Bốn']));
    expect(first).toEqual({
      heading: 'Điều 1. Một',
      text: 'Điều 1. Một\n1. Hai.\n2. Ba.',
      starts: [
        { offset: 0, pageNumber: 1, blockIndex: 0 },
        { offset: 12, pageNumber: 1, blockIndex: 1 },
        { offset: 20, pageNumber: 2, blockIndex: 0 },
      ],
    });
    expect(second).toMatchObject({ heading: 'Điều 2. Bốn', starts: [{ pageNumber: 2, blockIndex: 1 }] });
    expect(blockAt(first?.starts ?? [], 21)).toEqual({ pageNumber: 2, blockIndex: 0 });
  });

  it('cuts long blocks after sentences and loses no word', () => {
    const sentence = 'Quốc hội họp công khai và quyết định theo đa số đại biểu. ';
    const text = sentence.repeat(100).trim();
    const passages = passagesOf(source(['Điều 9. Dài', text]));
    expect(passages.length).toBeGreaterThan(3);
    for (const passage of passages) expect(passage.text.length).toBeLessThanOrEqual(1400);
    expect(
      passages
        .map((passage) => passage.text)
        .join(' ')
        .replace('Điều 9. Dài ', '')
        .replaceAll('\n', ' '),
    ).toBe(text);
    expect(passages.every((passage) => passage.heading === 'Điều 9. Dài')).toBe(true);
  });

  it('cuts even a text without spaces, and leaves out what has no word', () => {
    expect(passagesOf(source(['x'.repeat(5000)])).map((passage) => passage.text.length)).toEqual([
      1400, 1400, 1400, 800,
    ]);
    expect(passagesOf(source(['_____', '---']))).toEqual([]);
  });
});
