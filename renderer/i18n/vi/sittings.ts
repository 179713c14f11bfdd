import { sittingsCalendar } from './sittings-calendar.ts';
import { sittingsHome } from './sittings-home.ts';

export const sittings = {
  home: sittingsHome,
  calendar: sittingsCalendar,
  title: 'Phiên họp',
  heading: '{{title}}, {{weekday}} {{date}}',
  phase: {
    running: 'Đang họp',
    upcomingToday: 'Sắp họp lúc {{time}}',
    upcoming: 'Sắp họp lúc {{time}} ngày {{date}}',
    closed: 'Đã bế mạc',
  },
  commonPapers: 'Tài liệu chung của phiên',
  agenda: 'Chương trình phiên họp',
  noAgenda: 'Chương trình chưa được công bố',
  noAgendaText: 'Khi có chương trình, các nội dung và tài liệu sẽ hiện tại đây.',
  now: 'Đang diễn ra',
  timeLeft: 'còn {{duration}}',
  endedAt: 'đã kết thúc {{time}}',
  noPapers: 'Nội dung này không có tài liệu.',
  papersOf: 'Tài liệu của “{{title}}”',
  days: 'Các phiên họp trong kỳ',
  otherSessions: 'Kỳ họp khác',
  span: '{{from}} – {{to}}',
  dayLabel: '{{weekday}} {{date}}',
  today: 'Hôm nay',
  empty: {
    title: 'Chưa có phiên họp nào',
    text: 'Khi Thư ký công bố lịch, phiên họp và tài liệu sẽ hiện tại đây. Trong lúc chờ, bạn có thể đưa tài liệu vào để đọc và tìm kiếm.',
    action: 'Mở tài liệu',
  },
} as const;
