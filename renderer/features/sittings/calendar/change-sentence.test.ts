import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import { vietnamese } from '#renderer/i18n/vietnamese.ts';
import type { ProgrammeChange } from '#shared/sittings/programme-changes.ts';
import { changeSentence } from './change-sentence.ts';

const itemId = '0190a000-0000-7000-8000-000000000001';
const texts = i18next.createInstance();
beforeAll(async () => {
  await texts.init({
    ...{ lng: 'vi', defaultNS: 'common', resources: { vi: vietnamese }, interpolation: { escapeValue: false } },
  });
});
const said = (change: ProgrammeChange) => changeSentence(change, texts.t);

describe('a change of a programme', () => {
  it('is said with the time of the chamber', () => {
    const startsAt = '2026-11-21T01:30:00.000Z';
    expect(said({ kind: 'item-moved', itemId, title: 'Thảo luận', startsAt })).toBe('“Thảo luận” dời sang lúc 08:30.');
    const from = { startsAt, endsAt: '2026-11-21T04:00:00.000Z' };
    const to = { startsAt: '2026-11-22T01:30:00.000Z', endsAt: '2026-11-22T04:00:00.000Z' };
    expect(said({ kind: 'rescheduled', from, to })).toBe(
      'Giờ họp đổi từ 08:30 – 11:00 21/11/2026 sang 08:30 – 11:00 22/11/2026.',
    );
  });

  it('says a longer item by its length, a later one by its beginning', () => {
    const at = { startsAt: '2026-11-21T01:30:00.000Z', durationMinutes: 30 };
    const longer = { ...at, durationMinutes: 45 };
    const later = { startsAt: '2026-11-21T02:00:00.000Z', durationMinutes: 45 };
    expect(said({ kind: 'item-retimed', itemId, title: 'Thảo luận', from: at, to: longer })).toBe(
      '“Thảo luận” đổi thời lượng từ 30 phút sang 45 phút.',
    );
    expect(said({ kind: 'item-retimed', itemId, title: 'Thảo luận', from: at, to: later })).toBe(
      '“Thảo luận” đổi giờ từ 08:30 sang 09:00.',
    );
  });

  it('names a place that was not said before, and one that was', () => {
    expect(said({ kind: 'moved-place', from: null, to: 'Hội trường' })).toBe('Địa điểm: Hội trường.');
    expect(said({ kind: 'moved-place', from: 'Hội trường', to: null })).toBe(
      'Địa điểm đổi từ Hội trường sang chưa ghi.',
    );
  });
});
