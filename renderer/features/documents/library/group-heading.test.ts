import { expect, it } from 'vitest';
import { nowhere } from '#shared/documents/paper.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { headingOf } from './group-heading.ts';

const filed = (sittingId: string | null, dossierId: string | null) =>
  ({ placement: { ...nowhere, sittingId, dossierId } }) as DocumentSummary;

it('stands where sitting or dossier changes', () => {
  const first = { sittingId: 's', dossierId: 'd', isWithinSitting: false };
  expect(headingOf(filed('s', 'd'), undefined, 0)).toEqual(first);
  expect(headingOf(filed('s', 'd'), filed('s', 'd'), 1)).toBeNull();
  expect(headingOf(filed('s', 'e'), filed('s', 'd'), 2)).toEqual({ ...first, dossierId: 'e', isWithinSitting: true });
  expect(headingOf(filed(null, null), filed('s', 'e'), 3)).toEqual({
    sittingId: null,
    dossierId: null,
    isWithinSitting: false,
  });
});

it('waits for the row before it', () => {
  expect(headingOf(filed('s', 'd'), undefined, 100)).toBeNull();
  expect(headingOf(undefined, filed('s', 'd'), 100)).toBeNull();
});
