import { describe, expect, it } from 'vitest';
import type { Sitting, SittingSummary } from '#shared/sittings/contract.ts';
import { whatIsNext } from './what-is-next.ts';

const at = (time: string, day = 21) => `2026-11-${day}T${time}:00.000Z`;
const moment = (time: string, day?: number) => Date.parse(at(time, day));
const minutes = (count: number) => count * 60_000;

const summary = (sittingId: string, day: number, from: string, to: string, more: object = {}): SittingSummary => ({
  ...{ sittingId, sessionId: 's', sessionTitle: 'Kỳ họp', title: `Phiên ${sittingId}`, kind: null, place: null },
  ...{ startsAt: at(from, day), endsAt: at(to, day), circle: 'everyone', isSample: false, stage: 'published' },
  ...{ standing: 'planned', standingReason: null, edition: 1, publishedAt: at('00:00', 1) },
  ...more,
});
const morning = summary('sáng', 21, '01:00', '04:30');
const afternoon = summary('chiều', 21, '07:00', '10:00');
const monday = summary('thứ hai', 23, '01:00', '04:30');
const sittings = [morning, afternoon, monday];
const item = (title: string, startsAt: string): Sitting['agenda'][number] => ({
  ...{ itemId: title, kind: 'matter', title, startsAt, durationMinutes: 60, presenter: null, documents: [] },
});
const sitting = (of: SittingSummary, ...agenda: Sitting['agenda']): Sitting => ({
  ...of,
  ...{ agenda, documents: [], changes: [], changeNote: null },
});
const today = sitting(morning, item('Khai mạc', at('01:00')), item('Thảo luận', at('02:00')));

describe('what is next', () => {
  it('is the next item while a sitting goes on, and then its close', () => {
    expect(whatIsNext(sittings, today, moment('01:40'))).toEqual({
      ...{ kind: 'item', title: 'Thảo luận', startsAt: at('02:00'), inMs: minutes(20) },
    });
    expect(whatIsNext(sittings, today, moment('03:30'))).toEqual({
      ...{ kind: 'closes', at: morning.endsAt, inMs: minutes(60) },
    });
  });

  it('is the beginning before a sitting, and the next sitting after it', () => {
    expect(whatIsNext(sittings, today, moment('00:30'))).toEqual({ kind: 'begins', inMs: minutes(30) });
    expect(whatIsNext(sittings, today, moment('05:00'))).toEqual({
      ...{ kind: 'sitting', sitting: afternoon, inMs: minutes(120) },
    });
    expect(whatIsNext(sittings, sitting(monday), moment('05:00', 23))).toEqual({
      ...{ kind: 'sitting', sitting: null, inMs: 0 },
    });
  });

  it('is the sitting that goes on, where another one is looked at', () => {
    expect(whatIsNext(sittings, sitting(monday), moment('01:40'))).toEqual({ kind: 'running', sitting: morning });
  });

  it('passes over sittings that are not held', () => {
    const cancelled = { ...afternoon, standing: 'cancelled' as const };
    const all = [morning, cancelled, monday];
    expect(whatIsNext(all, today, moment('05:00'))).toMatchObject({ sitting: monday });
    expect(whatIsNext(all, sitting(cancelled), moment('07:30'))).toMatchObject({ kind: 'sitting', sitting: monday });
  });
});
