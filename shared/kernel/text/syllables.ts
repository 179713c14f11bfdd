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
