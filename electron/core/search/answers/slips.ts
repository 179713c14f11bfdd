// Slips of the hand: a syllable that stands in no paper is read as one that is a letter away from it and fits between its
// neighbours, or as two that were run together.
import { type Syllable, syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { QueryReading } from '#shared/search/query/query-reading.ts';
import { maxQueryTokens } from '#shared/search/query/query-words.ts';
import type { IndexMemory } from '../index/index-memory.ts';
import { pairUnits, wordUnits } from '../index/word-units.ts';

const letters = /^[a-z]{2,12}$/;
/** A syllable that so few units know may be a slip that stands in a paper too: where others fit between its neighbours and it does not. */
const rareUnits = 1;
const leastUnits = 5;
const shortestRunTogether = 5;

export interface MendOptions {
  /** The last syllable is left alone then. */
  readonly isTyping: boolean;
  /** Whether the syllable of this number is meant as it was typed: a short form that papers write out, «THPT». */
  readonly isMeant: (index: number) => boolean;
}

/** The text with its slips mended; null where there are none, or nothing fits. */
export function withoutSlips(text: string, memory: IndexMemory, { isTyping, isMeant }: MendOptions): string | null {
  // Every unknown syllable is held against the whole vocabulary.
  const syllables = syllablesOf(text).slice(0, maxQueryTokens);
  let mended = '';
  let at = 0;
  for (const [index, syllable] of syllables.entries()) {
    const isOpen = isMeant(index) || (isTyping && syllable.end === text.length);
    const fit = isOpen ? null : mend(syllable, syllables[index - 1], syllables[index + 1], memory);
    mended += text.slice(at, syllable.start) + (fit ?? text.slice(syllable.start, syllable.end));
    at = syllable.end;
  }
  mended += text.slice(at);
  return mended === text ? null : mended;
}

/** Which words of a question have another way of writing. */
export function isAbbreviated({ alternatives }: QueryReading): MendOptions['isMeant'] {
  return (index) => alternatives.some(({ start, end }) => index >= start && index < end);
}

function mend(
  { folded, exact }: Syllable,
  before: Syllable | undefined,
  after: Syllable | undefined,
  memory: IndexMemory,
): string | null {
  const { vocabulary } = memory;
  const id = vocabulary.foldedId(folded);
  if (!letters.test(folded) || (id >= 0 && wordUnits(memory, id) > rareUnits)) return null;
  const beforeId = before ? vocabulary.foldedId(before.folded) : -1;
  const afterId = after ? vocabulary.foldedId(after.folded) : -1;
  const unitsBeside = (own: number) =>
    (beforeId < 0 ? 0 : pairUnits(memory, beforeId, own)) + (afterId < 0 ? 0 : pairUnits(memory, own, afterId));
  const isKnown = id >= 0 && wordUnits(memory, id) > 0;
  if (isKnown && unitsBeside(id) > 0) return null;
  let best: { text: string; score: number } | null = null;
  const offer = (text: string, score: number) => {
    if (score > (best?.score ?? 0)) best = { text, score };
  };
  for (const [other, letters_] of vocabulary.folded.entries()) {
    if (other === id || !isLetterAway(folded, letters_)) continue;
    const units = wordUnits(memory, other);
    if (units < leastUnits) continue;
    const beside = unitsBeside(other);
    if (isKnown && beside < leastUnits) continue;
    offer(spelt(other, exact !== folded ? exact : null, memory), beside * 1000 + units);
  }
  if (folded.length >= shortestRunTogether) {
    for (let cut = 1; cut < folded.length; cut += 1) {
      const [first, second] = [vocabulary.foldedId(folded.slice(0, cut)), vocabulary.foldedId(folded.slice(cut))];
      if (first < 0 || second < 0) continue;
      const units = pairUnits(memory, first, second);
      if (units >= leastUnits) offer(`${folded.slice(0, cut)} ${folded.slice(cut)}`, units * 1000);
    }
  }
  return (best as { text: string } | null)?.text ?? null;
}

/** With the most frequent tones where tones were typed, else without. */
function spelt(foldedId: number, exact: string | null, { vocabulary, counts }: IndexMemory): string {
  if (exact === null) return vocabulary.folded[foldedId] ?? '';
  const variants = [...(vocabulary.variants[foldedId] ?? [])].sort((a, b) => counts.single(b) - counts.single(a));
  return vocabulary.exact[variants[0] ?? -1] ?? vocabulary.folded[foldedId] ?? '';
}

/** One letter put in, left out, changed, or two neighbours swapped. */
export function isLetterAway(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1 || one === other) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  let [endOne, endOther] = [one.length, other.length];
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1;
    endOther -= 1;
  }
  const [leftOne, leftOther] = [endOne - start, endOther - start];
  if (leftOne <= 1 && leftOther <= 1) return true;
  return leftOne === 2 && leftOther === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
}
