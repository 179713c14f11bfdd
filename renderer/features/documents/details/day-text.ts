// Days as people write them, dd/MM/yyyy, and as they are kept, yyyy-MM-dd.

export function dayText(isoDay: string | null): string {
  const [year, month, day] = isoDay?.split('-') ?? [];
  return year && month && day ? `${day}/${month}/${year}` : '';
}

/** `5/3/2020`, `05-03-2020`, `05.03.2020`; null for what is no day of the calendar. */
export function isoDayOf(text: string): string | null {
  const [, day, month, year] = /^\s*(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})\s*$/.exec(text) ?? [];
  if (!day || !month || !year) return null;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isReal && Number(year) >= 1900 ? iso : null;
}
