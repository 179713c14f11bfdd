// Text in the form in which phrases are found in it: lower case, without marks, đ as d, quotation marks and dashes alike.
// Nearly every text keeps its length, so that a place in one is a place in the other; only the few with decomposed
// letters, invisible characters or ligatures carry a map.
import { foldCharacters, isExtending, isWordCharacter } from './characters.ts';
import { type MappedText, mapFolded, type SourceRange, sourceRange } from './mapped-text.ts';

export interface ComparableText {
  readonly source: string;
  readonly text: string;
  /** Null where every unit of `text` stands where it stands in `source`. */
  readonly map: MappedText | null;
}

const unitCount = 0x10000;
/** By code unit: what it becomes; `unknown` until it is met, `odd` where it does not become one unit by itself. */
const comparableUnits = new Uint16Array(unitCount);
const unknown = 0;
const odd = 0xffff;
const quotes = /[‘’‚‛′`´]/;
const doubleQuotes = /[“”„‟«»″]/;
const dashes = /[‐-―−]/;

export function comparableText(source: string): ComparableText {
  const units = new Uint16Array(source.length);
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at);
    const unit = comparableUnits[code] || learnUnit(code);
    if (unit === odd) return mappedText(source);
    units[at] = unit;
  }
  return { source, text: textOfUnits(units), map: null };
}

/** Where `text.slice(start, end)` stands in the source. */
export function rangeInSource({ map }: ComparableText, start: number, end: number): SourceRange {
  return map ? sourceRange(map, start, end) : { start, end };
}

function learnUnit(code: number): number {
  const character = String.fromCharCode(code);
  const folded = isExtending(character) ? '' : plainPunctuation(foldCharacters(character));
  const unit = folded.length === 1 && code !== unknown ? folded.charCodeAt(0) : odd;
  comparableUnits[code] = unit;
  return unit;
}

/** Of one unit; others stay. */
function plainPunctuation(character: string): string {
  if (quotes.test(character)) return "'";
  if (doubleQuotes.test(character)) return '"';
  return dashes.test(character) ? '-' : character;
}

function mappedText(source: string): ComparableText {
  const map = mapFolded(source);
  // A unit becomes one unit: the map holds.
  const text = Array.from({ length: map.text.length }, (_, at) => plainPunctuation(map.text.charAt(at))).join('');
  return { source, text, map };
}

/** As many as a call may be given. */
const unitsAtOnce = 8192;

function textOfUnits(units: Uint16Array): string {
  if (units.length <= unitsAtOnce) return String.fromCharCode(...units);
  let text = '';
  for (let at = 0; at < units.length; at += unitsAtOnce) {
    text += String.fromCharCode(...units.subarray(at, at + unitsAtOnce));
  }
  return text;
}

/** `symbol`: says something by itself (%, §, =), and is found only where it was typed; `break`: between rows of a table. */
export type UnitKind = 'word' | 'symbol' | 'separator' | 'break';
const kinds: readonly UnitKind[] = ['word', 'symbol', 'separator', 'break'];
/** By code unit: index in `kinds` plus one; 0 until it is met. */
const kindOfUnits = new Uint8Array(unitCount);
const symbol = /[\p{S}\p{Cs}%‰§&@#*†‡]/u;
/** Symbols that stand for quotation marks. */
const quoteSymbols = /[`´]/;

/** What a unit of comparable text is; undefined beyond its end. */
export function unitKindAt(text: string, at: number): UnitKind | undefined {
  const code = text.charCodeAt(at);
  if (Number.isNaN(code)) return undefined;
  const known = kindOfUnits[code] || learnKind(code);
  return kinds[known - 1];
}

function learnKind(code: number): number {
  const character = String.fromCharCode(code);
  const learnt: UnitKind =
    isWordCharacter(character) || isExtending(character)
      ? 'word'
      : character === '\n'
        ? 'break'
        : symbol.test(character) && !quoteSymbols.test(character)
          ? 'symbol'
          : 'separator';
  kindOfUnits[code] = kinds.indexOf(learnt) + 1;
  return kinds.indexOf(learnt) + 1;
}
