import { describe, expect, it } from 'vitest';
import type { Sitting, SittingSummary } from '#shared/sittings/contract.ts';
import { agendaAt, chooseSitting, daysOf, otherSessions, phaseOf } from './agenda.ts';

const session: Omit<SittingSummary, 'sittingId' | 'startsAt' | 'endsAt'> = {
  sessionId: 's1',
  sessionTitle: 'Kỳ họp thứ 3',
  title: 'Phiên họp',
  kind: null,
  place: null,
  stage: 'published',
  standing: 'planned',
  standingReason: null,
  edition: 1,
  publishedAt: '2026-11-01T01:00:00.000Z',
  circle: 'everyone',
  isSample: true,
};
const sitting = (
  sittingId: string,
  startsAt: string,
  endsAt: string,
  more: Partial<SittingSummary> = {},
): SittingSummary => ({
  ...session,
  sittingId,
  startsAt,
  endsAt,
  ...more,
});

const first = sitting('first', '2026-11-20T01:00:00.000Z', '2026-11-20T04:00:00.000Z');
const second = sitting('second', '2026-11-21T01:00:00.000Z', '2026-11-21T04:00:00.000Z');
const third = sitting('third', '2026-11-21T07:00:00.000Z', '2026-11-21T10:00:00.000Z');
const all = [first, second, third];
const at = (iso: string) => Date.parse(iso);

describe('chooseSitting', () => {
  it('shows the sitting in progress', () => {
    expect(chooseSitting(all, at('2026-11-21T02:00:00Z'))).toBe(second);
  });

  it('shows the next one in a pause', () => {
    expect(chooseSitting(all, at('2026-11-21T05:00:00Z'))).toBe(third);
  });

  it('shows the last one when all are over, and nothing when there is none', () => {
    expect(chooseSitting(all, at('2027-01-01T00:00:00Z'))).toBe(third);
    expect(chooseSitting([], 0)).toBeUndefined();
  });

  it('passes over a sitting that was cancelled or put off while there is another', () => {
    const cancelled = sitting(second.sittingId, second.startsAt, second.endsAt, { standing: 'cancelled' });
    expect(chooseSitting([first, cancelled, third], at('2026-11-21T02:00:00Z'))).toBe(third);
    expect(chooseSitting([cancelled], at('2026-11-21T02:00:00Z'))).toBe(cancelled);
  });

  it('counts the first instant of a sitting in, and the last one out', () => {
    expect(phaseOf(second, at(second.startsAt))).toBe('running');
    expect(phaseOf(second, at(second.endsAt))).toBe('closed');
  });
});

describe('agendaAt', () => {
  const agenda = ['2026-11-21T01:00:00.000Z', '2026-11-21T02:00:00.000Z', '2026-11-21T03:00:00.000Z'].map(
    (startsAt, index) => ({
      ...{ itemId: `i${index}`, kind: 'matter' as const, startsAt, durationMinutes: 60 },
      ...{ title: `Nội dung ${index}`, presenter: null, documents: [] },
    }),
  );
  const withAgenda: Sitting = { ...second, agenda, documents: [], changes: [], changeNote: null };
  const phases = (now: string) => agendaAt(withAgenda, at(now)).map((entry) => entry.phase);

  it('has one current item while the sitting goes on', () => {
    expect(phases('2026-11-21T02:30:00Z')).toEqual(['past', 'current', 'coming']);
  });

  it('has no current item before and after', () => {
    expect(phases('2026-11-20T00:00:00Z')).toEqual(['coming', 'coming', 'coming']);
    expect(phases('2026-11-21T04:00:00Z')).toEqual(['past', 'past', 'past']);
  });

  it('ends each item where the next begins, and the last with the sitting', () => {
    const shuffled = { ...withAgenda, agenda: agenda.toReversed() };
    expect(agendaAt(shuffled, 0).map((entry) => entry.endsAt)).toEqual([
      '2026-11-21T02:00:00.000Z',
      '2026-11-21T03:00:00.000Z',
      second.endsAt,
    ]);
  });
});

describe('the list of days', () => {
  const late = sitting('late', '2026-11-21T18:00:00.000Z', '2026-11-21T20:00:00.000Z');
  const other = sitting('other', '2025-10-20T01:00:00.000Z', '2025-10-20T04:00:00.000Z', {
    sessionId: 's0',
    sessionTitle: 'Kỳ họp thứ 2',
  });

  it('groups the sittings of a session by the day of the chamber', () => {
    expect(daysOf([other, ...all, late], 's1')).toEqual([
      { day: '2026-11-20', sittings: [first] },
      { day: '2026-11-21', sittings: [second, third] },
      { day: '2026-11-22', sittings: [late] },
    ]);
  });

  it('names each other session once', () => {
    expect(otherSessions([other, ...all], 's1')).toEqual([
      { sessionId: 's0', title: 'Kỳ họp thứ 2', sittingId: 'other' },
    ]);
  });
});
