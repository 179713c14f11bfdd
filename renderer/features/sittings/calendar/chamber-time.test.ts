import { describe, expect, it } from 'vitest';
import { endAfter, minutesOf, momentOfTexts, momentOnDayOf, timeOf } from './chamber-time.ts';

describe('times as a clerk writes them', () => {
  it('are read in the forms in use', () => {
    expect(['8', '8h', '8h30', '8g05', '08:30', '8.30', '830', '0830', '1430', ' 14:00 '].map(timeOf)).toEqual([
      ...['08:00', '08:00', '08:30', '08:05', '08:30', '08:30', '08:30', '08:30', '14:30', '14:00'],
    ]);
  });

  it('are none where there is no such time', () => {
    expect(['', '25:00', '8:75', 'tám giờ', '8:3', '12345'].map(timeOf)).toEqual([null, null, null, null, null, null]);
  });

  it('are those of the chamber, whatever the clock of the device', () => {
    expect(momentOfTexts('21/11/2026', '8h30')).toBe('2026-11-21T01:30:00.000Z');
    expect(momentOnDayOf('2026-11-20T18:00:00.000Z', '8:00')).toBe('2026-11-21T01:00:00.000Z');
    expect(momentOfTexts('31/02/2026', '8h')).toBeNull();
  });

  it('go into the night', () => {
    expect(endAfter('2026-11-21T15:00:00.000Z', '2026-11-20T17:30:00.000Z')).toBe('2026-11-21T17:30:00.000Z');
  });
});

describe('lengths as a clerk writes them', () => {
  it('are read in the forms in use', () => {
    expect(['45', '45 phút', '90p', '1:30', '1h30', '1 giờ 30 phút', '2h'].map(minutesOf)).toEqual([
      ...[45, 45, 90, 90, 90, 90, 120],
    ]);
  });

  it('are none where they are nothing or longer than a day', () => {
    expect(['', '0', '-5', '25:00', 'lâu'].map(minutesOf)).toEqual([null, null, null, null, null]);
  });
});
