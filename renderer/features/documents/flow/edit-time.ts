import { formatDateTime } from '#renderer/i18n/format.ts';

/** When a change was made, as the file states it; null where it does not, or states no time. */
export function editTime(at: string | undefined): string | null {
  return at === undefined || Number.isNaN(Date.parse(at)) ? null : formatDateTime(at);
}
