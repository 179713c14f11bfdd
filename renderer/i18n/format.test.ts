import { describe, expect, it } from 'vitest';
import {
  dayKey,
  formatDate,
  formatDateTime,
  formatDuration,
  formatNumber,
  formatPercent,
  formatSize,
  formatTime,
  formatWeekday,
} from './format.ts';

const minute = 60_000;

describe('dates and times', () => {
  it('are those of the chamber, wherever the device is', () => {
    expect(formatDate('2026-11-20T17:30:00.000Z')).toBe('21/11/2026');
    expect(formatTime('2026-11-20T17:30:00.000Z')).toBe('00:30');
    expect(formatDateTime('2026-11-21T02:05:00.000Z')).toBe('09:05 21/11/2026');
    expect(dayKey('2026-11-20T17:30:00.000Z')).toBe('2026-11-21');
  });

  it('name the day as written within a sentence', () => {
    expect(formatWeekday('2026-11-21T02:00:00.000Z', 'vi')).toBe('thứ Bảy');
    expect(formatWeekday('2026-11-22T02:00:00.000Z', 'vi')).toBe('Chủ nhật');
    expect(formatWeekday('2026-11-21T02:00:00.000Z', 'en')).toBe('Saturday');
  });
});

describe('formatDuration', () => {
  it.each([
    [72 * minute, '1 giờ 12 phút', '1 hour 12 minutes'],
    [60 * minute, '1 giờ', '1 hour'],
    [45.9 * minute, '45 phút', '45 minutes'],
    [20_000, 'dưới 1 phút', 'under a minute'],
    [-5 * minute, 'dưới 1 phút', 'under a minute'],
    [47 * 60 * minute, '47 giờ', '47 hours'],
    [50 * 60 * minute, '2 ngày', '2 days'],
  ])('says %d ms as %s', (durationMs, vi, en) => {
    expect([formatDuration(durationMs, 'vi'), formatDuration(durationMs, 'en')]).toEqual([vi, en]);
  });
});

describe('numbers and sizes', () => {
  it('use the marks of the language', () => {
    expect([formatNumber(12345.6, 'vi'), formatNumber(12345.6, 'en')]).toEqual(['12.345,6', '12,345.6']);
    expect(formatPercent(0.42)).toBe('42%');
  });

  it.each([
    [0, '0 B'],
    [850, '850 B'],
    [999_700, '1 MB'],
    [1_250_000, '1,3 MB'],
    [12_400_000, '12 MB'],
    [3_000_000_000_000_000, '3.000 TB'],
  ])('say %d bytes as %s', (sizeBytes, text) => {
    expect(formatSize(sizeBytes, 'vi')).toBe(text);
  });
});
