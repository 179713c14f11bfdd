import { describe, expect, it } from 'vitest';
import type { Programme } from '#shared/sittings/programme.ts';
import { beginHistory, redone, undone, withEdit } from './edit-history.ts';

const id = '0190a000-0000-7000-8000-000000000001';
const titled = (title: string): Programme => ({
  ...{ sessionId: id, title, kind: null, place: null, agenda: [], documentIds: [] },
  ...{ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T04:00:00.000Z' },
});

describe('the history of edits', () => {
  it('goes back and forth', () => {
    const history = withEdit(withEdit(beginHistory(titled('A')), titled('B'), null), titled('C'), null);
    expect(undone(undone(history)).present.title).toBe('A');
    expect(redone(undone(history)).present.title).toBe('C');
    expect(undone(beginHistory(titled('A'))).present.title).toBe('A');
  });

  it('takes typing in one field as one step', () => {
    const typed = ['Ab', 'Abc', 'Abcd'].reduce(
      (history, title) => withEdit(history, titled(title), 'title'),
      beginHistory(titled('A')),
    );
    expect(undone(typed).present.title).toBe('A');
  });

  it('forgets what was undone once something else is done, and nothing where nothing is changed', () => {
    const back = undone(withEdit(beginHistory(titled('A')), titled('B'), null));
    expect(redone(withEdit(back, titled('C'), null)).present.title).toBe('C');
    expect(withEdit(back, titled('A'), null)).toBe(back);
  });
});
