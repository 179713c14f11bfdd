import { expect, it } from 'vitest';
import { asItIs, placementOf, withDossier, withSitting } from './placement-choice.ts';

const known = { sessionId: 'k', dossierId: 'd' };

it('changes only what was chosen', () => {
  expect(placementOf(asItIs, known)).toEqual({});
  expect(placementOf({ ...asItIs, role: 'bill' }, known)).toEqual({ dossierRole: 'bill' });
  expect(placementOf(withDossier(asItIs, 'new'), known)).toEqual({ dossierId: 'd' });
});

it('lets go of the items of another sitting, and of the part in a dossier that is left', () => {
  expect(placementOf(withSitting(asItIs, 's'), known)).toEqual({ sittingId: 's', sessionId: 'k', itemId: null });
  expect(placementOf(withSitting(asItIs, 'none'), { ...known, sessionId: null })).toEqual({
    sittingId: null,
    sessionId: null,
    itemId: null,
  });
  expect(placementOf(withDossier({ ...asItIs, role: 'bill' }, 'none'), known)).toEqual({
    dossierId: null,
    dossierRole: null,
  });
  expect(withSitting(withSitting(asItIs, 's'), 'keep')).toEqual(asItIs);
});
