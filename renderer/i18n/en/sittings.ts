import type { Twin } from '../twin.ts';
import type { sittings as source } from '../vi/sittings.ts';
import { sittingsCalendar } from './sittings-calendar.ts';
import { sittingsHome } from './sittings-home.ts';

export const sittings: Twin<typeof source> = {
  home: sittingsHome,
  calendar: sittingsCalendar,
  title: 'Sitting',
  heading: '{{title}}, {{weekday}} {{date}}',
  phase: {
    running: 'In progress',
    upcomingToday: 'Begins at {{time}}',
    upcoming: 'Begins at {{time}} on {{date}}',
    closed: 'Closed',
  },
  commonPapers: 'Papers of the whole sitting',
  agenda: 'Agenda of the sitting',
  noAgenda: 'The agenda is not published yet',
  noAgendaText: 'Once it is, its items and papers appear here.',
  now: 'Now',
  timeLeft: '{{duration}} left',
  endedAt: 'ended at {{time}}',
  noPapers: 'There are no papers for this item.',
  papersOf: 'Papers of “{{title}}”',
  days: 'Sittings of this session',
  otherSessions: 'Other sessions',
  span: '{{from}} – {{to}}',
  dayLabel: '{{weekday}} {{date}}',
  today: 'Today',
  empty: {
    title: 'There are no sittings yet',
    text: 'When the secretariat publishes the calendar, sittings and their papers appear here. Meanwhile you can bring in papers to read and search.',
    action: 'Go to papers',
  },
};
