// Where words of a query have another way of writing: «UBND» the full name, the full name «UBND».
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import {
  type Abbreviations,
  type FullForm,
  maxShortParts,
  type ShortForm,
} from '#shared/search/abbreviations/abbreviations.ts';
import type { Alternative } from './query-reading.ts';
import type { QueryWord } from './query-words.ts';

/** More would say little and cost the index time. */
const maxAlternatives = 16;

export interface Sought {
  readonly words: readonly QueryWord[];
  /** One for each of the words. */
  readonly tokens: readonly QueryToken[];
  /** What the places of the words count in. */
  readonly text: string;
}

/** In the order of the words. What stands in quotes is meant as it is written. */
export function findAlternatives(sought: Sought, abbreviations: Abbreviations): Alternative[] {
  const found: Alternative[] = [];
  let end = 0;
  for (let start = 0; start < sought.words.length && found.length < maxAlternatives; start += 1) {
    if (sought.words[start]?.isInQuotes) continue;
    const [shorts, fulls] = [shortAt(sought, start, abbreviations), fullAt(sought, start, abbreviations)];
    const longest = endOf(fulls) >= endOf(shorts) ? fulls : shorts;
    // A name within a longer one has been said by it.
    const own = endOf(longest) > end ? longest : [];
    found.push(...own);
    end = Math.max(end, endOf(own));
  }
  return found.slice(0, maxAlternatives);
}

function endOf(alternatives: readonly Alternative[]): number {
  return alternatives[0]?.end ?? 0;
}

/**
 * Short forms that are other words as well («CN»), or that mean something else first («QH» for a plan), would find those:
 * they are read, and not sought.
 */
function fullAt({ words, tokens }: Sought, start: number, { byFirstSyllable }: Abbreviations): Alternative[] {
  const full = byFirstSyllable.get(tokens[start]?.folded ?? '')?.find(({ syllables }) =>
    syllables.every((syllable, offset) => {
      const token = tokens[start + offset];
      return token !== undefined && !words[start + offset]?.isInQuotes && isSameWord(token, syllable);
    }),
  );
  if (!full) return [];
  const end = start + full.syllables.length;
  return full.shorts
    .filter(({ isInCapitals, isName, fulls }) => !isInCapitals && !isName && fulls[0] === full)
    .map((short) => ({ start, end, syllables: short.parts, text: short.text }));
}

function shortAt(sought: Sought, start: number, { byShort }: Abbreviations): Alternative[] {
  const { tokens } = sought;
  let key = '';
  let longest: Alternative[] = [];
  for (let end = start + 1; end <= Math.min(tokens.length, start + maxShortParts); end += 1) {
    if (end - 1 > start && !isJoined(sought, end - 1)) break;
    key += tokens[end - 1]?.folded ?? '';
    const fulls = (byShort.get(key) ?? [])
      .filter((form) => isMeant(sought, { start, end, form }))
      .flatMap((form) => form.fulls);
    if (fulls.length > 0) longest = fullsFor(fulls, start, end);
  }
  return longest;
}

function fullsFor(fulls: readonly FullForm[], start: number, end: number): Alternative[] {
  return [...new Set(fulls)].map(({ syllables, text }) => ({ start, end, syllables, text }));
}

/** Whether nothing but «&», a dot or a few blanks stands between a word and the one before it. */
function isJoined({ words, text }: Sought, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (!before || !word || word.isInQuotes) return false;
  return /^[\s.&/-]{0,3}$/.test(text.slice(before.end, word.start));
}

function isMeant(
  { words, tokens, text }: Sought,
  { start, end, form }: { start: number; end: number; form: ShortForm },
): boolean {
  const own = words.slice(start, end);
  const source = text.slice(own[0]?.start, own.at(-1)?.end);
  const isSameShape =
    own.length === form.parts.length && own.every(({ folded }, index) => folded === form.parts[index]?.folded);
  // «t n m t» with blanks is no abbreviation, «T.N.M.T» and «TN MT» are.
  if (!isSameShape && own.length > 1 && /\s/.test(source)) return false;
  const spelt = own.map(({ exact }) => exact).join('');
  const isMarked = tokens.slice(start, end).some((token) => token.exact !== token.folded);
  const isSpelt = isSameShape
    ? form.parts.every((part, index) => isSameWord(tokens[start + index], part))
    : !isMarked || spelt === form.parts.map(({ exact }) => exact).join('');
  if (!isSpelt) return false;
  if (isInNumber(text, own[0]?.start ?? 0)) return false;
  return !form.isInCapitals || isAllCapitals(source, text);
}

/** «CP» of «30/2020/NĐ-CP» says nothing by itself. */
function isInNumber(text: string, at: number): boolean {
  const before = /\S*$/.exec(text.slice(Math.max(0, at - 40), at))?.[0] ?? '';
  return /\d[a-z]?[/-]/i.test(before);
}

/** In capitals, where not all of the query is. */
function isAllCapitals(source: string, text: string): boolean {
  const isUpper = (letters: string) => letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  return isUpper(source) && (!isUpper(text) || text.trim() === source);
}

function isSameWord(token: QueryToken | undefined, syllable: { exact: string; folded: string }): boolean {
  if (!token) return false;
  return token.exact === token.folded ? token.folded === syllable.folded : token.exact === syllable.exact;
}
