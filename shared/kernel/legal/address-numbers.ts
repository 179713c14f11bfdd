// The same unit, numbered as someone else would write it: «chương 3» is Chương III, «phần 1» is Phần thứ nhất.
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { ordinalWords, romanValue } from './numbering.ts';

/** Units that are numbered in Roman figures, in words, or in plain figures, as the drafter liked. */
const counted = /^(phụ-lục|phần|chương|mục|tiểu-mục)-(.+)$/u;
const foldedOrdinals = ordinalWords.map((words) => words.split('|').map((each) => foldText(each).replaceAll(' ', '-')));

/** An address with such numbers in plain figures: `phần-thứ-hai/chương-iia` is `phần-2/chương-2a`. Others stay. */
export function plainAddress(address: string): string {
  return address
    .split('/')
    .map((segment) => {
      const [, word, number] = counted.exec(segment) ?? [];
      return word && number ? `${word}-${plainNumber(number)}` : segment;
    })
    .join('/');
}

function plainNumber(number: string): string {
  const ordinal = foldText(number).replace(/^thu-/u, '');
  const index = foldedOrdinals.findIndex((words) => words.includes(ordinal));
  if (index >= 0) return String(index + 1);
  const [, roman = '', suffix = ''] = /^([ivxlc]+)([a-zđ]?)$/u.exec(number) ?? [];
  const value = romanValue(roman.toUpperCase());
  return value > 0 ? `${value}${suffix}` : number;
}
