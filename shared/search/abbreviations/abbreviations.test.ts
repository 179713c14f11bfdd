import { describe, expect, it } from 'vitest';
import { readQuery } from '#shared/search/query/read-query.ts';
import { type Abbreviation, prepareAbbreviations } from './abbreviations.ts';
import { usualAbbreviations } from './usual-abbreviations.ts';

function alternatives(text: string, list: readonly Abbreviation[] = usualAbbreviations) {
  const abbreviations = prepareAbbreviations(list);
  const reading = readQuery(text, { isTyping: true, isExact: false, abbreviations });
  return reading.alternatives.map(({ start, end, text: other }) => `${start}-${end} ${other}`);
}

describe('abbreviations', () => {
  it.each([
    ['UBTVQH', ['0-1 Ủy ban Thường vụ Quốc hội', '0-1 Thường vụ Quốc hội']],
    ['ubnd xã', ['0-1 Ủy ban nhân dân']],
    ['gd&đt', ['0-2 giáo dục và đào tạo']],
    ['GD ĐT', ['0-2 giáo dục và đào tạo']],
    ['gddt', ['0-1 giáo dục và đào tạo']],
    ['T.N.M.T', ['0-4 tài nguyên và môi trường']],
    ['luật BHXH', ['1-2 bảo hiểm xã hội']],
    ['TTHC', ['0-1 thủ tục hành chính', '0-1 tố tụng hành chính']],
    ['AI', ['0-1 trí tuệ nhân tạo']],
    ['quyền AN', ['1-2 an ninh']],
    ['luật ban hành văn bản', ['0-5 Luật Ban hành văn bản quy phạm pháp luật']],
    ['luat hinh su', ['0-3 Bộ luật Hình sự']],
  ])('are written out: «%s»', (text, expected) => {
    expect(alternatives(text)).toEqual(expected);
  });

  it.each([
    ['hội đồng nhân dân', ['0-4 HĐND']],
    ['uy ban nhan dan tinh', ['0-4 UBND']],
    ['uỷ ban nhân dân', ['0-4 UBND']],
    ['bảo hiểm xã hội tự nguyện', ['0-4 BHXH']],
    ['đại biểu quốc hội', ['0-4 ĐBQH']],
    ['phòng, chống tham nhũng', ['0-4 PCTN']],
    ['bộ luật hình sự', ['0-4 BLHS']],
  ])('are found from the full name, the longest: «%s»', (text, expected) => {
    expect(alternatives(text)).toEqual(expected);
  });

  it.each([
    'tu van',
    'ai duoc bau',
    'an ninh',
    'thư tư',
    'TU VAN PHAP LUAT',
    'hợp đồng',
    'g d d t',
    'ủy bàn nhân dân',
    'hợp đồng lao',
    'quy hoạch',
    'quyết định',
    '30/2020/NĐ-CP',
    'luật bảo vệ môi',
  ])('are not seen in «%s»', (text) => {
    expect(alternatives(text)).toEqual([]);
  });

  it('may be those of a person, and nothing that they write does harm', () => {
    const list = [
      { short: 'CLB', full: 'câu lạc bộ' },
      { short: '', full: 'nothing' },
      { short: '...', full: '???' },
      { short: 'CLB', full: 'câu lạc bộ' },
      { short: 'same', full: 'SAME' },
      { short: 'x', full: 'từ '.repeat(100) },
    ];
    expect(alternatives('CLB same x', list)).toEqual(['0-1 câu lạc bộ']);
  });

  it('are many, each once, and can all be looked up', () => {
    const seen = new Set(usualAbbreviations.map(({ short, full }) => `${short}|${full}`));
    expect(seen.size).toBe(usualAbbreviations.length);
    expect(usualAbbreviations.length).toBeGreaterThan(250);
    const { byShort } = prepareAbbreviations(usualAbbreviations);
    const lost = usualAbbreviations.filter(
      ({ full }) => ![...byShort.values()].flat().some((form) => form.fulls.some(({ text }) => text === full)),
    );
    expect(lost).toEqual([]);
  });
});
