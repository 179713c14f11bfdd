// Which unit a person means by «this clause»: points are too short to say anything by themselves, chapters say too much.
import type { PaperUnit } from '#shared/documents/structure.ts';

/** Address of the innermost article, clause or heading around what is read, outermost first; null where there is none. */
export function clauseOf(path: readonly PaperUnit[]): string | null {
  const wanted = path.findLast(({ kind }) => kind === 'clause' || kind === 'article' || kind === 'heading');
  return (wanted ?? path.at(-1))?.address ?? null;
}

/**
 * Which unit is asked about where the last one of these, the outermost first, was pointed at: of a point its clause. The
 * index knows every other one, and a chapter by its heading.
 */
export function askedAbout(path: readonly PaperUnit[]): string | null {
  const unit = path.at(-1);
  return unit?.kind === 'point' ? clauseOf(path) : (unit?.address ?? null);
}
