import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparedForTests as compared } from './compared-for-tests.ts';
import { changesBetween, mostNamedUnits } from './comparison.ts';

interface Article {
  readonly number: string;
  readonly title: string;
  readonly body: string;
}

const words = 'nước mưa thu gom đô thị quản lý công trình thoát cấp phép hồ sơ trách nhiệm cơ quan'.split(' ');
const matters = [
  'Phạm vi',
  'Giải thích từ ngữ',
  'Nguyên tắc',
  'Chính sách',
  'Quy hoạch',
  'Giấy phép',
  'Thanh tra',
  'Thi hành',
];
/** Articles of their own words: no two of them are alike. */
const articleOf = (seed: number): Article => ({
  number: '',
  title: `${matters[seed % matters.length]} thứ ${seed}`,
  body: Array.from({ length: 40 }, (_, at) => words[wordAt(seed * 64 + at) % words.length]).join(' '),
});
/** Scattered, and the same each time. */
const wordAt = (place: number) => Math.imul(Math.imul(place + 1, 0x9e3779b1) ^ (place >>> 3), 0x85ebca6b) >>> 12;
const lawOf = (articles: readonly Article[]) =>
  compared(['LUẬT', ...articles.map(({ number, title, body }) => `Điều ${number}. ${title}\n${body}.`)].join('\n'));
const numbered = (articles: readonly Article[]) =>
  articles.map((article, index) => ({ ...article, number: String(index + 1) }));
const law = (count: number) => numbered(Array.from({ length: count }, (_, seed) => articleOf(seed)));

const summary = (before: Parameters<typeof changesBetween>[0], after: Parameters<typeof changesBetween>[0]) => {
  const { changed, added, removed } = changesBetween(before, after);
  const labels = (each: typeof changed) => each.units.map(({ label }) => label);
  return { changed: labels(changed), added: labels(added), removed: labels(removed) };
};
const nothing = { changed: [], added: [], removed: [] };

describe('changes between two versions', () => {
  it('are none between a text and itself, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { minLength: 1, maxLength: 12 }), (lines) => {
        const text = compared(`Điều 1. Phạm vi\n${lines.join('\n')}`);
        expect(summary(text, text)).toEqual(nothing);
      }),
    );
  });

  it('do not count spaces, line breaks, hyphenation, punctuation and where a tone mark stands', () => {
    const before = compared('Điều 1. Hòa giải\nViệc hoà giải, kinh tế-xã hội; do Thủy lợi quyết định.');
    const after = compared('Điều 1.  Hoà giải\nViệc hòa giải,\nkinh tế - xã hội do Thuỷ lợi\nquyết định');
    expect(summary(before, after)).toEqual(nothing);
  });

  it('name the articles whose words changed, in the order of the newer text', () => {
    const before = law(8);
    const after = before.map((article, index) =>
      [2, 5].includes(index) ? { ...article, body: `${article.body} trong thời hạn 05 ngày` } : article,
    );
    expect(summary(lawOf(before), lawOf(after))).toEqual({ ...nothing, changed: ['Điều 3', 'Điều 6'] });
  });

  it('see an article put in as added, and not all that follow it as changed', () => {
    const before = law(8);
    const lettered = before.toSpliced(5, 0, { ...articleOf(50), number: '5a' });
    expect(summary(lawOf(before), lawOf(lettered))).toEqual({ ...nothing, added: ['Điều 5a'] });
    const renumbered = numbered(before.toSpliced(5, 0, articleOf(50)));
    expect(summary(lawOf(before), lawOf(renumbered))).toEqual({ ...nothing, added: ['Điều 6'] });
  });

  it('know a renumbered article that was changed as well', () => {
    const before = law(8);
    const changed = before.map((each, index) => (index === 6 ? { ...each, body: `${each.body} theo quy định` } : each));
    const after = numbered(changed.toSpliced(2, 0, articleOf(50)));
    expect(summary(lawOf(before), lawOf(after))).toEqual({ ...nothing, changed: ['Điều 8'], added: ['Điều 3'] });
  });

  it('do not count a mention that only follows the new numbering', () => {
    const before = law(6);
    const citing = (number: string) => ({
      ...articleOf(60),
      body: `Theo quy định tại khoản 1 Điều ${number} của Luật này`,
    });
    const old = numbered([...before, citing('4')]);
    const withNew = (number: string) => numbered([...before.toSpliced(1, 0, articleOf(50)), citing(number)]);
    expect(summary(lawOf(old), lawOf(withNew('5')))).toEqual({ ...nothing, added: ['Điều 2'] });
    expect(summary(lawOf(old), lawOf(withNew('6')))).toEqual({ ...nothing, added: ['Điều 2'], changed: ['Điều 8'] });
  });

  it.each([
    'Điều 2. (được bãi bỏ)',
    'Điều 2.[5] (được bãi bỏ)',
    'Điều 2. Bị bãi bỏ',
    'Điều 2.\n(được bãi bỏ).',
    'Điều 2. Nguyên tắc[5]\n(được bãi bỏ)',
    'Điều 2. Nguyên tắc (bãi bỏ)[5]',
  ])('see an article that says no more than that it is repealed as removed: %s', (left) => {
    const text = (second: string) => compared(`Điều 1. Phạm vi\nLuật này.\n${second}\nĐiều 3. Chính sách\nNhà nước.`);
    expect(summary(text('Điều 2. Nguyên tắc\nCông khai.'), text(left))).toEqual({ ...nothing, removed: ['Điều 2'] });
  });

  it('leave out the notes that consolidated texts put in', () => {
    const before = compared('Điều 1. Phạm vi\nLuật này quy định về nước mưa.');
    const after = compared(
      'Điều 1.[3] Phạm vi\nLuật này quy định về nước mưa.[4](Điều này có nội dung liên quan đến Điều 3 (khoản 2) của Nghị định)',
    );
    expect(summary(before, after)).toEqual(nothing);
  });

  it('find exactly what was done, whatever was put in, struck out and changed', () => {
    const edit = fc.constantFrom('keep', 'keep', 'keep', 'change', 'remove', 'insert');
    fc.assert(
      fc.property(fc.array(edit, { minLength: 3, maxLength: 24 }), (edits) => {
        // An article in the place of another and under its number is one written anew.
        fc.pre(!edits.some((each, index) => each === 'remove' && edits[index + 1] === 'insert'));
        const before = law(edits.length);
        const said = { changed: [] as string[], added: [] as string[], removed: [] as string[] };
        const after: Article[] = [];
        for (const [index, article] of before.entries()) {
          const label = () => `Điều ${after.length + 1}`;
          if (edits[index] === 'insert') {
            said.added.push(label());
            after.push(articleOf(100 + index));
          }
          if (edits[index] === 'remove') said.removed.push(`Điều ${article.number}`);
          else {
            if (edits[index] === 'change') said.changed.push(label());
            after.push(edits[index] === 'change' ? { ...article, body: `${article.body} và báo cáo` } : article);
          }
        }
        fc.pre(after.length > 0);
        expect(summary(lawOf(before), lawOf(numbered(after)))).toEqual(said);
      }),
    );
  });

  it('turn round when the versions do', () => {
    const before = law(6);
    const after = numbered(before.toSpliced(3, 1, articleOf(50), articleOf(51)));
    const there = summary(lawOf(before), lawOf(after));
    const back = summary(lawOf(after), lawOf(before));
    expect([back.added, back.removed]).toEqual([there.removed, there.added]);
  });

  it('name a bounded number and count all', () => {
    const { added } = changesBetween(lawOf(law(1)), lawOf(law(80)));
    expect([added.total, added.units.length]).toEqual([79, mostNamedUnits]);
  });
});

describe('texts without articles', () => {
  const report = (...paragraphs: string[]) => compared(['BÁO CÁO', ...paragraphs].join('\n'));
  const long = (matter: string) =>
    `Về ${matter}, các cơ quan đã phối hợp triển khai đúng kế hoạch được giao trong năm.`;

  it('are told by the share of paragraphs that changed', () => {
    const before = report(long('thu ngân sách'), long('chi đầu tư'), long('nợ công'));
    const after = report(long('thu ngân sách'), long('chi thường xuyên'), long('nợ công'));
    expect(changesBetween(before, after)).toMatchObject({ isComparable: true, changedShare: 0.25 });
    expect(changesBetween(before, before).changedShare).toBe(0);
  });

  it('are the same however they are cut into paragraphs', () => {
    const before = report(long('thu ngân sách'), long('chi đầu tư'));
    const after = report(`${long('thu ngân sách')} ${long('chi đầu tư')}`);
    expect(changesBetween(before, after).changedShare).toBe(0);
  });
});

describe('scans', () => {
  const text = 'Điều 1. Phạm vi\nLuật này quy định về thu gom, thoát và sử dụng nước mưa tại đô thị trên cả nước.';

  it('cannot be compared before their words are known', () => {
    expect(changesBetween(compared(text, 'scan'), compared(text))).toMatchObject({ isComparable: false });
    expect(changesBetween(compared(''), compared(text))).toMatchObject({ isComparable: false });
  });

  it('are compared with a margin for misread words once they were recognised', () => {
    const misread = compared(text.replace('thoát', 'thoat'), 'recognised');
    expect(changesBetween(compared(text), misread)).toMatchObject({ isApproximate: true, changed: { total: 0 } });
    const other = compared(text.replace('thu gom, thoát và sử dụng nước mưa', 'xử lý rác thải'), 'recognised');
    expect(changesBetween(compared(text), other).changed.total).toBe(1);
  });
});
