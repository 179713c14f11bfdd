// Abbreviations made ready to be looked up both ways: «UBTVQH» for its full name, the full name for «UBTVQH».
import { type Syllable, syllablesOf } from '#shared/kernel/text/syllables.ts';
import { isPlainSyllable } from '#shared/kernel/text/well-formed-syllable.ts';

/** One line of a list. Two lines with one `short` and different `full` say that it may mean either. */
export interface Abbreviation {
  readonly short: string;
  readonly full: string;
  /** Other short forms of the same. */
  readonly also?: readonly string[];
  /** Also an ordinary word or sign («CN», «HĐ»): meant only where it is typed in capitals. Syllables are so anyway. */
  readonly isInCapitals?: boolean;
}

type Spelt = Pick<Syllable, 'exact' | 'folded'>;

export interface ShortForm {
  readonly text: string;
  /** Letters between blanks, dots and «&»: «GD&ĐT» has two parts. */
  readonly parts: readonly Spelt[];
  readonly isInCapitals: boolean;
  /** Words, as people call a law («luật hôn nhân»): read, and not sought for its full name. */
  readonly isName: boolean;
  /** More than one where it is ambiguous. */
  readonly fulls: FullForm[];
}

export interface FullForm {
  readonly text: string;
  readonly syllables: readonly Spelt[];
  readonly shorts: ShortForm[];
}

export interface Abbreviations {
  /** By the folded letters alone: `gddt`. */
  readonly byShort: ReadonlyMap<string, readonly ShortForm[]>;
  /** By the first folded syllable, longest first. */
  readonly byFirstSyllable: ReadonlyMap<string, readonly FullForm[]>;
}

/** Longer names than this are no abbreviations' worth. */
const maxFullSyllables = 24;
export const maxShortParts = 10;

/** Lines that say nothing (no letters, short like full) are passed over, so that a list may come from a person. */
export function prepareAbbreviations(list: readonly Abbreviation[]): Abbreviations {
  const byShort = new Map<string, ShortForm[]>();
  const fulls = new Map<string, FullForm>();
  for (const { short, full, also = [], isInCapitals = false } of list) {
    const syllables = speltOf(full);
    if (syllables.length === 0 || syllables.length > maxFullSyllables) continue;
    const fullKey = syllables.map(({ exact }) => exact).join(' ');
    const fullForm = fulls.get(fullKey) ?? { text: full, syllables, shorts: [] };
    for (const text of [short, ...also]) {
      const shortForm = shortFormOf(text, isInCapitals, byShort);
      if (shortForm === null || keyOf(shortForm.parts) === keyOf(syllables)) continue;
      fulls.set(fullKey, fullForm);
      if (!shortForm.fulls.includes(fullForm)) shortForm.fulls.push(fullForm);
      if (!fullForm.shorts.includes(shortForm)) fullForm.shorts.push(shortForm);
    }
  }
  return { byShort, byFirstSyllable: byFirstSyllable(fulls.values()) };
}

/** The form of that spelling, made and entered where it is new; null without letters. */
function shortFormOf(text: string, isInCapitals: boolean, byShort: Map<string, ShortForm[]>): ShortForm | null {
  const parts = speltOf(text);
  if (parts.length === 0 || parts.length > maxShortParts) return null;
  const key = keyOf(parts);
  const known = byShort.get(key) ?? [];
  const same = known.find((form) => spellingOf(form.parts) === spellingOf(parts));
  if (same) return same;
  const isName = parts.length > 1 && parts.every(({ folded }) => isPlainSyllable(folded));
  const made = { text, parts, isInCapitals: isInCapitals || isPlainSyllable(key), isName, fulls: [] };
  byShort.set(key, [...known, made]);
  return made;
}

function byFirstSyllable(fulls: Iterable<FullForm>): Map<string, FullForm[]> {
  const found = new Map<string, FullForm[]>();
  for (const full of fulls) {
    const first = full.syllables[0]?.folded ?? '';
    // A name of one syllable says too little to be shortened.
    if (full.syllables.length > 1) found.set(first, [...(found.get(first) ?? []), full]);
  }
  for (const list of found.values()) list.sort((left, right) => right.syllables.length - left.syllables.length);
  return found;
}

function speltOf(text: string): Spelt[] {
  return syllablesOf(text).map(({ exact, folded }) => ({ exact, folded }));
}

export function keyOf(parts: readonly Pick<Syllable, 'folded'>[]): string {
  return parts.map(({ folded }) => folded).join('');
}

function spellingOf(parts: readonly Spelt[]): string {
  return parts.map(({ exact }) => exact).join('');
}
