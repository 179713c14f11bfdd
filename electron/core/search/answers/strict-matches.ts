// Units that hold all words of a short question: syllables that go together in the papers stand together, what is in quotes
// stands so, what was left out is not there. The table of words narrows them down; where it cannot tell, the unit's own words
// are looked at.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import type { QueryReading } from '#shared/search/query/query-reading.ts';
import type { IndexMemory } from '../index/index-memory.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { pairMark, titleMark } from '../index/unit-terms.ts';
import { unpackWords } from '../index/word-codec.ts';
import { pairUnits, wordUnits } from '../index/word-units.ts';
import { writtenForms } from '../ranking/candidates.ts';
import type { QueryTerms } from '../ranking/query-terms.ts';
import { areAsking } from './question-words.ts';
import { type HeldRun, type HeldWay, holdersOf } from './word-holders.ts';

/** Units beyond this are not counted; fewer while the question is being typed. */
const mostMatches = 20_000;
const mostMatchesTyping = 2_000;
const mostTitledTyping = 500;
/** Units whose own words are looked at. */
const mostVerified = 5_000;
/** Two syllables are one word where they meet so much more often than by chance. */
const boundTimes = 12;
const leastTogether = 3;
/** What is left of a question without the words that only ask. */
const leastWords = 2;

interface WordRun {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

export interface StrictMatches {
  readonly units: readonly number[];
  readonly isAtLeast: boolean;
}

/** Null where the question cannot be put so: none of its words is in the papers. */
export function strictMatches(reader: IndexReader, reading: QueryReading, query: QueryTerms): StrictMatches | null {
  const held = runsToHold(reader.memory, reading, query);
  if (held === null) return null;
  const isTyping = reading.tokens.at(-1)?.isPrefix === true;
  const most = isTyping ? mostMatchesTyping : mostMatches;
  const holders = holdersOf(reader, held, reading.excluded);
  let found: readonly number[] = holders.newest(most + 1);
  const isAtLeast = found.length > most;
  if (isAtLeast) {
    // Those that were read are the newest; what has the words in its title is worth more, wherever it stands.
    const titled = holders.titled(titlesOf(reader, query), isTyping ? mostTitledTyping : most);
    found = [...new Set([...titled, ...found.slice(0, most)])];
  }
  const phrases = phrasesToVerify(reading);
  if (phrases.length === 0) return { units: found, isAtLeast };
  const looked = found.slice(0, mostVerified);
  return {
    units: looked.filter((unitId) => holdsAll(reader, unitId, phrases)),
    isAtLeast: isAtLeast || found.length > mostVerified,
  };
}

/** One for each run of words, in the order of the question; null where one of the words is in no paper. */
function runsToHold(memory: IndexMemory, reading: QueryReading, query: QueryTerms): HeldRun[] | null {
  const held: HeldRun[] = [];
  const asking = askingIn(reading);
  for (const run of runsOf(memory, reading, asking)) {
    if (asking[run.start]) continue;
    const own = wayOf(
      memory,
      query.places.slice(run.start, run.end).map(({ ids }) => ids),
    );
    const others = reading.alternatives
      .filter(({ start, end }) => start === run.start && end === run.end)
      .map(({ syllables }) =>
        wayOf(
          memory,
          syllables.map(({ folded }) => {
            const id = memory.vocabulary.foldedId(folded);
            return id < 0 ? [] : [id];
          }),
        ),
      );
    const ways = [own, ...others].filter((way) => way !== null);
    if (ways.length === 0) return null;
    held.push(ways);
  }
  return held.length === 0 ? null : held;
}

/** Terms of titles that hold the rarest of the words. */
function titlesOf(reader: IndexReader, { terms }: QueryTerms): string[] {
  const [rarest] = [...terms].sort((a, b) => b.weight - a.weight);
  return rarest ? writtenForms(reader, rarest).map((term) => titleMark + term) : [];
}

/** Null where one of the syllables is in no paper. */
function wayOf({ vocabulary }: IndexMemory, places: readonly (readonly number[])[]): HeldWay | null {
  if (places.some((ids) => ids.length === 0)) return null;
  const text = (id: number) => vocabulary.folded[id] ?? '';
  const [only] = places;
  if (places.length === 1 && only) return [only.map((id) => ({ text: text(id), first: id, second: null }))];
  return places
    .slice(1)
    .map((seconds, at) =>
      (places[at] ?? []).flatMap((first) =>
        seconds.map((second) => ({ text: text(first) + pairMark + text(second), first, second })),
      ),
    );
}

/** By token: only asks, and need not stand there; none where that would leave next to nothing, or the words are put exactly. */
function askingIn({ tokens }: QueryReading): readonly boolean[] {
  const none = tokens.map(() => false);
  if (tokens.some((token) => token.isNext || isExactly(token))) return none;
  const asking = areAsking(tokens);
  return asking.filter((isAsking) => !isAsking).length >= leastWords ? asking : none;
}

/** Syllables that are to stand together: quotes, full names with an abbreviation, and what goes together in the papers. */
function runsOf(memory: IndexMemory, { tokens, alternatives }: QueryReading, asking: readonly boolean[]): WordRun[] {
  const runs: { start: number; end: number }[] = [];
  for (let start = 0; start < tokens.length; ) {
    const whole = alternatives.find((each) => each.start === start);
    let end = whole ? whole.end : start + 1;
    if (!whole) {
      while (
        end < tokens.length &&
        !alternatives.some((each) => each.start === end) &&
        asking[end] === asking[start] &&
        (tokens[end]?.isNext || (!tokens[start]?.isPrefix && areBound(memory, tokens[end - 1], tokens[end])))
      ) {
        end += 1;
      }
    }
    runs.push({ start, end });
    start = end;
  }
  return runs;
}

function areBound(memory: IndexMemory, before: QueryToken | undefined, token: QueryToken | undefined): boolean {
  if (!before || !token || token.isPrefix) return false;
  const { vocabulary, counts } = memory;
  const [first, second] = [vocabulary.foldedId(before.folded), vocabulary.foldedId(token.folded)];
  if (first < 0 || second < 0) return false;
  const together = pairUnits(memory, first, second);
  const byChance = (wordUnits(memory, first) * wordUnits(memory, second)) / Math.max(1, counts.unitCount);
  return (
    together >= leastTogether &&
    together >= Math.min(byChance * boundTimes, wordUnits(memory, first) * 0.25, wordUnits(memory, second) * 0.25)
  );
}

/** What the table of words cannot tell: three or more in a row, and tones that must be those typed. */
function phrasesToVerify({ tokens }: QueryReading): QueryToken[][] {
  const phrases: QueryToken[][] = [];
  for (const token of tokens) {
    const last = phrases.at(-1);
    if (token.isNext && last) last.push(token);
    else phrases.push([token]);
  }
  const isExact = tokens.some(isExactly);
  return phrases.filter((phrase) => phrase.length > 1 || isExact);
}

/** Marked though nothing is: the search is for exactly these letters. */
function isExactly(token: QueryToken): boolean {
  return token.isMarked && token.exact === token.folded;
}

function holdsAll(reader: IndexReader, unitId: number, phrases: readonly (readonly QueryToken[])[]): boolean {
  const row = reader.unit(unitId);
  if (!row) return false;
  const { exact, foldedOf, folded } = reader.memory.vocabulary;
  const words = unpackWords(row.words);
  const meets = (id: number | undefined, token: QueryToken) => {
    if (id === undefined) return false;
    const has = token.isMarked ? exact[id] : folded[foldedOf[id] ?? 0];
    const wanted = token.isMarked ? token.exact : token.folded;
    return token.isPrefix ? has?.startsWith(wanted) === true : has === wanted;
  };
  return phrases.every((phrase) => {
    for (let at = 0; at + phrase.length <= words.length; at += 1) {
      if (phrase.every((token, offset) => meets(words[at + offset], token))) return true;
    }
    return false;
  });
}
