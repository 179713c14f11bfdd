// What stands alone on the hall's screen: a printed page, or an article of the text. Pure.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';

export interface TextSlide {
  readonly start: TextPlace;
  /** Exclusive. */
  readonly end: TextPlace;
  /** Of its unit; null for what stands before the first one, or a paper without units. */
  readonly address: string | null;
}

const start: TextPlace = { page: 1, block: 0, offset: 0 };

/** The opening of the paper, then its articles (or its headings), one after the other without gaps. */
export function textSlides(structure: PaperStructure | undefined, pageCount: number): TextSlide[] {
  const end: TextPlace = { page: pageCount + 1, block: 0, offset: 0 };
  const units = [...slideUnits(structure?.units ?? [])];
  const first = units[0];
  if (!first) return [{ start, end, address: null }];
  const slides = units.map((unit, index) => ({
    start: unit.start,
    end: units[index + 1]?.start ?? end,
    address: unit.address,
  }));
  return comparePlaces(start, first.start) < 0 ? [{ start, end: first.start, address: null }, ...slides] : slides;
}

/** A chapter is shown with its first article; a heading without articles stands for itself. */
function* slideUnits(units: readonly PaperUnit[]): Generator<PaperUnit> {
  for (const unit of units) {
    const inner = unit.kind === 'article' ? [] : [...slideUnits(unit.children ?? [])];
    const [first, ...others] = inner;
    if (!first || unit.kind === 'clause' || unit.kind === 'point') yield unit;
    else {
      yield { ...first, start: unit.start };
      yield* others;
    }
  }
}

/** Index of the slide that a place is on. */
export function slideAt(slides: readonly TextSlide[], place: TextPlace): number {
  const at = slides.findLastIndex((slide) => comparePlaces(slide.start, place) <= 0);
  return Math.max(0, at);
}
