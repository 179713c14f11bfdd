import { expect, it } from 'vitest';
import { legalDraftOf, legalFaults, legalStatusOf, parseLegalDraft } from './legal-status-draft.ts';

const status = {
  inForceFrom: '2024-08-01',
  inForceTo: null,
  amendedBy: [{ number: '43/2024/QH15', inForceFrom: '2024-08-01' }],
  replacedBy: null,
};

it('comes back as it was', () => {
  expect(legalStatusOf(legalDraftOf(status))).toEqual(status);
  expect(parseLegalDraft(JSON.stringify(legalDraftOf(status)))).toEqual(legalDraftOf(status));
});

it('names days that are none, and an end before the beginning', () => {
  const draft = { ...legalDraftOf(status), inForceTo: '31/07/2024' };
  expect(legalFaults(draft)).toEqual({ inForceTo: 'order' });
  const amendedBy = [{ number: '1', inForceFrom: 'mai' }];
  expect(legalFaults({ ...draft, inForceTo: '', amendedBy })).toEqual({ 'amendedBy.0': 'no-day' });
});

it('leaves out amendments without a number, and damaged drafts', () => {
  const draft = { ...legalDraftOf(null), amendedBy: [{ number: ' ', inForceFrom: '' }] };
  expect(legalStatusOf(draft).amendedBy).toEqual([]);
  expect(parseLegalDraft('{"inForceFrom":""}')).toBeNull();
  expect(parseLegalDraft('nope')).toBeNull();
});
