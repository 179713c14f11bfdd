// The laws that the reading of structure obeys for any text, beside examples.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAtOrBefore } from './address-index.ts';
import { parseAddress } from './find-unit.ts';
import { lawNumbersIn } from './law-number.ts';
import { referencesOf } from './legal-references.ts';
import { addressesOf } from './legal-texts-for-tests.ts';
import { legalTreeOf } from './legal-tree.ts';
import { pointLetters } from './numbering.ts';
import type { LegalParagraph, LegalPosition, LegalUnit } from './unit.ts';

const pieces = [
  'Điều 1. ',
  'Điều 2',
  'Điều 68a. Tên',
  '1. ',
  '2.',
  '3a. Việc.',
  'a) ',
  'đ) việc;',
  'Chương I',
  'CHƯƠNG II',
  'Mục 1. ',
  'Phần thứ nhất',
  'Phụ lục I',
  'PHỤ LỤC',
  'Mẫu số 1',
  '“',
  '”',
  '"',
  '«',
  ' như sau: ',
  '\n',
  '\n',
  '\n',
  'I. ',
  'TÊN LOẠI',
  'khoản 1 Điều 2',
  ' và ',
  ', ',
  'từ Điều 1 đến Điều 9',
  'của Luật này',
  'Luật Đất đai',
  ' số 1/2020/QH14',
  'khoản này',
  'MỤC LỤC',
  '......',
  'Nơi nhận:',
  '(Ban hành kèm theo',
  'TM. CHÍNH PHỦ',
  '\u00A0',
  'e\u0301',
  '\uD800',
  '😀',
  '1.1. ',
  ' ',
];
const anyText = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 40 })
  .map((parts) => parts.join(''));
const anyParagraph = fc.record<LegalParagraph>({
  text: anyText,
  kind: fc.constantFrom('paragraph', 'paragraph', 'heading', 'table', 'footnote'),
  level: fc.constantFrom(null, null, 1, 2),
});

function checkNesting(units: readonly LegalUnit[], from: LegalPosition, to: LegalPosition): void {
  let before = from;
  for (const { start, end, children } of units) {
    expect([isAtOrBefore(before, start), isAtOrBefore(start, end), isAtOrBefore(end, to)]).toEqual([true, true, true]);
    checkNesting(children, start, end);
    before = end;
  }
}

describe('any text', () => {
  it('is read without an error into ordered, nested units with addresses of their own', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, { maxLength: 25 }), (paragraphs) => {
        const tree = legalTreeOf(paragraphs);
        const last = { paragraph: Math.max(0, paragraphs.length - 1), offset: paragraphs.at(-1)?.text.length ?? 0 };
        checkNesting(tree.units, { paragraph: 0, offset: 0 }, last);
        const addresses = addressesOf(tree.units);
        expect(new Set(addresses).size).toBe(addresses.length);
        for (const address of addresses) expect(address).toMatch(/^[^\s/]+(?:\/[^\s/]+)*$/u);
        for (const { unit, quotedIn } of tree.quoted) {
          checkNesting([unit], { paragraph: 0, offset: 0 }, last);
          expect(quotedIn === '' || addresses.includes(quotedIn)).toBe(true);
        }
        for (const { address } of tree.faults) expect(addresses).toContain(address);
      }),
      { numRuns: 500 },
    );
  });

  it('has mentions that stand in order, apart, and within their paragraphs', () => {
    fc.assert(
      fc.property(fc.array(anyParagraph, { maxLength: 12 }), (paragraphs) => {
        const tree = legalTreeOf(paragraphs);
        const addresses = new Set(addressesOf(tree.units));
        let before: LegalPosition = { paragraph: 0, offset: 0 };
        for (const { start, length, isResolved, law, addresses: meant } of referencesOf(paragraphs, tree)) {
          expect(isAtOrBefore(before, start) && length > 0).toBe(true);
          before = { paragraph: start.paragraph, offset: start.offset + length };
          expect(before.offset).toBeLessThanOrEqual(paragraphs[start.paragraph]?.text.length ?? 0);
          expect(isResolved).toBe(law === null && meant.every((address) => addresses.has(address)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('can be searched for numbers and be typed as an address', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { start, length } of lawNumbersIn(text)) expect(start + length).toBeLessThanOrEqual(text.length);
        const address = parseAddress(text);
        expect(address === null || parseAddress(address) === address).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

interface Numbered {
  readonly number: string;
  readonly below: readonly Numbered[];
}

/** 1, 2, 2a, 2b, 3 …: each number either the plain next or an insertion. */
const numbers = (maxLength: number, label: (base: number, suffix: number) => string) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength }).map((steps) => {
    let base = 0;
    let suffix = 0;
    return steps.map((step) => {
      const isInserted = step === 0 && base > 0 && suffix < 5;
      suffix = isInserted ? suffix + 1 : 0;
      base = isInserted ? base : base + 1;
      return label(base, suffix);
    });
  });
const arabic = (base: number, suffix: number) => `${base}${suffix === 0 ? '' : pointLetters[suffix - 1]}`;
const lettered = (base: number, suffix: number) => `${pointLetters[base - 1]}${suffix === 0 ? '' : suffix}`;
const points = numbers(8, lettered).map((list) => list.map((number): Numbered => ({ number, below: [] })));
const listOf = (maxLength: number, below: fc.Arbitrary<readonly Numbered[]>): fc.Arbitrary<readonly Numbered[]> =>
  numbers(maxLength, arabic).chain((list) =>
    fc.tuple(...list.map((number) => below.map((inside): Numbered => ({ number, below: inside })))),
  );
const none = fc.constant<readonly Numbered[]>([]);
const articles = listOf(12, fc.oneof(none, listOf(6, fc.oneof(none, points))));

describe('a law that is numbered well', () => {
  it('comes back as it was written, in paragraphs or in lines, without faults', () => {
    fc.assert(
      fc.property(articles, fc.boolean(), (law, isOneParagraph) => {
        const lines: string[] = [];
        const expected: string[] = [];
        for (const article of law) {
          lines.push(`Điều ${article.number}. Tên của điều`);
          expected.push(`điều-${article.number}`);
          for (const clause of article.below) {
            lines.push(`${clause.number}. Việc này theo khoản 1 Điều 1.`);
            expected.push(`điều-${article.number}/khoản-${clause.number}`);
            for (const { number } of clause.below) {
              lines.push(`${number}) Việc nhỏ;`);
              expected.push(`điều-${article.number}/khoản-${clause.number}/điểm-${number}`);
            }
          }
        }
        const texts = isOneParagraph ? [lines.join('\n')] : lines;
        const tree = legalTreeOf(texts.map((text) => ({ text, kind: 'paragraph', level: null })));
        expect(addressesOf(tree.units)).toEqual(expected);
        expect(tree.faults).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['blanks', ' '.repeat(100_000)],
    ['marks', '“ "'.repeat(33_000)],
    ['numbers', '1/A-'.repeat(25_000)],
    ['mentions', 'khoản 1, 2 và '.repeat(7_000)],
    ['names of laws', 'Luật A '.repeat(14_000)],
    ['numerals', 'I'.repeat(100_000)],
    ['openings', '“Điều 5. A\n'.repeat(9_000)],
    ['annexes', 'Phụ lục I\n'.repeat(10_000)],
    ['articles', 'Điều 1. A\nĐiều 2. B\n'.repeat(5_000)],
  ])('of one line or many is read through: %s', (_, text) => {
    const paragraphs: LegalParagraph[] = [{ text, kind: 'paragraph', level: null }];
    const tree = legalTreeOf(paragraphs);
    expect(referencesOf(paragraphs, tree).every(({ length }) => length > 0)).toBe(true);
  });
});
