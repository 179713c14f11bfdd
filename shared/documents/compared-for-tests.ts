// A text of paragraphs with its structure, as two versions are compared.
import type { ComparedText } from './comparison.ts';
import type { TextPage } from './extracted-text.ts';
import { structureOf } from './structure.ts';

/** A line a paragraph. */
export function comparedForTests(source: string, origin?: TextPage['origin']): ComparedText {
  const blocks = source
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((text): TextPage['blocks'][number] => ({
      kind: 'paragraph',
      lines: [{ text, box: [0, 0, 0, 0], words: [] }],
    }));
  const text = { pages: [{ width: 0, height: 0, blocks, ...(origin ? { origin } : {}) }] };
  return { text, structure: structureOf(text) };
}
