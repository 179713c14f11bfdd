import { describe, expect, it } from 'vitest';
import { createViewStore } from '../pane/view-store.ts';
import { findSessionOf } from './find-session.ts';
import { foundInView } from './found-in-view.ts';

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
