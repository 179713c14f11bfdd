import { describe, expect, it } from 'vitest';
import { unitPathAt } from '../pane/unit-at.ts';
import { findClause } from './clause-search.ts';
import { structureFrom } from './outline-for-tests.ts';

const articles = Array.from({ length: 20 }, (_, index) => `Điều ${index + 1}. Việc thứ ${index + 1}`);
articles[14] = 'Điều 15. Chia sẻ dữ liệu\n1. Một.\n2. Hai:\na) a;\nb) b;\nc) c;\nd) d;\nđ) đ.\n3. Ba.';
articles[11] = 'Điều 12. Xử phạt\n1. Một.\n2. Hai.';
const law = structureFrom(`
  Chương I
  NHỮNG QUY ĐỊNH CHUNG
  ${articles.slice(0, 10).join('\n')}
  Chương II
  DỮ LIỆU
  ${articles.slice(10).join('\n')}
  TM. QUỐC HỘI
  CHỦ TỊCH
  Phụ lục I
  DANH MỤC
  Điều 1. Trong phụ lục
  Điều 2. Cũng vậy
`);

function ask(typed: string, here = '', structure = law) {
  const path = here === '' ? [] : unitPathAt(structure, placeOf(here, structure));
  const { hits, isNearest } = findClause(typed, { structure, pageCount: 41, here: path });
  const found = hits.map((hit) => (hit.kind === 'page' ? `trang ${hit.page}` : hit.unit.address));
  return isNearest ? { nearest: found } : found;
}

function placeOf(address: string, { units }: typeof law) {
  const all = (list: typeof units): typeof units => list.flatMap((unit) => [unit, ...all(unit.children ?? [])]);
  const unit = all(units).find((each) => each.address === address);
  if (!unit) throw new Error(`placeOf: expected a unit ${address}`);
  return unit.start;
}

describe('finding a clause by what was typed', () => {
  it.each([
    ['điều 15 khoản 2', 'điều-15/khoản-2'],
    ['Điều 15, Khoản 2', 'điều-15/khoản-2'],
    ['dieu 15 khoan 2', 'điều-15/khoản-2'],
    ['k2 đ15', 'điều-15/khoản-2'],
    ['15.2', 'điều-15/khoản-2'],
    ['15/2/a', 'điều-15/khoản-2/điểm-a'],
    ['điểm đ khoản 2 điều 15', 'điều-15/khoản-2/điểm-đ'],
    ['chương 2', 'chương-ii'],
    ['chuong ii', 'chương-ii'],
    ['phụ lục I', 'phụ-lục-i'],
    ['phu luc 1', 'phụ-lục-i'],
    ['điều 2 phụ lục 1', 'phụ-lục-i/điều-2'],
    ['xu phat', 'điều-12'],
    ['quy định chung', 'chương-i'],
    ['trang 12', 'trang 12'],
    ['Trang 12', 'trang 12'],
  ])('«%s»', (typed, first) => {
    expect(ask(typed)).toEqual(expect.arrayContaining([first]));
    expect([ask(typed)].flat()[0]).toBe(first);
  });

  it('offers what a number may become, and the same number in an annex', () => {
    expect(ask('điều 1')).toEqual([
      'điều-1',
      'phụ-lục-i/điều-1',
      ...['10', '11', '12', '13', '14', '15', '16', '17', '18', '19'].map((number) => `điều-${number}`),
    ]);
  });

  it('offers what a word may become', () => {
    expect(ask('điều 15 kho')).toEqual(['điều-15/khoản-1', 'điều-15/khoản-2', 'điều-15/khoản-3']);
    expect(ask('chương')).toEqual(['chương-i', 'chương-ii']);
    expect(ask('điều 15 khoản 2 điểm')).toHaveLength(5);
    expect(ask('phu')).toContain('phụ-lục-i');
  });

  it('takes a clause without its article for one of the article that is read', () => {
    expect(ask('khoản 2', 'điều-12/khoản-1')).toEqual(['điều-12/khoản-2']);
    expect(ask('điểm b', 'điều-15/khoản-2/điểm-a')).toEqual(['điều-15/khoản-2/điểm-b']);
    expect([ask('k', 'điều-15')].flat().slice(0, 3)).toEqual(['điều-15/khoản-1', 'điều-15/khoản-2', 'điều-15/khoản-3']);
  });

  it('says what comes nearest to what is not there', () => {
    expect(ask('điều 99')).toEqual({ nearest: ['điều-20'] });
    expect(ask('điều 15 khoản 9')).toEqual({ nearest: ['điều-15/khoản-3', 'điều-15'] });
    expect(ask('điểm x khoản 2 điều 15')).toEqual({ nearest: ['điều-15/khoản-2/điểm-đ', 'điều-15/khoản-2'] });
    expect(ask('điều 99 khoản 3')).toEqual({ nearest: ['điều-20'] });
    expect(ask('trang 999')).toEqual({ nearest: ['trang 41'] });
    expect(ask('thủy lợi')).toEqual({ nearest: [] });
    expect(ask('')).toEqual([]);
  });

  it('knows headings of an outline by their numbers and words', () => {
    const report = structureFrom(`
      BÁO CÁO
      I. NHỮNG VẤN ĐỀ CHUNG
      1. Về sự cần thiết
      2. Về thời hạn
      II. KẾT LUẬN
      1. Kiến nghị
    `);
    expect(report.form).toBe('headings');
    expect(ask('II.1', '', report)).toEqual(['ii/1']);
    expect(ask('i 2', '', report)).toEqual(['i/2']);
    expect(ask('can thiet', '', report)).toEqual(['i/1']);
  });

  it('has nothing to say of a paper without units', () => {
    const answer = findClause('điều 1', { structure: { units: [] }, pageCount: 0, here: [] });
    expect(answer).toEqual({ hits: [], isNearest: true });
  });
});
