// One phrase as a find bar takes it, and where it stands in a text: without marks it meets any, a syllable typed with
// marks meets those alone; whatever separates words separates them in either; it may begin and end within words.
import { exactCharacters } from './characters.ts';
import { type ComparableText, comparableText, rangeInSource, unitKindAt } from './comparable-text.ts';
import type { SourceRange } from './mapped-text.ts';
import { canonicalTones } from './tone-placement.ts';

export interface PhraseOptions {
  /** What was typed without marks stands there without marks too. */
  readonly isExact?: boolean;
  /** Begins and ends where words do. */
  readonly isWholeWord?: boolean;
}

interface PhraseToken {
  readonly isWord: boolean;
  readonly folded: string;
  /** Lower case with its marks, tones canonically placed; null where any will do. */
  readonly exact: string | null;
}

export interface Phrase {
  readonly tokens: readonly PhraseToken[];
  readonly startsWord: boolean;
  readonly endsWord: boolean;
  /** Whether words of the text, by their letters there, are those of `exact`: asked again and again of the same few. */
  readonly knownWords: Map<string, string>;
}

/** A longer phrase is found by its beginning. */
export const maxPhraseTokens = 64;
const maxTyped = 10_000;
const mostKnownWords = 5_000;
const spaces = /^[\s\p{Cc}]*$/u;

/** Null where there is nothing to look for: only spaces. A space or punctuation before or after says that a word begins or ends. */
export function phraseOf(typed: string, { isExact = false, isWholeWord = false }: PhraseOptions = {}): Phrase | null {
  const query = comparableText(typed.slice(0, maxTyped));
  const { tokens, start, end } = tokensOf(query, isExact);
  if (tokens.length === 0) return punctuationAlone(query.text);
  return {
    tokens,
    startsWord: isWholeWord || start > 0,
    endsWord: isWholeWord || (end < query.text.length && tokens.length < maxPhraseTokens),
    knownWords: new Map(),
  };
}

function tokensOf(query: ComparableText, isExact: boolean) {
  const tokens: PhraseToken[] = [];
  const { text } = query;
  let start = 0;
  let at = 0;
  let end = 0;
  while (at < text.length && tokens.length < maxPhraseTokens) {
    const kind = unitKindAt(text, at);
    const from = at;
    at += 1;
    if (kind !== 'word' && kind !== 'symbol') continue;
    const isWord = kind === 'word';
    while (isWord && unitKindAt(text, at) === 'word') at += 1;
    const folded = text.slice(from, at);
    const range = rangeInSource(query, from, at);
    const exact = exactOf(query.source.slice(range.start, range.end));
    tokens.push({ isWord, folded, exact: isWord && (isExact || exact !== folded) ? exact : null });
    if (tokens.length === 1) start = from;
    end = at;
  }
  return { tokens, start, end };
}

/** Found as it stands. */
function punctuationAlone(text: string): Phrase | null {
  if (spaces.test(text)) return null;
  const token = { isWord: false, folded: text.trim(), exact: null };
  return { tokens: [token], startsWord: false, endsWord: false, knownWords: new Map() };
}

/** The first hit at or after `from`, a place in `text.text`; null where there is none. The next is sought from its end. */
export function nextHit(text: ComparableText, phrase: Phrase, from: number): SourceRange | null {
  const [first] = phrase.tokens;
  if (!first) return null;
  let start = text.text.indexOf(first.folded, from);
  while (start >= 0) {
    const end = hitEnd(text, phrase, start);
    if (end !== null) return { start, end };
    start = text.text.indexOf(first.folded, start + 1);
  }
  return null;
}

/** Ranges in the source, in order, not overlapping. */
export function phraseRanges(text: ComparableText, phrase: Phrase): SourceRange[] {
  const ranges: SourceRange[] = [];
  for (let hit = nextHit(text, phrase, 0); hit; hit = nextHit(text, phrase, hit.end)) {
    ranges.push(rangeInSource(text, hit.start, hit.end));
  }
  return ranges;
}

/** Where the phrase ends that begins at `start`; null where it does not stand there. */
function hitEnd(text: ComparableText, phrase: Phrase, start: number): number | null {
  const { tokens, startsWord, endsWord } = phrase;
  if (startsWord && tokens[0]?.isWord && unitKindAt(text.text, start - 1) === 'word') return null;
  let at = start;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    if (before) {
      const next = afterSeparators(text.text, at);
      if (next === at && before.isWord && token.isWord) return null;
      at = next;
    }
    if (!text.text.startsWith(token.folded, at)) return null;
    // All but the first and the last stand whole, since separators are around them.
    if (token.exact !== null && !isSpelt(text, at, token.folded.length, token.exact, phrase.knownWords)) return null;
    at += token.folded.length;
  }
  if (endsWord && tokens.at(-1)?.isWord && unitKindAt(text.text, at) === 'word') return null;
  return at;
}

function afterSeparators(text: string, from: number): number {
  let at = from;
  while (unitKindAt(text, at) === 'separator') at += 1;
  return at;
}

function isSpelt(text: ComparableText, at: number, length: number, exact: string, known: Map<string, string>): boolean {
  const { start, end } = rangeInSource(text, at, at + length);
  const letters = text.source.slice(start, end);
  let spelt = known.get(letters);
  if (spelt === undefined) {
    spelt = exactOf(letters);
    if (known.size < mostKnownWords) known.set(letters, spelt);
  }
  return spelt === exact;
}

function exactOf(letters: string): string {
  return canonicalTones(exactCharacters(letters));
}
