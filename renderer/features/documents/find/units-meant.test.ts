import { describe, expect, it } from 'vitest';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { createViewStore } from '../pane/view-store.ts';
import { findSessionOf } from './find-session.ts';
import { foundInView, unitsMeant } from './units-meant.ts';

const at = (page: number, block = 0) => ({ page, block, offset: 0 });

function viewAt(page: number, block: number) {
  const view = createViewStore({ place: at(page, block), pageIndex: page - 1, progress: 0, scale: 1 });
  return { view, session: findSessionOf({ view }) };
}

describe('the found place in view', () => {
  it('is none before anything is found', () => {
    expect(foundInView(viewAt(3, 2))).toBeNull();
  });

  it('is where the search led, until the person has read on', () => {
    const { view, session } = viewAt(3, 2);
    session.set({ soughtAt: at(3, 6) });
    expect(foundInView({ view })).toEqual(at(3, 6));
    view.set({ place: at(3, 7) });
    expect(foundInView({ view })).toBeNull();
    view.set({ place: at(1) });
    expect(foundInView({ view })).toBeNull();
  });

  it('is the hit of the open panel before that of the search', () => {
    const { view, session } = viewAt(3, 2);
    session.set({ soughtAt: at(3, 6), hitAt: at(4, 1) });
    expect(foundInView({ view })).toEqual(at(4, 1));
  });
});

function unit(
  kind: PaperUnit['kind'],
  address: string,
  from: number,
  to: number,
  children: PaperUnit[] = [],
): PaperUnit {
  return { kind, number: '', address, title: null, start: at(from), end: at(to), children };
}

const structure = {
  units: [
    unit('chapter', 'chương-i', 3, 6, [unit('article', 'điều-1', 3, 5), unit('article', 'điều-2', 5, 6)]),
    unit('annex', 'phụ-lục', 9, 10),
  ],
} as unknown as PaperStructure;

describe('the clause that is meant', () => {
  const meantAt = (page: number) => unitsMeant(viewAt(page, 0), structure).at(-1)?.address ?? null;

  it('is the one at the top, before the first of all the first one near below, else none', () => {
    expect([1, 2, 4, 5, 7, 9].map(meantAt)).toEqual([null, 'điều-1', 'điều-1', 'điều-2', null, 'phụ-lục']);
  });

  it('is the one around a found place in view', () => {
    const { view, session } = viewAt(4, 0);
    session.set({ soughtAt: at(5, 1) });
    expect(unitsMeant({ view }, structure).map(({ address }) => address)).toEqual(['chương-i', 'điều-2']);
  });
});
