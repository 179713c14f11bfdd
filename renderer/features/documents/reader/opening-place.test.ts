import { expect, it } from 'vitest';
import { noStructure, type PaperStructure } from '#shared/documents/structure.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import type { KeptPlace } from '../pane/reading-places.ts';
import { openingPlace, placeOfTarget } from './opening-place.ts';

const structure: PaperStructure = {
  ...noStructure,
  form: 'articles',
  units: [
    {
      kind: 'article',
      number: '15',
      address: 'điều-15',
      title: null,
      start: { page: 4, block: 2, offset: 0 },
      end: { page: 5, block: 0, offset: 0 },
    },
  ],
};
const nothing: ReaderTarget = { pageIndex: null, blockIndex: null, unit: null, sought: '', tokens: [] };
const kept: KeptPlace = {
  place: { page: 9, block: 1, offset: 30 },
  progress: 0.5,
  mode: 'pages',
  address: null,
  at: '2026-11-20T08:00:00.000Z',
};
const start = { place: { page: 1, block: 0, offset: 0 }, depth: 0 };

it('opens at the unit, before page and block', () => {
  const place = { place: { page: 4, block: 2, offset: 0 }, depth: 0 };
  expect(openingPlace({ ...nothing, unit: 'điều-15', pageIndex: 0 }, structure, kept)).toEqual(place);
});

it('opens at a page, and at a passage with what leads up to it', () => {
  expect(openingPlace({ ...nothing, pageIndex: 6 }, structure, kept).place.page).toBe(7);
  expect(openingPlace({ ...nothing, pageIndex: 6, blockIndex: 3 }, structure, kept)).toEqual({
    place: { page: 7, block: 3, offset: 0 },
    depth: 0.3,
  });
});

it('opens where one stopped when nothing was asked for, and else at the start', () => {
  expect(openingPlace(nothing, structure, kept)).toEqual({ place: kept.place, depth: 0 });
  expect(openingPlace(nothing, structure, null)).toEqual(start);
});

it('opens at the article of a clause that the paper does not have, and at a unit as people say it', () => {
  expect(openingPlace({ ...nothing, unit: 'điều-15/khoản-9' }, structure, kept).place.page).toBe(4);
  expect(openingPlace({ ...nothing, unit: 'Điều 15' }, structure, kept).place.page).toBe(4);
});

it('opens at the start for a unit that the paper does not have', () => {
  expect(openingPlace({ ...nothing, unit: 'điều-99' }, structure, kept)).toEqual(start);
  expect(placeOfTarget({ ...nothing, unit: 'điều-99' }, structure)).toBeNull();
});
