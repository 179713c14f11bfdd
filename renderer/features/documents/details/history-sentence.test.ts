import type { TFunction } from 'i18next';
import { beforeAll, expect, it } from 'vitest';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { documentEvents } from '#shared/documents/events.ts';
import { type HistoryEntry, momentText, sentenceOf } from './history-sentence.ts';

let t: TFunction;
beforeAll(async () => {
  t = (await startI18n('vi')).t;
});

const entry = (type: string, facts: HistoryEntry['facts'] = {}): HistoryEntry => ({
  at: '2026-11-21T02:05:00.000Z',
  actor: 'Trần Mai',
  type: `document.${type}`,
  facts,
});

it.each([
  [
    'imported',
    { stage: 'draft', circle: 'secretariat', fileName: 'a.pdf' },
    'Trần Mai đưa tài liệu vào bàn của Thư ký từ tệp “a.pdf”.',
  ],
  ['described', { fields: 'legalStatus issuedOn number' }, 'Trần Mai sửa số, ký hiệu, ngày ban hành, hiệu lực.'],
  ['published', { circle: 'everyone', version: 1 }, 'Trần Mai phát hành cho Toàn thể.'],
  ['published', { circle: 'everyone', version: 2 }, 'Trần Mai phát hành bản 2 cho Toàn thể.'],
  [
    'scheduled',
    { circle: 'everyone', publishAt: '2026-11-22T00:30:00.000Z' },
    'Trần Mai hẹn phát hành cho Toàn thể lúc 22/11/2026 07:30.',
  ],
  ['returned', { reason: 'thiếu phụ lục' }, 'Trần Mai trả lại bàn, lý do: thiếu phụ lục.'],
  ['returned', {}, 'Trần Mai trả lại bàn.'],
  ['text-revised', { cause: 'corrected', page: 3 }, 'Trần Mai sửa chữ nhận dạng ở trang 3.'],
])('tells %s as a sentence', (type, facts, sentence) => {
  expect(sentenceOf(entry(type, facts as unknown as HistoryEntry['facts']), t)).toBe(sentence);
});

it('has a sentence of its own for every event of a paper', () => {
  const unknown = sentenceOf(entry('unheard-of'), t);
  const facts = { stage: 'draft', circle: 'everyone', fileName: 'a.pdf', fields: 'title', version: 1, cause: 'reread' };
  const untold = documentEvents.filter(({ type }) => {
    const sentence = sentenceOf({ ...entry(''), type, facts: { ...facts, publishAt: '2026-11-22T00:30:00Z' } }, t);
    return sentence === unknown || sentence.includes('documents:') || sentence.includes('{{');
  });
  expect(untold.map(({ type }) => type)).toEqual([]);
});

it('gives the day first, then the time of the chamber', () => {
  expect(momentText('2026-11-21T02:05:00.000Z')).toBe('21/11/2026 09:05');
});
