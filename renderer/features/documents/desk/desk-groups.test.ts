import { describe, expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { groupOf, isBlocked, neighbourOf, nextAfter, partsOf, sameNumbers } from './desk-groups.ts';

const paper = (documentId: string, overrides: Partial<DocumentSummary> = {}): DocumentSummary => ({
  documentId,
  title: documentId,
  fileName: `${documentId}.pdf`,
  mediaType: 'application/pdf',
  hasPages: true,
  pageCount: 1,
  sizeBytes: 1,
  shownBytes: 1,
  stage: 'draft',
  circle: 'secretariat',
  hasText: true,
  isSample: false,
  importedAt: '2026-11-21T08:00:00.000Z',
  changedAt: '2026-11-21T08:00:00.000Z',
  number: null,
  type: null,
  issuer: null,
  issuedOn: null,
  placement: { sessionId: null, sittingId: null, itemId: null, dossierId: null, dossierRole: null },
  version: 1,
  replacedBy: null,
  scheduled: null,
  attention: 'seen',
  faults: [],
  ...overrides,
});
const at = (publishAt: string) => ({ publishAt, circle: 'everyone' });

const desk = partsOf([
  paper('later', { stage: 'approved', scheduled: at('2026-11-22T09:00:00Z') }),
  paper('ready'),
  paper('unsure', { faults: ['unsure'] }),
  paper('secret', { faults: ['secrecy-unsure', 'no-date'] }),
  paper('approved', { stage: 'approved' }),
  paper('two faults', { faults: ['no-number', 'no-date'] }),
  paper('one fault', { faults: ['no-number'] }),
  paper('soon', { stage: 'approved', scheduled: at('2026-11-22T07:00:00Z') }),
]);

describe('the desk', () => {
  it('puts the gravest faults first, and what is scheduled by its time', () => {
    expect(desk.map(({ group, papers }) => [group, papers.map(({ documentId }) => documentId)])).toEqual([
      ['needs', ['secret', 'two faults', 'one fault', 'unsure']],
      ['ready', ['ready']],
      ['approved', ['approved']],
      ['scheduled', ['soon', 'later']],
    ]);
  });

  it('keeps back only what may be secret', () => {
    expect(isBlocked(paper('a', { faults: ['secrecy-unsure'] }))).toBe(true);
    expect(isBlocked(paper('a', { faults: ['no-number', 'unsure'] }))).toBe(false);
    expect(groupOf(paper('a', { stage: 'approved', faults: ['unsure'] }))).toBe('approved');
  });

  it('goes from paper to paper over the groups, and stays at the ends', () => {
    expect(neighbourOf(desk, 'unsure', 1)).toBe('ready');
    expect(neighbourOf(desk, 'ready', -1)).toBe('unsure');
    expect(neighbourOf(desk, 'secret', -1)).toBe('secret');
    expect(neighbourOf(desk, undefined, 1)).toBe('secret');
    expect(neighbourOf([], 'gone', 1)).toBeUndefined();
  });

  it('goes on within the group once a paper is done, then wherever there is one', () => {
    expect(nextAfter(desk, 'secret')).toBe('two faults');
    expect(nextAfter(desk, 'unsure')).toBe('one fault');
    expect(nextAfter(desk, 'ready')).toBe('secret');
    expect(nextAfter(partsOf([paper('only')]), 'only')).toBeUndefined();
  });

  it('finds papers of the same number and body, however the number is spaced', () => {
    const same = sameNumbers([
      paper('a', { number: '412/TTr-CP', issuer: 'Chính phủ' }),
      paper('b', { number: '412/TTr - CP', issuer: 'CHÍNH PHỦ' }),
      paper('c', { number: '412/TTr-CP', issuer: 'Bộ Tài chính' }),
      paper('d'),
      paper('e'),
    ]);
    expect([...same]).toEqual(['a', 'b']);
  });
});
