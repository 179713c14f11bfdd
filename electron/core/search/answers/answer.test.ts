// What a question finds, in which order, and what of it is shown.
import { beforeEach, describe, expect, it } from 'vitest';
import { structureOf } from '#shared/documents/structure.ts';
import { noFacts } from '../index/indexed-unit.ts';
import { hitsOf } from '../search-for-tests.ts';
import { unitsOfPaper } from '../sources/paper-units.ts';
import { storeForEachTest, unitOf } from '../store-for-tests.ts';
import type { IndexSearch } from './index-request.ts';

const at = storeForEachTest();
const { put, ask, search } = at;

function marked(text: string, more: Partial<IndexSearch> = {}): string[] {
  const [hit] = hitsOf(ask(text, more));
  return (hit?.snippet ?? []).filter(({ isHit }) => isHit).map((piece) => piece.text);
}

describe('a brief answer', () => {
  it('gives further places of a paper only where they are among the best of all, and counts them nonetheless', () => {
    put(
      'long',
      Array.from({ length: 20 }, (_, n) => `Ngân sách nhà nước năm ${n}, và thêm vài chữ cho dài hơn một chút`),
    );
    put('best', ['Ngân sách nhà nước', 'Ngân sách nhà nước']);
    for (let n = 0; n < 9; n += 1) put(`short${n}`, ['Ngân sách nhà nước hằng năm']);
    const places = (isBrief: boolean) =>
      ask('ngân sách nhà nước', { isBrief, perPaper: 3 }).papers.map(({ documentId, hits, hitCount }) => {
        return `${documentId}: ${hits.length} of ${hitCount}`;
      });
    expect(places(false)).toEqual(expect.arrayContaining(['best: 2 of 2', 'long: 3 of 20']));
    expect(places(true)).toEqual(expect.arrayContaining(['best: 2 of 2', 'long: 1 of 20']));
  });
});

describe('words', () => {
  it('are found with marks from letters without, and marked exactly', () => {
    put('a', ['Đại biểu Quốc hội chất vấn Thủ tướng.']);
    expect(search('dai bieu')).toEqual(['a']);
    expect(marked('dai bieu')).toEqual(['Đại', 'biểu']);
    expect(search('ĐẠI BIỂU')).toEqual(['a']);
  });

  it('with the tones that were typed come first, all of them, before those that share their letters', () => {
    put('party', ['Đương sự, nghĩa vụ của đương sự, quyền của đương sự']);
    put('road', ['Quản lý đường bộ và những việc khác mà luật này không nói đến ở đây']);
    put('street', ['Đường phố']);
    expect(search('đường').slice(0, 2).toSorted()).toEqual(['road', 'street']);
    expect(search('đương')[0]).toBe('party');
    expect(search('duong').toSorted()).toEqual(['party', 'road', 'street']);
  });

  it('are the same in both placements of the tone', () => {
    put('old', ['Bộ Văn hóa']);
    put('new', ['Bộ Văn hoá']);
    expect(search('văn hóa').toSorted()).toEqual(['new', 'old']);
    expect(search('văn hoá').toSorted()).toEqual(['new', 'old']);
    expect(marked('văn hoá', { filter: { documentId: 'old' } })).toEqual(['Văn', 'hóa']);
  });

  it('typed without marks are those only where exactly these letters were asked for', () => {
    put('toned', ['Bảo hiểm tỷ lệ']);
    put('plain', ['Bảo hiểm ty lệ']);
    expect(search('ty').toSorted()).toEqual(['plain', 'toned']);
    expect(ask('ty').understood.readAs).toBe('tỷ');
    expect(search('ty', { isExact: true })).toEqual(['plain']);
    expect(ask('ty', { isExact: true }).understood.readAs).toBeNull();
  });

  it('are found while the last one is typed, and only the last', () => {
    put('a', ['Biểu quyết thông qua dự án luật']);
    const typing = { isTyping: true };
    expect([search('bieu quy', typing), search('biểu quyế', typing)]).toEqual([['a'], ['a']]);
    expect(marked('bieu quy', typing)).toEqual(['Biểu', 'quyết']);
    expect(marked('bie quyet ', typing)).toEqual(['quyết']);
    expect(search('thong qu')).toEqual(search('thong', {}));
  });

  it('that only ask need not stand there, unless they are all there is or in quotes', () => {
    put('age', ['Đổi thẻ căn cước khi đủ 25 tuổi']);
    for (const n of [1, 2, 3]) put(`other${n}`, [`Thẻ căn cước ghi năm sinh, tuổi là bao nhiêu cũng được đổi ${n}`]);
    expect(search('đổi thẻ căn cước bao nhiêu tuổi')).toContain('age');
    expect(search('doi the can cuoc bao nhieu tuoi')).toContain('age');
    expect(search('đổi thẻ căn cước "bao nhiêu"')).not.toContain('age');
    expect(search('bao nhiêu')).not.toContain('age');
    expect(ask('the can cuoc ghi khi nao').understood.readAs).toBe('thẻ căn cước ghi khi nào');
  });

  it('in quotes are found only where they stand together', () => {
    put('apart', ['Hội nghị quốc tế của Quốc gia và hội đồng']);
    put('together', ['Kỳ họp Quốc hội']);
    expect(search('"quốc hội"')).toEqual(['together']);
    expect(marked('"quốc hội"')).toEqual(['Quốc hội']);
    put('three', ['Kỳ họp thứ nhất']);
    put('mixed', ['Kỳ họp thứ hai, lần thứ nhất']);
    expect(search('"kỳ họp thứ nhất"')).toEqual(['three']);
  });

  it('that are left out keep a unit out', () => {
    put('both', ['Bồi thường thiệt hại']);
    put('one', ['Thiệt hại do thiên tai']);
    expect(search('thiệt hại -"bồi thường"')).toEqual(['one']);
    expect(search('thiệt hại -bồi')).toEqual(['one']);
  });

  it('are found by their abbreviation, and the other way round', () => {
    put('full', ['Nghị quyết của Ủy ban Thường vụ Quốc hội']);
    put('short', ['Nghị quyết của UBTVQH']);
    expect(search('UBTVQH').toSorted()).toEqual(['full', 'short']);
    expect(search('ủy ban thường vụ quốc hội').toSorted()).toEqual(['full', 'short']);
    expect(ask('UBTVQH').understood.alsoSought).toEqual(['Ủy ban Thường vụ Quốc hội']);
  });
});

describe('the order', () => {
  it('has a heading before a mention, and all words if some unit has them', () => {
    put('mention', [unitOf('Theo quy định về nhiệm kỳ của Quốc hội khóa trước tại văn bản khác.', 'Khác')]);
    put('heading', [unitOf('Là 05 năm, kể từ ngày khai mạc.', 'Nhiệm kỳ Quốc hội')]);
    put('some', ['Quốc hội họp']);
    expect(search('nhiệm kỳ quốc hội')).toEqual(['heading', 'mention']);
  });

  it('takes some of the words where no unit has all', () => {
    put('a', ['Luật Đất đai']);
    put('b', ['Nghị quyết khác']);
    expect(search('luật đất đai vũ trụ')).toEqual(['a']);
  });

  it('has what holds before what does not any more, and the newer version first', () => {
    const legalStatus = { inForceFrom: '2000-01-01', inForceTo: '2010-01-01', amendedBy: [], replacedBy: null };
    const over = { ...noFacts, legalStatus: JSON.stringify(legalStatus) };
    put('over', ['Thời hiệu khởi kiện'], { facts: over });
    put('holds', ['Thời hiệu khởi kiện']);
    expect(search('thời hiệu khởi kiện')).toEqual(['holds', 'over']);
    put('first', ['Đặt cọc thuê nhà'], { facts: { ...noFacts, familyId: 'f', version: 1 } });
    put('second', ['Đặt cọc thuê nhà'], { facts: { ...noFacts, familyId: 'f', version: 2 } });
    expect(search('đặt cọc thuê nhà')).toEqual(['second', 'first']);
  });

  it('opens at the block where the densest hits are, with the address of that part', () => {
    const spots = [
      { offset: 0, pageNumber: 3, blockIndex: 4, address: 'điều-1' },
      { offset: 12, pageNumber: 4, blockIndex: 0, address: 'điều-1/khoản-2' },
    ];
    put('a', [{ address: 'điều-1', heading: 'Phạm vi', text: 'Một hai ba.\nBốn năm sáu.', spots }]);
    const expected = { pageNumber: 4, blockIndex: 0, address: 'điều-1/khoản-2', label: 'Khoản 2 Điều 1' };
    expect(hitsOf(ask('năm sáu'))).toMatchObject([{ ...expected, heading: 'Phạm vi' }]);
    expect(hitsOf(ask('phạm vi bốn'))).toMatchObject([
      {
        markedHeading: [
          { text: 'Phạm', isHit: true },
          { text: ' ', isHit: false },
          { text: 'vi', isHit: true },
        ],
      },
    ]);
    // One word stands before; the clause that has them all is meant.
    const text = 'Một năm hai.\nBốn năm sáu.';
    put('b', [
      { address: 'điều-1', heading: null, text, spots: spots.map((spot) => ({ ...spot, offset: spot.offset && 13 })) },
    ]);
    expect(hitsOf(ask('bốn năm sáu', { filter: { documentId: 'b' } }))).toMatchObject([expected]);
  });

  it('shows a heading with nothing under it once, with its number', () => {
    put('a', [unitOf('4. Về thời hạn chia sẻ', 'Về thời hạn chia sẻ')]);
    expect(hitsOf(ask('thời hạn chia sẻ'))).toMatchObject([{ heading: null, markedHeading: [] }]);
  });

  it('marks in a sentence what stands beside its neighbours or is rare, not every «của»', () => {
    for (let n = 0; n < 200; n += 1) put(`n${n}`, [`Việc của cơ quan và của người số ${n}`]);
    put('a', ['Quyền của người lao động khi bị sa thải trái pháp luật, của họ và của gia đình']);
    const pieces = marked('người lao động bị sa thải trái pháp luật thì quyền lợi của ai được bảo vệ');
    expect(pieces.join(' ')).toContain('lao');
    expect(pieces).not.toContain('của');
  });
});

describe('a clause that is named', () => {
  const clauses = [
    '1. Một:',
    'a) Điểm thứ nhất;',
    'đ) Điểm thứ hai.',
    `2. Hai: d) này; đ) kia. ${'dài '.repeat(1200)}`,
  ];
  const lines = ['Điều 15. Quyền', ...clauses, `3. Ba ${'dài '.repeat(1200)}`, '4. Bốn.'];
  beforeEach(() => {
    const paper = {
      pages: lines.map((text) => ({
        ...{ width: 595, height: 842 },
        blocks: [{ kind: 'paragraph' as const, lines: [{ text, box: [0, 0, 0, 0] as [0, 0, 0, 0], words: [] }] }],
      })),
    };
    put('law', unitsOfPaper(paper, structureOf(paper)), { title: 'Luật Đất đai' });
    expect(at.store.reader.memory.unitCount).toBeGreaterThan(1);
  });

  it.each([
    ['k2 đ15 luật đất đai', 'Khoản 2 Điều 15', 5, '2. Hai'],
    ['điều 15 khoản 4 luật đất đai', 'Khoản 4 Điều 15', 7, '4. Bốn.'],
    ['điểm a khoản 1 điều 15 luật đất đai', 'Điểm a khoản 1 Điều 15', 3, 'a) Điểm thứ nhất;'],
    ['điểm đ khoản 1 điều 15 luật đất đai', 'Điểm đ khoản 1 Điều 15', 4, 'đ) Điểm thứ hai.'],
    ['diem d khoan 1 dieu 15 luat dat dai', 'Điểm đ khoản 1 Điều 15', 4, 'đ) Điểm thứ hai.'],
    ['điểm d khoản 2 điều 15 luật đất đai', 'Điểm d khoản 2 Điều 15', 5, 'd) này'],
    ['điểm x khoản 1 điều 15 luật đất đai', 'Khoản 1 Điều 15', 2, '1. Một'],
    ['khoản 99 điều 15 luật đất đai', 'Điều 15', 1, 'Điều 15. Quyền'],
  ])('opens where it stands, as much of it as there is: %s', (text, label, pageNumber, beginning) => {
    const [jump] = ask(text).jumps;
    expect([jump?.hit.label, jump?.hit.pageNumber]).toEqual([label, pageNumber]);
    expect(
      jump?.hit.snippet
        .map((piece) => piece.text)
        .join('')
        .startsWith(beginning),
    ).toBe(true);
  });

  it.each(['chương 2', 'chương II', 'chuong ii'])('is a chapter however it is numbered: %s', (named) => {
    const unit = { ...unitOf('Chương II\nQUYỀN VÀ NGHĨA VỤ'), address: 'chương-ii' };
    const spots = unit.spots.map((spot) => ({ ...spot, address: 'chương-ii' }));
    put('chapters', [{ ...unit, spots }], { title: 'Luật Nhà ở' });
    expect(ask(`${named} luật nhà ở`).jumps).toMatchObject([{ documentId: 'chapters', hit: { label: 'Chương II' } }]);
  });

  it('and that there is no such article is no jump', () => {
    expect(ask('điều 99 luật đất đai').jumps).toEqual([]);
  });
});

describe('a word of few units', () => {
  beforeEach(() => {
    for (let n = 0; n < 30; n += 1) put(`n${n}`, [`Các cơ quan phối hợp giải quyết việc số ${n}`]);
  });

  it('is found as it was typed, however like a frequent one it is', () => {
    put('cọc', ['Đặt cọc khi thuê nhà']);
    for (const text of ['cọc', 'coc', 'đặt cọc', 'coc khi thue']) expect([text, search(text)]).toEqual([text, ['cọc']]);
  });

  it('that is in no paper is read as one a letter away', () => {
    expect(search('phối hơpj', {}).length).toBe(20);
    expect(ask('phoi hpo giai quyet').understood.readAs).toBe('phối hợp giải quyết');
  });

  it('that is a short form of the list is no slip, in capitals or not', () => {
    for (let n = 0; n < 6; n += 1) put(`true${n}`, [`Giáo viên nói thật lần ${n}`]);
    put('school', ['Giáo viên trung học phổ thông']);
    for (const text of ['giáo viên THPT', 'giao vien thpt']) expect([text, search(text)]).toEqual([text, ['school']]);
    expect(ask('giáo viên THPT').understood.readAs).toBeNull();
  });
});

describe('what was typed', () => {
  it.each([
    ['a quote', '"'],
    ['empty quotes', '""'],
    ['operators', 'AND OR NOT'],
    ['a trailing operator', 'ngân NOT'],
    ['NEAR', 'NEAR(ngân sách, 2)'],
    ['a column filter', '{title} : ngân'],
    ['a star', 'ngân*'],
    ['a caret', '^ngân'],
    ['a minus', '-ngân'],
    ['marks of our own terms', '=ngân_sách ngan_sach'],
    ['SQL', "'; DROP TABLE units; --"],
    ['NUL', 'ngân\u0000sách'],
    ['only NUL', '\u0000'],
    ['only control characters', '\u0001\u0002\u001b\u007f\u200b\u202e'],
    ['only punctuation', '?!…'],
    ['brackets', '((('],
    ['quotes without end', 'a"b"c"'],
    ['only what is left out', '-"ngân sách" -đất'],
    ['half a pair', '\uD800'],
    ['half a pair within a word', 'ngân\uDC00 sách'],
    ['an emoji', '🙂'],
    ['a mark alone', '\u0301'],
    ['words of other letters', '預算 бюджет ngân'],
    ['only words that say nothing', 'của và là thì mà có được các những'],
    ['10,000 characters', 'ngân sách '.repeat(1000)],
    ['a word of 10,000 characters', 'x'.repeat(10_000)],
    ['a thousand phrases left out', '-"ngân sách đất" '.repeat(580)],
    ['a thousand quotes', '"ngân sách" '.repeat(830)],
  ])('is nothing but text: %s', (_, text) => {
    put('a', ['Ngân sách nhà nước']);
    for (const more of [{}, { isTyping: true }, { isExact: true }, { withFacets: true }]) {
      expect(() => ask(text, more)).not.toThrow();
    }
    expect(search('ngân sách')).toEqual(['a']);
  });
});
