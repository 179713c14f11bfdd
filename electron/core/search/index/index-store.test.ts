// The index itself, without its worker: what is put, who finds it, and how it is read.
import { beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#core/kernel/database.ts';
import { newId } from '#shared/kernel/ids.ts';
import type { IndexSearch } from '../answers/index-request.ts';
import { documentOf, storeForEachTest, unitOf } from '../store-for-tests.ts';
import { noFacts } from './indexed-unit.ts';

const at = storeForEachTest();
const { put, remove, reopen, ask, search } = at;

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
    expect([search('ngân'), search('giáo'), at.store.cursor()]).toEqual([[], ['a'], 2]);
    remove('a', 7);
    expect([search('giáo'), at.store.cursor()]).toEqual([[], 7]);
    remove('unknown', 8);
    expect(at.store.cursor()).toBe(8);
    reopen();
    expect([search('ngân'), search('giáo'), at.store.cursor()]).toEqual([[], [], 8]);
  });

  it('is not seen of a batch before it is committed, and never of one that was rolled back', () => {
    put('a', ['Ngân sách']);
    const units = Array.from({ length: 100 }, (_, number) => unitOf(`Giáo dục ${number}`));
    for (const outcome of ['rollback', 'commit'] as const) {
      const batch = at.store.begin();
      const steps = [...batch.put(documentOf('a', { title: 'Mới' }), units)].length;
      expect([steps > 1, search('ngân'), search('giáo')]).toEqual([true, ['a'], []]);
      if (outcome === 'commit') batch.commit(9);
      else batch.rollback();
      expect([search('ngân').length, at.store.cursor()]).toEqual(outcome === 'commit' ? [0, 9] : [1, 1]);
    }
    expect(ask('giáo', { perPaper: 100 }).papers[0]).toMatchObject({ hitCount: 100 });
  });

  it('moves to other circles and facts without its words, unless its title or text is another', () => {
    const document = documentOf('a');
    put('a', ['Ngân sách'], document);
    const moved = { ...document, circle: 'secretariat', facts: { ...noFacts, type: 'Luật' } };
    const batch = at.store.begin();
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
    put('a', ['Đại biểu Quốc hội chất vấn', unitOf('Về chất vấn', 'Chất vấn')], { title: 'Luật Tổ chức Quốc hội' });
    put('b', ['Chất vấn tại kỳ họp'], { facts: { ...noFacts, type: 'Nghị quyết', year: 2020 } });
    const questions = ['chat van', 'đại biểu', 'luật tổ chức', '"chất vấn tại"'];
    const answers = () => questions.map((text) => ask(text, { withFacets: true }));
    const before = answers();
    for (const _ of at.store.settle());
    reopen();
    expect(answers()).toEqual(before);
  });
});

describe('counts of words', () => {
  const countsKept = () => {
    const database = openDatabase({ path: at.path, key: null, durability: 'normal' });
    const kept = database.prepare<[], { cursor: number; counts_cursor: number }>('SELECT * FROM progress').get();
    // A row that is written again has other bytes: a mark on it is gone then.
    const isMarked = database.prepare("SELECT 1 FROM word_counts WHERE data = x'00'").get() !== undefined;
    database.close();
    return { isUpToDate: kept?.cursor === kept?.counts_cursor, isMarked };
  };

  it('are written again where words came or went, and only then', () => {
    const document = documentOf('a');
    put('a', ['Thời hạn giải quyết'], document);
    put('b', ['Ngân sách nhà nước']);
    for (const _ of at.store.settle());
    const database = openDatabase({ path: at.path, key: null, durability: 'normal' });
    database.exec("UPDATE word_counts SET data = x'00'");
    database.close();
    const batch = at.store.begin();
    expect(batch.move({ ...document, circle: 'secretariat' })).toBe(true);
    batch.commit(3);
    remove('unknown', 4);
    for (const _ of at.store.settle());
    expect(countsKept()).toEqual({ isUpToDate: true, isMarked: true });
    remove('b', 5);
    expect(countsKept()).toEqual({ isUpToDate: false, isMarked: true });
    for (const _ of at.store.settle());
    expect(countsKept()).toEqual({ isUpToDate: true, isMarked: false });
  });
});

describe('counts of words that were not kept', () => {
  beforeEach(() => {
    for (let n = 0; n < 300; n += 1) put(`n${n}`, [`Thời hạn giải quyết hồ sơ số ${n}`]);
    for (const _ of at.store.settle());
    // As after a kill between two batches: the cursor moved on, the counts did not.
    const database = openDatabase({ path: at.path, key: null, durability: 'normal' });
    database.exec('UPDATE progress SET counts_cursor = cursor - 1');
    database.close();
    reopen();
  });

  it('are reckoned again when there is time', () => {
    expect(at.store.reader.memory.areCountsStale).toBe(true);
    const steps = [...at.store.settle()].length;
    const { memory } = at.store.reader;
    expect([steps > 1, memory.areCountsStale, memory.counts.unitCount]).toEqual([true, false, 300]);
    expect(memory.counts.single(memory.vocabulary.exactId('hạn'))).toBe(300);
    reopen();
    expect([at.store.reader.memory.areCountsStale, at.store.reader.memory.counts.unitCount]).toEqual([false, 300]);
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

describe('the tables', () => {
  it('give the units of a paper, a unit and a block by their indexes', () => {
    const database = openDatabase({ path: at.path, key: null, durability: 'normal' });
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
