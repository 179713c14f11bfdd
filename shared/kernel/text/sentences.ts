// Where sentences of Vietnamese legal text begin and end, for a voice that reads them and for marks that follow it. A full
// stop after an abbreviation, within a number or date, or after the number of a unit («Điều 5.», «1.», «a)») ends nothing;
// a line's end and a semicolon do, since laws list by them.

/** UTF-16 units: [start, end), without the space after it. */
export interface SentenceRange {
  readonly start: number;
  readonly end: number;
}

/** Lower case; what stands before their stop. Those without a vowel need not be named. */
const abbreviations = new Set(['ubnd', 'hđqt', 'ubtvqh', 'mttq', 'ông', 'bà', 'st', 'vd', 'v.d']);
const withoutVowel = /^(?:[bcdđghklmnpqrstvxz]{2,6}|[bcdđghklmnpqrstvxz](?:\.[bcdđghklmnpqrstvxz])+)$/iu;
/** What a number after it names: «Điều 5. …» goes on with its title. */
const numbered = /(?:^|\s)(?:điều|khoản|mục|tiểu mục|chương|phần|phụ lục|mẫu số|bảng|biểu)\s+[\divxlcđa-z]{1,7}$/iu;
/** A number or a letter alone before the stop, at the beginning. */
const leadingMark = /^[“"'(\s]*(?:\d{1,4}(?:\.\d{1,3})*|[ivxlc]{1,7}|[a-zđ]\d?)$/iu;
const closing = /[”"’')\]»]/u;
/** Sentences of more than `longest` units are parted at a comma, or at a space where there is none. */
export function sentencesOf(text: string, longest = Number.POSITIVE_INFINITY): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (!endsAt(text, start, at)) continue;
    let end = at + 1;
    while (end < text.length && (closing.test(text[end] ?? '') || /[.?!…]/u.test(text[end] ?? ''))) end += 1;
    pushTrimmed(ranges, text, start, end, longest);
    start = end;
    at = end - 1;
  }
  pushTrimmed(ranges, text, start, text.length, longest);
  return ranges;
}

function endsAt(text: string, start: number, at: number): boolean {
  const character = text[at] ?? '';
  if (character === '\n') return true;
  if (character === ';') return isFollowedByGap(text, at);
  if (character === '?' || character === '!' || character === '…') return isFollowedByGap(text, at);
  if (character !== '.' || !isFollowedByGap(text, at)) return false;
  const before = text.slice(start, at);
  if (leadingMark.test(before) || numbered.test(before)) return false;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0].toLowerCase() ?? '';
  const next = /[\p{L}\p{N}]/u.exec(text.slice(at + 1, at + 12))?.[0] ?? '';
  const goesOnSmall = next !== '' && next === next.toLowerCase() && next !== next.toUpperCase();
  if (word === 'v.v') return !goesOnSmall;
  if (abbreviations.has(word) || withoutVowel.test(word)) return false;
  // «A. Nguyễn», an initial.
  if (/(?:^|\s)\p{Lu}$/u.test(before)) return false;
  return !goesOnSmall;
}

function isFollowedByGap(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && (closing.test(text[next] ?? '') || /[.?!…]/u.test(text[next] ?? ''))) next += 1;
  return next >= text.length || /\s/u.test(text[next] ?? '');
}

function pushTrimmed(ranges: SentenceRange[], text: string, from: number, to: number, longest: number): void {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/u.test(text[end - 1] ?? '')) end -= 1;
  while (end - start > longest) {
    const window = text.slice(start, start + longest);
    const comma = window.lastIndexOf(', ') + 1;
    const space = window.lastIndexOf(' ');
    const cut = comma > longest / 3 ? comma : space > 0 ? space : longest;
    ranges.push({ start, end: start + cut });
    start += cut;
    while (start < end && /\s/u.test(text[start] ?? '')) start += 1;
  }
  if (start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end))) ranges.push({ start, end });
}
