// Structures for the tests of this room, read from lines as a paper's are.
import { type PaperStructure, structureOf } from '#shared/documents/structure.ts';

export function structureFrom(text: string): PaperStructure {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const blocks = lines.map((line) => ({
    kind: 'paragraph' as const,
    lines: [{ text: line, box: [0, 0, 0, 0] as [number, number, number, number], words: [] }],
  }));
  return structureOf({ pages: [{ width: 0, height: 0, blocks }] });
}
