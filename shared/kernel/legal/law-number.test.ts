import { describe, expect, it } from 'vitest';
import { lawNumberKey, lawNumberKeyOfFileName, lawNumbersIn } from './law-number.ts';

const numbersOf = (text: string) => lawNumbersIn(text).map(({ number }) => number);

describe('lawNumbersIn', () => {
  it.each([
    ['Nghị định số 30/2020/NĐ-CP ngày 05/3/2020', ['30/2020/NĐ-CP']],
    ['Luật số 62/2025/QH15, Nghị quyết số 594/NQ-UBTVQH15.', ['62/2025/QH15', '594/NQ-UBTVQH15']],
    ['72/2025/NQLT/UBTVQH15 -CP- ĐCTUBTWMTTQVN', ['72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN']],
    ['57-NQ/TW, 01-KH/BCĐTW và 1841-QĐ/TU', ['57-NQ/TW', '01-KH/BCĐTW', '1841-QĐ/TU']],
    ['Công văn 267/VPCP-TTĐT; Số: 412/TTr-CP', ['267/VPCP-TTĐT', '412/TTr-CP']],
    ['28/2018/QĐ-TTg và 35a/2014/NĐ-CP', ['28/2018/QĐ-TTg', '35a/2014/NĐ-CP']],
    ['30 / 2020 / NĐ - CP', ['30/2020/NĐ-CP']],
    ['755/2005/NQ- UBTVQH11 – quy định', ['755/2005/NQ-UBTVQH11']],
    ['30/2020/NĐ-CP - Quy định về văn thư', ['30/2020/NĐ-CP']],
    ['39/2014/TT-BNN&PTNT', ['39/2014/TT-BNN&PTNT']],
    ['QCVN 102:2016/BTTTT và TCVN 6909:2001', ['QCVN 102:2016/BTTTT', 'TCVN 6909:2001']],
    ['luật 73/2021/qh14, nghị định 30/2020/nđ-cp', ['73/2021/qh14', '30/2020/nđ-cp']],
  ])('finds the numbers of %s', (text, numbers) => {
    expect(numbersOf(text)).toEqual(numbers);
  });

  it.each([
    'ngày 30/6/2004',
    '1/ Phạm vi',
    'và/hoặc',
    '24/7 hỗ trợ',
    '3/4 Quốc hội',
    '5/10 Đơn vị',
    'khoản 2/3 Luật',
    '60 km/h',
  ])('finds none in %s', (text) => {
    expect(numbersOf(text)).toEqual([]);
  });

  it('says where it stands, with the blanks, and its year', () => {
    const text = 'Theo 72/2025/NQLT/UBTVQH15 - CP.';
    const [found] = lawNumbersIn(text);
    expect(found && text.slice(found.start, found.start + found.length)).toBe('72/2025/NQLT/UBTVQH15 - CP');
    expect(found?.year).toBe(2025);
  });
});

describe('lawNumberKey', () => {
  it('is one for all ways of writing a number, and keeps đ', () => {
    for (const way of ['1/2020/nđ-cp', '01/2020/NĐ-CP', '001/2020/NĐ – CP', '01/2020/NĐ-CP'.normalize('NFD')]) {
      expect(lawNumberKey(way)).toBe('01/2020/NĐ-CP');
    }
  });

  it.each([
    ['luat-31-2024-qh15.pdf', '31/2024/QH15'],
    ['30_2020_ND-CP.docx', '30/2020/NĐ-CP'],
    ['TT 01.2019.TT-BNV.pdf', '01/2019/TT-BNV'],
    ['15-2024-NĐ-CP.pdf', '15/2024/NĐ-CP'],
    ['28-2018-qd-ttg.pdf', '28/2018/QĐ-TTG'],
    ['bao-cao-2026.pdf', null],
  ])('is read from the name of a file: %s', (fileName, key) => {
    expect(lawNumberKeyOfFileName(fileName)).toBe(key);
  });
});
