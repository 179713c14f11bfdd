// Text that was changed, and for each of its UTF-16 units the place in the source that it came from. This is what makes
// highlights exact whatever was folded, composed or left out.
import {
  exactCharacters,
  exactTable,
  foldCharacters,
  foldTable,
  isExtending,
  normaliseCharacters,
  normaliseTable,
  tableSize,
} from './characters.ts';

export interface SourceRange {
  /** UTF-16 offset in the source, inclusive. */
  readonly start: number;
  /** UTF-16 offset in the source, exclusive. */
  readonly end: number;
}

export interface MappedText {
  readonly text: string;
  /** For each unit of `text`, where the letter that it came from starts in the source. Never falls. */
  readonly starts: Uint32Array;
  /** For each unit of `text`, where that letter and all its marks end in the source. Never falls. */
  readonly ends: Uint32Array;
}

/** End of the letter that starts at `start`: its code point and all that belongs to it. */
export function clusterEnd(source: string, start: number): number {
  let end = start + codePointLength(source, start);
  while (end < source.length) {
    const length = codePointLength(source, end);
    if (!isExtending(source.slice(end, end + length))) break;
    end += length;
  }
  return end;
}

function codePointLength(source: string, at: number): number {
  return (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether the unit at `at` is a letter by itself, so that a table may answer for it. */
export function standsAlone(source: string, at: number): boolean {
  if (source.charCodeAt(at) >= tableSize) return false;
  const next = source.charCodeAt(at + 1);
  // As `isExtending` has it, without cutting a piece out for the letters that nearly always follow; NaN at the end.
  if (next < 0x300 || (next > 0x1e00 && next < 0x200b)) return next !== 0xad;
  return !(next >= 0x300 && isExtending(source.slice(at + 1, at + 3)));
}

function mapText(source: string, table: Uint16Array, change: (cluster: string) => string): MappedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  while (at < source.length) {
    const quick = standsAlone(source, at) ? (table[source.charCodeAt(at)] ?? 0) : 0;
    const end = quick === 0 ? clusterEnd(source, at) : at + 1;
    const changed = quick === 0 ? change(source.slice(at, end)) : String.fromCharCode(quick);
    text += changed;
    for (let unit = 0; unit < changed.length; unit += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text, starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The text of `mapText` alone, in half the time: what is only compared or sorted by needs no places. */
function changeText(source: string, table: Uint16Array, change: (cluster: string) => string): string {
  let text = '';
  let at = 0;
  while (at < source.length) {
    const quick = standsAlone(source, at) ? (table[source.charCodeAt(at)] ?? 0) : 0;
    const end = quick === 0 ? clusterEnd(source, at) : at + 1;
    text += quick === 0 ? change(source.slice(at, end)) : String.fromCharCode(quick);
    at = end;
  }
  return text;
}

/** NFC with ordinary spaces and without invisible characters. */
export function mapNormalised(source: string): MappedText {
  return mapText(source, normaliseTable, normaliseCharacters);
}

/** Lower case, marks kept. */
export function mapExact(source: string): MappedText {
  return mapText(source, exactTable, exactCharacters);
}

/** Lower case without marks, đ as d. */
export function mapFolded(source: string): MappedText {
  return mapText(source, foldTable, foldCharacters);
}

/** The source range of `mapped.text.slice(start, end)`; empty ranges stay empty. */
export function sourceRange(mapped: MappedText, start: number, end: number): SourceRange {
  const first = mapped.starts[start] ?? mapped.ends[start - 1] ?? 0;
  return { start: first, end: end > start ? (mapped.ends[end - 1] ?? first) : first };
}

/** Anything but the characters of an ordinary Vietnamese text in NFC, which normalising leaves as they are. */
const unusual = /[^\t\n -~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EF9–—‘’“”…]/;

export function normaliseText(source: string): string {
  if (!unusual.test(source)) return source;
  return changeText(source, normaliseTable, normaliseCharacters);
}

export function foldText(source: string): string {
  return changeText(source, foldTable, foldCharacters);
}
