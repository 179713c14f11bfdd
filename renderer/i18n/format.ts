// Dates, times, sizes and numbers as a person reads them. All times are those of the chamber: Asia/Ho_Chi_Minh.

export const timeZone = 'Asia/Ho_Chi_Minh';

export type FormatLanguage = 'vi' | 'en';

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

type Instant = string | number | Date;

const dateParts = new Intl.DateTimeFormat('en-GB', { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' });
const timeParts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `21/11/2026`, in either language. */
export function formatDate(at: Instant): string {
  return dateParts.format(new Date(at));
}

/** `09:05`. */
export function formatTime(at: Instant): string {
  return timeParts.format(new Date(at));
}

/** `09:05 21/11/2026`. */
export function formatDateTime(at: Instant): string {
  return `${formatTime(at)} ${formatDate(at)}`;
}

/** `thứ Bảy`, `Chủ nhật` or `Saturday`: as written in the middle of a sentence (Nghị định 30/2020, phụ lục II). */
export function formatWeekday(at: Instant, language: FormatLanguage): string {
  const name = new Intl.DateTimeFormat(locales[language], { timeZone, weekday: 'long' }).format(new Date(at));
  return language === 'vi' ? name.replace(/^T/, 't').replace('Nhật', 'nhật') : name;
}

/** The day in the chamber, `2026-11-21`: equal for two instants of one day. */
export function dayKey(at: Instant): string {
  const [day, month, year] = formatDate(at).split('/');
  return `${year}-${month}-${day}`;
}

/** `1 giờ 12 phút`, `45 phút`, `dưới 1 phút`; days when longer than 48 hours. */
export function formatDuration(durationMs: number, language: FormatLanguage): string {
  const minutes = Math.floor(Math.max(0, durationMs) / 60_000);
  const hours = Math.floor(minutes / 60);
  if (minutes < 1) return language === 'vi' ? 'dưới 1 phút' : 'under a minute';
  if (hours >= 48) return withUnit(Math.floor(hours / 24), language, 'ngày', 'day');
  const parts = [];
  if (hours > 0) parts.push(withUnit(hours, language, 'giờ', 'hour'));
  if (minutes % 60 > 0) parts.push(withUnit(minutes % 60, language, 'phút', 'minute'));
  return parts.join(' ');
}

function withUnit(count: number, language: FormatLanguage, vi: string, en: string): string {
  if (language === 'vi') return `${count} ${vi}`;
  return `${count} ${en}${count === 1 ? '' : 's'}`;
}

/** `12.345,6` in Vietnamese, `12,345.6` in English. */
export function formatNumber(value: number, language: FormatLanguage, maximumFractionDigits = 1): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits }).format(value);
}

/** `850 B`, `12,5 kB`, `3 MB`: powers of 1000, as file managers show them. */
export function formatSize(sizeBytes: number, language: FormatLanguage): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = sizeBytes;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${formatNumber(value, language, value < 10 && unit > 0 ? 1 : 0)} ${units[unit]}`;
}

/** `42%`; from 0 … 1. */
export function formatPercent(fraction: number, language: FormatLanguage = 'vi'): string {
  return new Intl.NumberFormat(locales[language], { style: 'percent' }).format(fraction);
}
