// Marks of what was found, and over them those of the sentence that is read aloud.
import type { BlockMarks, Mark, Marker } from '../pane/marks.ts';

/** Where marks overlap, `over` wins. */
export function joinMarkers(under: Marker, over: Marker | null): Marker {
  if (!over) return under;
  return (page, pageNumber) => {
    const lower = under(page, pageNumber);
    const upper = over(page, pageNumber);
    const blockCount = Math.max(lower.length, upper.length);
    return Array.from({ length: blockCount }, (_, index) => joined(lower[index] ?? null, upper[index] ?? null));
  };
}

function joined(under: BlockMarks | null, over: BlockMarks | null): BlockMarks | null {
  if (!under || !over) return over ?? under;
  const lineCount = Math.max(under.byLine.length, over.byLine.length);
  const byLine = Array.from({ length: lineCount }, (_, index) => {
    const upper = over.byLine[index] ?? [];
    const isFree = (mark: Mark) => upper.every(({ start, end }) => mark.end <= start || end <= mark.start);
    return [...(under.byLine[index] ?? []).filter(isFree), ...upper].sort((left, right) => left.start - right.start);
  });
  return { byLine, isTarget: under.isTarget };
}
