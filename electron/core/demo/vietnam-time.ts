// Wall-clock times of Việt Nam (UTC+7 all year) as instants.

const zone = 'Asia/Ho_Chi_Minh';
const dayMs = 24 * 60 * 60 * 1000;

/** Today's date there, `2026-11-21`. */
export function vietnamToday(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(now);
}

/** The instant of `time` ("08:00") on the day that is `dayOffset` days after `date`, as ISO 8601 in UTC. */
export function vietnamTime(date: string, dayOffset: number, time: string): string {
  return new Date(Date.parse(`${date}T${time}:00+07:00`) + dayOffset * dayMs).toISOString();
}
