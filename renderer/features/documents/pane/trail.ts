// The way back: where one was before each jump inside a paper.
import type { TextPlace } from '#shared/documents/extracted-text.ts';

/** The newest last. */
export type Trail = readonly TextPlace[];

/** Enough to find home from a chain of references. */
const longest = 50;

/** Jumping twice from one place leaves one step. */
export function withStep(trail: Trail, place: TextPlace): Trail {
  const last = trail.at(-1);
  if (last && last.page === place.page && last.block === place.block) return trail;
  return [...trail, place].slice(-longest);
}
