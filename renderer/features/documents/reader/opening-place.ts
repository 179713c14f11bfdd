// Where a paper opens: at what was asked for, or where the person stopped last time. Pure.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { findUnit, parseAddress } from '#shared/kernel/legal/find-unit.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { type KeptPlace, placeNow } from '../pane/reading-places.ts';

export interface OpeningPlace {
  readonly place: TextPlace;
  /** How far down the view it stands, 0 … 1. */
  readonly depth: number;
}

/** How far down the view a passage that was asked for stands, so that what leads up to it is seen too. */
const targetDepth = 0.3;
const start: TextPlace = { page: 1, block: 0, offset: 0 };

/** The unit that was asked for, or the innermost one around it that the paper has; null where it has neither. */
export function unitAskedFor(structure: PaperStructure, asked: string): { unit: PaperUnit; isWhole: boolean } | null {
  const segments = (parseAddress(asked) ?? asked).split('/');
  for (let count = segments.length; count > 0; count -= 1) {
    const unit = findUnit(structure, segments.slice(0, count).join('/'));
    if (unit) return { unit, isWhole: count === segments.length };
  }
  return null;
}

/** What was asked for; null where nothing was, or no such unit is in the paper. */
export function placeOfTarget(
  { pageIndex, blockIndex, unit }: ReaderTarget,
  structure: PaperStructure | undefined,
): OpeningPlace | null {
  const found = unit !== null && structure ? unitAskedFor(structure, unit) : null;
  if (found) return { place: found.unit.start, depth: 0 };
  if (pageIndex === null) return null;
  return {
    place: { page: pageIndex + 1, block: blockIndex ?? 0, offset: 0 },
    depth: blockIndex === null ? 0 : targetDepth,
  };
}

/** An unknown unit opens at the start: where one stopped last would look as if it were that unit. */
export function openingPlace(
  target: ReaderTarget,
  structure: PaperStructure | undefined,
  kept: KeptPlace | null,
): OpeningPlace {
  const asked = placeOfTarget(target, structure);
  if (asked) return asked;
  const place = kept && target.unit === null ? placeNow(kept, structure) : start;
  return { place, depth: 0 };
}
