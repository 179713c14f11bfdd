// How a line goes on in the next where a word or a number was broken at its end.
import type { TextLine } from '#shared/documents/extracted-text.ts';
import { isVietnameseSyllable } from '#shared/kernel/text/vietnamese-syllable.ts';

/** Undefined where the next line follows after a space, as most do. */
export function joinOf(line: string, next: string): TextLine['join'] {
  const end = line.charCodeAt(line.length - 1);
  // Hyphen, non-breaking hyphen, slash.
  if (end !== 0x2d && end !== 0x2010 && end !== 0x2011 && end !== 0x2f) {
    return /\d$/.test(line) && /^[/-]\p{Lu}|^\/\d/u.test(next) ? 'tight' : undefined;
  }
  const last = line.slice(line.lastIndexOf(' ') + 1);
  const first = /^\S*/.exec(next)?.[0] ?? '';
  if (last.length < 2 || first === '' || !/[\p{L}\d]/u.test(last) || !/^[\p{L}\d(]/u.test(first)) return undefined;
  if (end === 0x2f) return /[\p{L}\d)]\/$/u.test(last) ? 'tight' : undefined;
  const before = last.slice(0, -1);
  if (!/[\p{L}\d]$/u.test(before)) return undefined;
  return isHyphenated(before, first) ? 'hyphen' : 'tight';
}

/** A word of another language broken at the line's end; Vietnamese ones («Ma-lai-xi-a») keep their hyphens. */
function isHyphenated(before: string, after: string): boolean {
  const head = /[a-z]{2,}$/u.exec(before.slice(before.lastIndexOf('-') + 1))?.[0];
  const tail = /^[a-z]+(?=[^\p{L}\d-]*$)/u.exec(after)?.[0];
  if (head === undefined || tail === undefined || before.includes('/')) return false;
  return !(isVietnameseSyllable(head) && isVietnameseSyllable(tail)) || before.length > 7;
}
