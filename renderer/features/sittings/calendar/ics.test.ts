import { describe, expect, it } from 'vitest';
import type { CalendarSitting } from '#shared/sittings/calendar-contract.ts';
import { calendarFile } from './ics.ts';

const words = {
  ...{ cancelled: 'Không họp', postponed: 'Tạm hoãn' },
  itemLine: (startsAt: string, title: string) => `${startsAt.slice(11, 16)} ${title}`,
};
const sitting: CalendarSitting = {
  sittingId: '0190a000-0000-7000-8000-000000000001',
  ...{ circle: 'everyone', isSample: false, standing: 'planned', standingReason: null, edition: 3, sequence: 2 },
  ...{ publishedAt: '2026-11-20T03:04:05.000Z', toldAt: '2026-11-20T03:04:05.000Z', draft: null, revision: 4 },
  published: {
    sessionId: '0190a000-0000-7000-8000-000000000009',
    title: 'Phiên họp toàn thể, buổi sáng; thảo luận về dự án Luật Dữ liệu công và Nghị quyết kỳ họp',
    ...{ kind: 'plenary', place: 'Hội trường Diên Hồng, Nhà Quốc hội' },
    ...{ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T04:30:00.000Z', documentIds: [] },
    agenda: [
      {
        itemId: '0190a000-0000-7000-8000-000000000002',
        ...{ kind: 'matter', startsAt: '2026-11-21T01:00:00.000Z', durationMinutes: 90, presenter: null },
        ...{ title: 'Nghe Tờ trình về dự án Luật; Báo cáo thẩm tra \\ giải trình', documentIds: [] },
      },
      {
        itemId: '0190a000-0000-7000-8000-000000000003',
        ...{ kind: 'break', startsAt: '2026-11-21T02:30:00.000Z', durationMinutes: 20, presenter: null },
        ...{ title: 'Giải lao', documentIds: [] },
      },
    ],
  },
};

interface Entry {
  readonly [property: string]: string;
}

/** Reads RFC 5545 anew: unfolds (3.1), splits into entries, unescapes text (3.3.11). */
function entriesOf(file: string): Entry[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n');
  const entries: Record<string, string>[] = [];
  for (const line of lines) {
    const colon = line.indexOf(':');
    const [name, value] = [line.slice(0, colon).split(';')[0] ?? '', line.slice(colon + 1)];
    if (name === 'BEGIN' && value === 'VEVENT') entries.push({});
    const entry = entries.at(-1);
    const text = value.replaceAll(/\\([\\;,nN])/g, (_, letter: string) => (/n/i.test(letter) ? '\n' : letter));
    if (entry) entry[name] = text;
  }
  return entries;
}

describe('the calendar file', () => {
  it('says of a sitting what its readers were told, in an entry whose identifier stays', () => {
    const [entry] = entriesOf(calendarFile('Kỳ họp thứ 3', [sitting], words));
    expect(entry).toMatchObject({
      UID: `${sitting.sittingId}@dien-hong`,
      SEQUENCE: '2',
      DTSTAMP: '20261120T030405Z',
      'LAST-MODIFIED': '20261120T030405Z',
      DTSTART: '20261121T010000Z',
      DTEND: '20261121T043000Z',
      SUMMARY: sitting.published?.title,
      LOCATION: 'Hội trường Diên Hồng, Nhà Quốc hội',
      DESCRIPTION: '01:00 Nghe Tờ trình về dự án Luật; Báo cáo thẩm tra \\ giải trình\n02:30 Giải lao',
      STATUS: 'CONFIRMED',
    });
  });

  it('folds Vietnamese words at 75 octets and never within a letter', () => {
    const file = calendarFile('Kỳ họp thứ 3', [sitting], words);
    const lines = file.split('\r\n');
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(file).not.toContain('\uFFFD');
    expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0')).toBe(true);
    expect(file.trimEnd().endsWith('END:VCALENDAR')).toBe(true);
  });

  it('cancels what is not held, with the reason', () => {
    const off = { ...sitting, standing: 'postponed', standingReason: 'Chờ báo cáo', sequence: 3 } as const;
    const [entry] = entriesOf(calendarFile('Kỳ họp thứ 3', [off], words));
    expect(entry).toMatchObject({ STATUS: 'CANCELLED', SEQUENCE: '3', UID: `${sitting.sittingId}@dien-hong` });
    expect(entry?.SUMMARY).toMatch(/^Tạm hoãn: /);
    expect(entry?.DESCRIPTION).toMatch(/^Tạm hoãn: Chờ báo cáo\n/);
  });

  it('leaves drafts out, and what is only prepared of a published one', () => {
    const programme = sitting.published;
    if (!programme) throw new Error('expected a published programme');
    const draft = {
      ...sitting,
      sittingId: '0190a000-0000-7000-8000-00000000000a',
      published: null,
      toldAt: null,
      draft: programme,
    };
    const changed = { ...sitting, draft: { ...programme, title: 'Chưa công bố' } };
    const file = calendarFile('Kỳ họp thứ 3', [draft, changed], words);
    expect(entriesOf(file)).toHaveLength(1);
    expect(file).not.toContain('Chưa công bố');
  });
});
