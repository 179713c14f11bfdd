// How long the way back is worth showing: until one is back, or has read on so far that one is elsewhere now. Pure.
import type { TextPlace } from '#shared/documents/extracted-text.ts';

/** Pages, or blocks of a paper without them. */
const farPages = 4;
const farBlocks = 80;
const nearBlocks = 2;

/** Whether the person has found back by themselves to where they jumped from. */
export function isBackAt(origin: TextPlace, place: TextPlace): boolean {
  return origin.page === place.page && Math.abs(origin.block - place.block) <= nearBlocks;
}

/** Whether the person has read on from where the jump had led. */
export function hasReadOn(landing: TextPlace, place: TextPlace): boolean {
  if (landing.page !== place.page) return Math.abs(landing.page - place.page) >= farPages;
  return Math.abs(landing.block - place.block) >= farBlocks;
}
