// Days and hours of a programme as a clerk writes them: `21/11/2026`, `08:30`; and what they mean as moments.
import { isoDayOf } from '#renderer/features/documents/details/day-text.ts';
import { momentOf } from '#renderer/features/documents/publish/publish-time.ts';
import { dayKey } from '#renderer/i18n/format.ts';
import { later } from '#shared/sittings/programme.ts';

/** `8`, `8h`, `8h30`, `08:30`, `830`; null for what is no time of day. */
export function timeOf(text: string): string | null {
  const match = /^\s*(\d{1,2})(?:\s*[:hg.]\s*(\d{2})?)?\s*$/i.exec(text) ?? /^\s*(\d{1,2})(\d{2})\s*$/.exec(text);
  const [, hour = '', minute = '00'] = match ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}

/** The moment of a time on the day on which another moment lies. */
export function momentOnDayOf(at: string, text: string): string | null {
  const time = timeOf(text);
  return time === null ? null : momentOf(dayKey(at), time);
}

/** ISO 8601 in UTC; null for what is no day or no time. */
export function momentOfTexts(day: string, time: string): string | null {
  const normal = timeOf(time);
  return normal === null ? null : momentOf(isoDayOf(day), normal);
}

/** An end that is before its beginning is meant for the next day. */
export function endAfter(startsAt: string, endsAt: string): string {
  return Date.parse(endsAt) < Date.parse(startsAt) ? later(endsAt, 24 * 60) : endsAt;
}

/** `45`, `45 phút`, `1:30`, `1h30`, `1 giờ 30`; null for what is no length. */
export function minutesOf(text: string): number | null {
  const plain = /^\s*(\d{1,4})\s*(?:phút|ph|p|min|')?\s*$/iu.exec(text.normalize('NFC'));
  if (plain) return inRange(Number(plain[1]));
  const parts = /^\s*(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{1,2})?\s*(?:phút|ph|p)?\s*$/iu.exec(text.normalize('NFC'));
  return parts ? inRange(Number(parts[1]) * 60 + Number(parts[2] ?? 0)) : null;
}

function inRange(minutes: number): number | null {
  return minutes >= 1 && minutes <= 24 * 60 ? minutes : null;
}
