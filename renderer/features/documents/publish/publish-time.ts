// A moment as a clerk writes it, `21/11/2026` and `08:30` in the chamber, and as it is kept.
import { dayKey, formatDate, formatTime } from '#renderer/i18n/format.ts';

/** The chamber keeps one time the year round: seven hours before Greenwich's. */
const chamberOffset = '+07:00';

/** ISO 8601 in UTC; null for what is no moment. */
export function momentOf(isoDay: string | null, time: string): string | null {
  const [, hour = '', minute = ''] = /^\s*(\d{1,2})[:hg.](\d{2})\s*$/i.exec(time) ?? [];
  if (isoDay === null || hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return new Date(`${isoDay}T${hour.padStart(2, '0')}:${minute}:00${chamberOffset}`).toISOString();
}

/** The next full hour, as it is offered at first. */
export function nextHour(now: number): { day: string; time: string } {
  const at = Math.ceil((now + 1) / 3_600_000) * 3_600_000;
  return { day: formatDate(at), time: formatTime(at) };
}

/** `morning`: 07:30 of the next day, before a sitting begins. */
export function nextMorning(now: number): { day: string; time: string } {
  const tomorrow = `${dayKey(now + 86_400_000)}T07:30:00${chamberOffset}`;
  return { day: formatDate(tomorrow), time: '07:30' };
}
