import { describe, expect, it } from 'vitest';
import { lawNumberKey } from '#shared/kernel/legal/law-number.ts';
import { prepareAbbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';
import { matchesNumber } from './named-number.ts';
import type { NamedUnit } from './query-reading.ts';
import { readQuery } from './read-query.ts';

const abbreviations = prepareAbbreviations(usualAbbreviations);
const named = (text: string) => readQuery(text, { isTyping: true, isExact: false, abbreviations }).named;
const nothing: NamedUnit = { address: null, number: null, kind: null, rest: [], year: null };
const number = (serial: string, year: number | null, sign: string | null) => ({ number: { serial, year, sign } });
const decree = { kind: 'nghi dinh' };

describe('a paper named by its number', () => {
  it.each<[string, Partial<NamedUnit>]>([
    ['59/2020', number('59', 2020, null)],
    ['số 59/2020', number('59', 2020, null)],
    ['59/2020/QH14', number('59', 2020, 'qh14')],
    ['59/2020 qh14', number('59', 2020, 'qh14')],
    ['59 QH14', number('59', null, 'qh14')],
    ['luật 59/2020/QH14', { ...number('59', 2020, 'qh14'), kind: 'luat' }],
    ['luật số 59', { ...number('59', null, 'qh'), kind: 'luat' }],
    ['nđ 30', { ...number('30', null, 'nd'), ...decree }],
    ['nđ30', { ...number('30', null, 'nd'), ...decree }],
    ['ND-30', { ...number('30', null, 'nd'), ...decree }],
    ['nđ 30/2020', { ...number('30', 2020, 'nd'), ...decree }],
    ['nghi dinh 30/2020', { ...number('30', 2020, 'nd'), ...decree }],
    ['nghị định số 030 năm 2020', { ...number('30', 2020, 'nd'), ...decree }],
    ['nghị định 30 2020', { ...number('30', 2020, 'nd'), ...decree }],
    ['30/2020/nd-cp', { ...number('30', 2020, 'nd-cp'), ...decree }],
    ['30 / 2020 / NĐ - CP', { ...number('30', 2020, 'nd-cp'), ...decree }],
    ['Nghị định 30/2020/NĐ-CP', { ...number('30', 2020, 'nd-cp'), ...decree }],
    ['nđ30/2020/nđ-cp', { ...number('30', 2020, 'nd-cp'), ...decree }],
    ['30_2020_ND-CP', { ...number('30', 2020, 'nd-cp'), ...decree }],
    ['31 2024 qh15', number('31', 2024, 'qh15')],
    ['luật số: 31/2024/QH15', { ...number('31', 2024, 'qh15'), kind: 'luat' }],
    ['quyết định 174/QĐ-TTg', { ...number('174', null, 'qd-ttg'), kind: 'quyet dinh' }],
    ['12/2021/XYZ-ABC', number('12', 2021, 'xyz-abc')],
    ['nq 1326', { ...number('1326', null, 'nq'), kind: 'nghi quyet' }],
    ['1326/NQ-UBTVQH15', { ...number('1326', null, 'nq-ubtvqh15'), kind: 'nghi quyet' }],
    ['1326 nq-ubtvqh15', { ...number('1326', null, 'nq-ubtvqh15'), kind: 'nghi quyet' }],
    ['nghị quyết 43/2022/QH15', { ...number('43', 2022, 'qh15'), kind: 'nghi quyet' }],
    ['57-NQ/TW', { ...number('57', null, 'nq-tw'), kind: 'nghi quyet' }],
    ['thông tư 05/2024/TT-BTC', { ...number('5', 2024, 'tt-btc'), kind: 'thong tu' }],
    ['QCVN 102:2016/BTTTT', { ...number('102', 2016, 'qcvn'), kind: 'quy chuan' }],
    ['nghị định 30 công tác văn thư', { ...number('30', null, 'nd'), ...decree, rest: ['cong', 'tac', 'van', 'thu'] }],
    ['nd 30 dieu 5', { ...number('30', null, 'nd'), ...decree, address: 'điều-5' }],
    ['khoản 2 điều 15 nghị định 30/2020', { ...number('30', 2020, 'nd'), ...decree, address: 'điều-15/khoản-2' }],
  ])('reads «%s»', (text, expected) => {
    expect(named(text)).toEqual({ ...nothing, ...expected });
  });

  it.each([
    'tháng 5/2020',
    'ngày 5/5/2020',
    '5/5/2020',
    '1/2 diện tích',
    '24/7',
    '50/kg',
    'kế hoạch 5 năm 2021-2025',
    'quyết định 15 ngày',
    'chương trình 135',
    'quyết định hành chính',
    '2024 - 2026',
    '2024',
    '15',
    'covid 19',
  ])('finds none in «%s»', (text) => {
    expect(named(text)).toBeNull();
  });
});

describe('a clause or a law named by its words', () => {
  it.each<[string, Partial<NamedUnit>]>([
    ['k2 đ15 luật đất đai', { address: 'điều-15/khoản-2', kind: 'luat', rest: ['dat', 'dai'] }],
    ['k2d15 luat dat dai 2024', { address: 'điều-15/khoản-2', kind: 'luat', rest: ['dat', 'dai'], year: 2024 }],
    ['khoanr 2 ddieeuf 15 luaatj ddaats ddai', { address: 'điều-15/khoản-2', kind: 'luat', rest: ['dat', 'dai'] }],
    ['điều mười lăm bộ luật dân sự', { address: 'điều-15', kind: 'bo luat', rest: ['dan', 'su'] }],
    ['k1 đ5 BLDS', { address: 'điều-5/khoản-1', kind: 'bo luat', rest: ['dan', 'su'] }],
    ['điều 5 luật BHXH', { address: 'điều-5', kind: 'luat', rest: ['bao', 'hiem', 'xa', 'hoi'] }],
    ['luật PCTN', { kind: 'luat', rest: ['phong', 'chong', 'tham', 'nhung'] }],
    ['luật tổ chức QH', { kind: 'luat', rest: ['to', 'chuc', 'qh'] }],
    ['luật hình sự 2015', { kind: 'bo luat', rest: ['hinh', 'su'], year: 2015 }],
    ['luật đất đai năm 2013', { kind: 'luat', rest: ['dat', 'dai'], year: 2013 }],
    ['hiến pháp', { kind: 'hien phap' }],
    ['hiến pháp 2013', { kind: 'hien phap', year: 2013 }],
    ['luật 2024', { kind: 'luat', year: 2024 }],
    ['điều 4', { address: 'điều-4' }],
    ['điều 6 của luật đất đai', { address: 'điều-6', kind: 'luat', rest: ['dat', 'dai'] }],
    [
      'quyết định áp dụng luật cạnh tranh 2018',
      { kind: 'luat', rest: ['quyet', 'dinh', 'ap', 'dung', 'canh', 'tranh'], year: 2018 },
    ],
    [
      'theo khoản 2 điều 15 luật đất đai thì sao',
      { address: 'điều-15/khoản-2', kind: 'luat', rest: ['theo', 'dat', 'dai', 'thi', 'sao'] },
    ],
  ])('reads «%s»', (text, expected) => {
    expect(named(text)).toEqual({ ...nothing, ...expected });
  });

  it.each([
    'pháp luật đất đai',
    'luật',
    'kỷ luật cán bộ',
    'luật sư bào chữa',
    'điều kiện vay vốn',
    'quyền của công dân',
    'ai được bầu cử',
    'theo luật đất đai thì ai được bồi thường',
  ])('finds none in «%s»', (text) => {
    expect(named(text)).toBeNull();
  });
});

describe('matchesNumber', () => {
  const matches = (typed: string, paper: string) => {
    const found = named(typed)?.number;
    return found ? matchesNumber(found, lawNumberKey(paper)) : null;
  };
  it.each([
    ['nđ 30', '30/2020/NĐ-CP'],
    ['nđ 30', '30/2004/NĐ-CP'],
    ['nđ 5', '05/2004/NĐ-CP'],
    ['nghị định 05', '5/2004/NĐ-CP'],
    ['59/2020', '59/2020/QH14'],
    ['59/2020', '59/2020/NĐ-CP'],
    ['luật 59', '59/2020/QH14'],
    ['59/2020/qh1', '59/2020/QH14'],
    ['30/2020/nd-c', '30/2020/NĐ-CP'],
    ['59/2020/q', '59/2020/QH14'],
    ['nq 1326', '1326/NQ-UBTVQH15'],
    ['nghị quyết 1326 năm 2024', '1326/NQ-UBTVQH15'],
    ['nghị quyết 43', '43/2022/QH15'],
    ['57-nq/tw', '57-NQ/TW'],
    ['nq 57', '57-NQ/TW'],
    ['pháp lệnh 6', '06/2022/UBTVQH15'],
    ['thông tư 5', '05/2016/TTLT-BCA-BTC'],
    ['qcvn 102:2016', 'QCVN 102:2016/BTTTT'],
  ])('finds by «%s» the number %s', (typed, paper) => {
    expect(matches(typed, paper)).toBe(true);
  });

  it.each([
    ['nđ 30', '130/2020/NĐ-CP'],
    ['nđ 30', '30/2020/QH14'],
    ['59/2020', '59/2021/QH14'],
    ['59/2020', '59/NQ-UBTVQH15'],
    ['59/2020/qh14', '59/2020/QH15'],
    ['luật 59', '59/2020/NĐ-CP'],
    ['tt 5', '05/TTr-CP'],
    ['nq 57', '57/2020/NĐ-CP'],
    ['nđ 30', 'không có số'],
  ])('does not find by «%s» the number %s', (typed, paper) => {
    expect(matches(typed, paper)).toBe(false);
  });
});
