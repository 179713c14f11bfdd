import { describe, expect, it } from 'vitest';
import { afterAct, nothing, offersFor, type Selected, toggle, withAll } from './selection.ts';

const paper = (documentId: string, stage: Selected['stage'], isScheduled = false): Selected => ({
  documentId,
  stage,
  isScheduled,
});

describe('a selection', () => {
  it('gains and loses papers', () => {
    const one = toggle(nothing, paper('a', 'draft'));
    expect([...toggle(withAll(one, [paper('b', 'published')]), paper('a', 'draft')).keys()]).toEqual(['b']);
  });

  it('offers what applies to its stages, to those papers alone', () => {
    const mixed = withAll(nothing, [paper('a', 'draft'), paper('b', 'approved', true), paper('c', 'withdrawn')]);
    expect(offersFor(mixed, true)).toEqual([
      { action: 'approve', documentIds: ['a'] },
      { action: 'publish', documentIds: ['b'] },
      { action: 'restore', documentIds: ['c'] },
      { action: 'file', documentIds: ['a', 'b'] },
      { action: 'read', documentIds: ['a', 'b'] },
      { action: 'return', documentIds: ['b'] },
      { action: 'unschedule', documentIds: ['b'] },
      { action: 'withdraw', documentIds: ['a', 'b'] },
    ]);
  });

  it('offers a deputy no more than to mark papers as read', () => {
    const offers = offersFor(withAll(nothing, [paper('a', 'published')]), false);
    expect(offers).toEqual([{ action: 'read', documentIds: ['a'] }]);
  });

  it('goes on with the next step after an act, and lets go of what left the list', () => {
    const drafts = withAll(nothing, [paper('a', 'draft'), paper('b', 'draft')]);
    const approved = afterAct(drafts, ['a'], { kind: 'approve' });
    expect(offersFor(approved, true).slice(0, 2)).toEqual([
      { action: 'approve', documentIds: ['b'] },
      { action: 'publish', documentIds: ['a'] },
    ]);
    expect([...afterAct(approved, ['a'], { kind: 'withdraw', reason: null }).keys()]).toEqual(['b']);
  });
});
