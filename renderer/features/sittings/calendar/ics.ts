// Sittings as a calendar file (RFC 5545): one entry each, whose identifier stays and whose SEQUENCE rises with whatever
// its readers were told, so that a calendar that has it already takes the newer one. Times are in UTC.
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { CalendarSitting } from '#shared/sittings/calendar-contract.ts';

export interface CalendarWords {
  readonly cancelled: string;
  readonly postponed: string;
  readonly itemLine: (startsAt: string, title: string) => string;
}

const domain = 'dien-hong';

export function calendarFile(title: string, sittings: readonly CalendarSitting[], words: CalendarWords): string {
  const calendar = ical({ name: title, prodId: { company: 'Dien Hong', product: 'Programme', language: 'VI' } });
  calendar.method(ICalCalendarMethod.PUBLISH);
  for (const { sittingId, published, standing, standingReason, sequence, toldAt } of sittings) {
    if (published === null || toldAt === null) continue;
    // A sitting that was put off is not held at the time that is known of it.
    const off = standing === 'planned' ? null : words[standing];
    const agenda = published.agenda.map((item) => words.itemLine(item.startsAt, item.title));
    const reason = off === null ? [] : [standingReason === null ? off : `${off}: ${standingReason}`];
    calendar.createEvent({
      id: `${sittingId}@${domain}`,
      sequence,
      stamp: new Date(toldAt),
      lastModified: new Date(toldAt),
      start: new Date(published.startsAt),
      end: new Date(published.endsAt),
      summary: off === null ? published.title : `${off}: ${published.title}`,
      description: [...reason, ...agenda].join('\n'),
      location: published.place,
      status: off === null ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
    });
  }
  return calendar.toString();
}
