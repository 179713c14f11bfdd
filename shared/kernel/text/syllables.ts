// Splits text into syllables: runs of letters and digits with their marks, each with its place in the source. Search,
// find and highlights all see the same syllables.
import {
  exactCharacters,
  exactTable,
  foldCharacters,
  foldTable,
  isWordCharacter,
  separatorTable,
} from './characters.ts';
import { clusterEnd, type SourceRange, standsAlone } from './mapped-text.ts';
import { canonicalTones } from './tone-placement.ts';

export interface Syllable extends SourceRange {
  /** Lower case, NFC, tones kept and canonically placed. */
  readonly exact: string;
  /** Lower case, no marks, đ as d. */
  readonly folded: string;
}

/**
 * What a word becomes, by the word as it stands: a few thousand syllables make up nearly all of a Vietnamese text, and
 * to look one up is quicker than to make it.
 */
const knownWords = new Map<string, Pick<Syllable, 'exact' | 'folded'>>();
const mostKnownWords = 20_000;
/** Longer slices would keep the whole text that they were cut from in memory. */
const longestKnownWord = 12;

export function syllablesOf(source: string): Syllable[] {
  const syllables: Syllable[] = [];
  let exact = '';
  let folded = '';
  let start = 0;
  let end = 0;
  const close = () => {
    if (folded !== '') syllables.push({ exact: canonicalTones(exact), folded, start, end });
    exact = '';
    folded = '';
  };
  let at = 0;
  while (at < source.length) {
    if (folded === '') {
      const wordEnd = plainWordEnd(source, at);
      if (wordEnd > at) {
        const { exact: wordExact, folded: wordFolded } = plainWord(source.slice(at, wordEnd));
        syllables.push({ exact: wordExact, folded: wordFolded, start: at, end: wordEnd });
        at = wordEnd;
        continue;
      }
    }
    const code = source.charCodeAt(at);
    const isPlain = standsAlone(source, at) && exactTable[code] !== 0 && foldTable[code] !== 0;
    const next = isPlain ? at + 1 : clusterEnd(source, at);
    const exactPiece = isPlain ? String.fromCharCode(exactTable[code] ?? 0) : exactCharacters(source.slice(at, next));
    const isSeparator = isPlain ? separatorTable[code] === 1 : !isWordCharacter(exactPiece);
    // An invisible character alone (a zero-width space at the start) neither joins nor parts.
    if (exactPiece !== '') {
      if (isSeparator) close();
      else {
        if (folded === '') start = at;
        exact += exactPiece;
        folded += isPlain ? String.fromCharCode(foldTable[code] ?? 0) : foldCharacters(exactPiece);
        end = next;
      }
    }
    at = next;
  }
  close();
  return syllables;
}

/** Whether the unit at `at` is a character that the tables know, with nothing that belongs to it behind it. */
function isPlainAt(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return standsAlone(source, at) && exactTable[code] !== 0 && foldTable[code] !== 0;
}

/** Where the word at `at` ends, if it is of plain characters alone and a plain separator or the end follows; else `at`. */
function plainWordEnd(source: string, at: number): number {
  let end = at;
  while (end < source.length && isPlainAt(source, end)) {
    if (separatorTable[source.charCodeAt(end)] === 1) return end;
    end += 1;
  }
  return end === source.length ? end : at;
}

function plainWord(word: string): Pick<Syllable, 'exact' | 'folded'> {
  const known = knownWords.get(word);
  if (known) return known;
  let exact = '';
  let folded = '';
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    exact += String.fromCharCode(exactTable[code] ?? 0);
    folded += String.fromCharCode(foldTable[code] ?? 0);
  }
  const made = { exact: canonicalTones(exact), folded };
  if (word.length <= longestKnownWord && knownWords.size < mostKnownWords) knownWords.set(word, made);
  return made;
}

/** Whether `syllablesOf` would find any: most texts begin with a word. */
export function hasSyllable(source: string): boolean {
  const beginning = 64;
  return syllablesOf(source.slice(0, beginning)).length > 0 || syllablesOf(source).length > 0;
}
