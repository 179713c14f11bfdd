import { expect, it } from 'vitest';
import { momentOf, nextHour, nextMorning } from './publish-time.ts';

it('reads hours and minutes as the chamber has them', () => {
  expect(momentOf('2026-11-21', '08:30')).toBe('2026-11-21T01:30:00.000Z');
  expect(momentOf('2026-11-21', '8h30')).toBe('2026-11-21T01:30:00.000Z');
  expect(momentOf('2026-11-21', '06:00')).toBe('2026-11-20T23:00:00.000Z');
});

it('takes nothing that is no moment', () => {
  expect([momentOf('2026-11-21', '24:00'), momentOf('2026-11-21', '8'), momentOf(null, '08:00')]).toEqual([
    null,
    null,
    null,
  ]);
});

it('offers the next hour and the next morning of the chamber', () => {
  const evening = Date.parse('2026-11-21T16:20:00.000Z'); // 23:20 in the chamber
  expect(nextHour(evening)).toEqual({ day: '22/11/2026', time: '00:00' });
  expect(nextMorning(evening)).toEqual({ day: '22/11/2026', time: '07:30' });
});
