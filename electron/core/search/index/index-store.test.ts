// The index itself, without its worker: what is put, who finds it, and how it is read.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/database.ts';
import { newId } from '#shared/kernel/ids.ts';
import { prepareAbbreviations } from '#shared/search/abbreviations/abbreviations.ts';
import { Answers } from '../answers/answer.ts';
import type { IndexSearch } from '../answers/index-request.ts';
import { askFor, hitsOf } from '../search-for-tests.ts';
import { IndexStore } from './index-store.ts';
import { type IndexedUnit, noFacts, type ReadDocument } from './indexed-unit.ts';

let folder: string;
let store: IndexStore;
const abbreviations = prepareAbbreviations([{ short: 'UBTVQH', full: 'Ủy ban Thường vụ Quốc hội', also: [] }]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'index-store-'));
  store = new IndexStore(join(folder, 'search.db'), null);
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

function reopen(): void {
  store.close();
  store = new IndexStore(join(folder, 'search.db'), null);
}

function unit(text: string, heading: string | null = null): IndexedUnit {
  return { address: null, heading, text, spots: [{ offset: 0, pageNumber: 1, blockIndex: 0, address: null }] };
}

function documentOf(documentId: string, more: Partial<ReadDocument> = {}): ReadDocument {
  return {
    ...{ documentId, circle: 'everyone', homeCircle: null, textName: newId(), title: 'Văn bản' },
    ...{ layout: 'pages', facts: noFacts },
    ...more,
  };
}

function put(documentId: string, texts: readonly (string | IndexedUnit)[], more: Partial<ReadDocument> = {}): void {
  const units = texts.map((text) => (typeof text === 'string' ? unit(text) : text));
  const seq = store.cursor() + 1;
  const batch = store.begin();
  for (const _ of batch.put(documentOf(documentId, more), units));
  batch.commit(seq);
}

function remove(documentId: string, seq: number): void {
  const batch = store.begin();
  batch.remove(documentId);
  batch.commit(seq);
}

const ask = (text: string, more: Partial<IndexSearch> = {}) =>
  new Answers(store.reader, () => abbreviations).search(askFor(text, more));

function search(text: string, more: Partial<IndexSearch> = {}): string[] {
  return ask(text, more).papers.map(({ documentId }) => documentId);
}

function marked(text: string, more: Partial<IndexSearch> = {}): string[] {
  const [hit] = hitsOf(ask(text, more));
  return (hit?.snippet ?? []).filter(({ isHit }) => isHit).map((piece) => piece.text);
}

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
    put('mention', [unit('Theo quy định về nhiệm kỳ của Quốc hội khóa trước tại văn bản khác.', 'Khác')]);
    put('heading', [unit('Là 05 năm, kể từ ngày khai mạc.', 'Nhiệm kỳ Quốc hội')]);
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
  });

  it('marks in a sentence what stands beside its neighbours or is rare, not every «của»', () => {
    for (let n = 0; n < 200; n += 1) put(`n${n}`, [`Việc của cơ quan và của người số ${n}`]);
    put('a', ['Quyền của người lao động khi bị sa thải trái pháp luật, của họ và của gia đình']);
    const pieces = marked('người lao động bị sa thải trái pháp luật thì quyền lợi của ai được bảo vệ');
    expect(pieces.join(' ')).toContain('lao');
    expect(pieces).not.toContain('của');
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
});

describe('who asks', () => {
  it('finds only what their circles may see', () => {
    put('open', ['Dự toán ngân sách']);
    put('closed', ['Dự toán ngân sách'], { circle: 'secretariat' });
    expect(search('ngân sách')).toEqual(['open']);
    expect(search('ngân sách', { circles: ['secretariat'] })).toEqual(['closed']);
    expect(search('ngân sách', { circles: [] })).toEqual([]);
    expect(search('ngân sách', { circles: ["everyone' OR 1=1 --"] })).toEqual([]);
  });

  it('finds as a keeper also what is prepared in their circle, by its home too; nobody else does', () => {
    const draft = { ...noFacts, isPublished: false };
    put('draft', ['Dự toán ngân sách'], { circle: 'everyone', homeCircle: 'secretariat', facts: draft });
    put('moved', ['Dự toán ngân sách'], { circle: 'delegation:ha-noi', homeCircle: 'secretariat' });
    const circles = ['secretariat'];
    expect(search('ngân sách', { circles: ['everyone'] })).toEqual([]);
    expect(search('ngân sách', { circles })).toEqual([]);
    expect(search('ngân sách', { circles, isKeeper: true }).toSorted()).toEqual(['draft', 'moved']);
    expect(search('ngân sách', { circles: ['delegation:hue'], isKeeper: true })).toEqual([]);
  });

  it('gets from a sentence what others have as if theirs alone were there', () => {
    for (const id of ['a', 'b', 'c', 'd']) {
      put(id, ['Thẩm quyền quyết định dự toán ngân sách địa phương'], { circle: 'secretariat' });
    }
    put('mine', ['Thẩm quyền quyết định chủ trương đầu tư']);
    expect(search('thẩm quyền quyết định dự toán ngân sách')).toEqual(['mine']);
  });
});

describe('what is put', () => {
  it('replaces and is removed with all its words, and moves the cursor with it', () => {
    put('a', ['Ngân sách', 'Đất đai']);
    put('a', ['Giáo dục']);
    expect([search('ngân'), search('giáo'), store.cursor()]).toEqual([[], ['a'], 2]);
    remove('a', 7);
    expect([search('giáo'), store.cursor()]).toEqual([[], 7]);
    remove('unknown', 8);
    expect(store.cursor()).toBe(8);
    reopen();
    expect([search('ngân'), search('giáo'), store.cursor()]).toEqual([[], [], 8]);
  });

  it('is not seen of a batch before it is committed, and never of one that was rolled back', () => {
    put('a', ['Ngân sách']);
    const units = Array.from({ length: 100 }, (_, number) => unit(`Giáo dục ${number}`));
    for (const outcome of ['rollback', 'commit'] as const) {
      const batch = store.begin();
      const steps = [...batch.put(documentOf('a', { title: 'Mới' }), units)].length;
      expect([steps > 1, search('ngân'), search('giáo')]).toEqual([true, ['a'], []]);
      if (outcome === 'commit') batch.commit(9);
      else batch.rollback();
      expect([search('ngân').length, store.cursor()]).toEqual(outcome === 'commit' ? [0, 9] : [1, 1]);
    }
    expect(ask('giáo', { perPaper: 100 }).papers[0]).toMatchObject({ hitCount: 100 });
  });

  it('moves to other circles and facts without its words, unless its title or text is another', () => {
    const document = documentOf('a');
    put('a', ['Ngân sách'], document);
    const moved = { ...document, circle: 'secretariat', facts: { ...noFacts, type: 'Luật' } };
    const batch = store.begin();
    expect(batch.move(moved)).toBe(true);
    expect(batch.move({ ...moved, title: 'Khác' })).toBe(false);
    expect(batch.move({ ...moved, textName: newId() })).toBe(false);
    expect(batch.move({ ...moved, documentId: 'b' })).toBe(false);
    expect(search('ngân')).toEqual(['a']);
    batch.commit(2);
    for (const _ of ['as it is', 'opened again']) {
      expect([search('ngân'), search('ngân', { circles: ['secretariat'] })]).toEqual([[], ['a']]);
      expect(search('ngân', { circles: ['secretariat'], filter: { types: ['Luật'] } })).toEqual(['a']);
      reopen();
    }
  });

  it('answers the same when it is opened again', () => {
    put('a', ['Đại biểu Quốc hội chất vấn', unit('Về chất vấn', 'Chất vấn')], { title: 'Luật Tổ chức Quốc hội' });
    put('b', ['Chất vấn tại kỳ họp'], { facts: { ...noFacts, type: 'Nghị quyết', year: 2020 } });
    const questions = ['chat van', 'đại biểu', 'luật tổ chức', '"chất vấn tại"'];
    const answers = () => questions.map((text) => ask(text, { withFacets: true }));
    const before = answers();
    for (const _ of store.settle());
    reopen();
    expect(answers()).toEqual(before);
  });
});

describe('counts of words that were not kept', () => {
  beforeEach(() => {
    for (let n = 0; n < 300; n += 1) put(`n${n}`, [`Thời hạn giải quyết hồ sơ số ${n}`]);
    for (const _ of store.settle());
    // As after a kill between two batches: the cursor moved on, the counts did not.
    const database = openDatabase({ path: join(folder, 'search.db'), key: null, durability: 'normal' });
    database.exec('UPDATE word_counts SET cursor = cursor - 1');
    database.close();
    reopen();
  });

  it('are reckoned again when there is time', () => {
    expect(store.reader.memory.areCountsStale).toBe(true);
    const steps = [...store.settle()].length;
    const { memory } = store.reader;
    expect([steps > 1, memory.areCountsStale, memory.counts.unitCount]).toEqual([true, false, 300]);
    expect(memory.counts.single(memory.vocabulary.exactId('hạn'))).toBe(300);
    reopen();
    expect([store.reader.memory.areCountsStale, store.reader.memory.counts.unitCount]).toEqual([false, 300]);
  });

  it('keep nothing from being found meanwhile, and nothing is found twice', () => {
    const oneByOne = (text: string, more: Partial<IndexSearch> = {}) => {
      const { papers, total } = ask(text, { limit: 100, perPaper: 100, ...more });
      const hits = papers.reduce((sum, paper) => sum + paper.hits.length, 0);
      return { papers: total.papers, hits: total.hits, listed: papers.length, inThem: hits };
    };
    const all = { papers: 300, hits: 300, listed: 100, inThem: 100 };
    expect(oneByOne('thoi han')).toEqual(all);
    expect(oneByOne('thời h', { isTyping: true })).toEqual(all);
    expect(oneByOne('thời hạn giải quyết hồ sơ của công dân vũ trụ là bao nhiêu ngày')).toEqual(all);
    remove('n7', 301);
    expect(oneByOne('thời hạn')).toMatchObject({ papers: 299, hits: 299 });
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

describe('the tables', () => {
  it('give the units of a paper, a unit and a block by their indexes', () => {
    const database = openDatabase({ path: join(folder, 'search.db'), key: null, durability: 'normal' });
    const planOf = (sql: string) =>
      database
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join('\n');
    const byPaper = 'USING INDEX units_by_paper (paper_row=?)';
    expect(planOf("SELECT unit_id, address FROM units WHERE paper_row = 1 AND address = 'a' ORDER BY unit_id")).toBe(
      `SEARCH units ${byPaper}`,
    );
    expect(planOf('DELETE FROM units WHERE paper_row = 1')).toContain('units_by_paper (paper_row=?)');
    expect(planOf('SELECT min(unit_id) FROM units WHERE paper_row = 1')).toContain('units_by_paper (paper_row=?)');
    expect(planOf('SELECT words FROM units WHERE unit_id = 1')).toBe(
      'SEARCH units USING INTEGER PRIMARY KEY (rowid=?)',
    );
    expect(planOf("SELECT paper_row FROM papers WHERE document_id = 'a'")).toMatch(
      /^SEARCH papers USING (COVERING )?INDEX sqlite_autoindex_papers_1/,
    );
    expect(planOf("SELECT rowid FROM unit_words WHERE unit_words MATCH 'a' LIMIT 5")).toMatch(
      /^SCAN unit_words VIRTUAL TABLE INDEX \d+:M/,
    );
    expect(
      planOf('DELETE FROM text_blocks WHERE block_id IN (SELECT block_id FROM units WHERE paper_row = 1)'),
    ).toMatch(/^SEARCH text_blocks USING INTEGER PRIMARY KEY/);
    database.close();
  });
});
