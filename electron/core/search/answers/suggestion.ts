// «Ý bạn là …»: a word that papers know, but never beside these neighbours, where one a letter or a tone away stands there
// often: «đất đại», «luat dat dia». Unlike a slip that is no word at all it is not mended, only offered.
import { type Syllable, syllablesOf } from '#shared/kernel/text/syllables.ts';
import { maxQueryTokens } from '#shared/search/query/query-words.ts';
import type { IndexMemory } from '../index/index-memory.ts';
import { isQuestionWord } from './question-words.ts';
import { isLetterAway, type MendOptions } from './slips.ts';
import { withReplaced } from './tones.ts';

const letters = /^[a-z]{2,12}$/;
/** Beside its neighbours in so few units a word may be a slip. */
const rareUnits = 1;
/** What is offered stands beside one of them in so many. */
const leastUnits = 8;
/** How many times likelier it must be there: other tones are a slighter slip than other letters. */
const leastGain = { tones: Math.log(100), letters: Math.log(2_000) };
/** So many units' worth of what a word is anywhere is believed beside what it is here. */
const pairTrust = 4;
/** How many times likelier than the next best. */
const leastLead = Math.log(10);
const mostOffers = 3;
/** A way of writing a syllable: any tones where none were typed. */
interface Way {
  readonly ids: readonly number[];
  readonly text: string;
}

/** The text as it was probably meant; null where it stands well as it is, or nothing fits better. */
export function suggestionFor(text: string, memory: IndexMemory, { isTyping, isMeant }: MendOptions): string | null {
  if (memory.areCountsStale) return null;
  const syllables = syllablesOf(text).slice(0, maxQueryTokens);
  const hasTones = syllables.some(({ exact, folded }) => exact !== folded);
  const ways = syllables.map((syllable) => wayOf(syllable, hasTones, memory));
  const words = syllables.map(({ start, end }) => text.slice(start, end));
  /** Words on both sides of a comma are no neighbours. */
  const neighbour = (index: number, step: 1 | -1) => {
    const [first, second] = step < 0 ? [index - 1, index] : [index, index + 1];
    const between = text.slice(syllables[first]?.end ?? 0, syllables[second]?.start ?? 0);
    return /^\s+$/u.test(between) ? ways[index + step] : undefined;
  };
  let offers = 0;
  for (const [index, syllable] of syllables.entries()) {
    if (isMeant(index) || !letters.test(syllable.folded)) continue;
    if (isTyping && syllable.end === text.length && mayGoOn(syllable, ways[index - 1], hasTones, memory)) continue;
    if (isQuestionWord(syllable, hasTones)) continue;
    const place = new Place(neighbour(index, -1), neighbour(index, 1), memory);
    const better = betterWay(syllable, ways[index], place, hasTones);
    if (!better) continue;
    ways[index] = better;
    words[index] = better.text;
    offers += 1;
    if (offers === mostOffers) break;
  }
  return offers === 0 ? null : withReplaced(text, syllables, words);
}

/** A syllable that is being typed: it, or what it may become, has stood behind the one before it, or there is none. */
function mayGoOn(
  { exact, folded }: Syllable,
  before: Way | undefined,
  hasTones: boolean,
  { vocabulary, counts }: IndexMemory,
): boolean {
  if (!before || before.ids.length === 0) return true;
  for (const foldedId of vocabulary.foldedWithPrefix(folded)) {
    for (const id of vocabulary.variants[foldedId] ?? []) {
      if (hasTones && !vocabulary.exact[id]?.startsWith(exact)) continue;
      if (before.ids.some((first) => counts.pair(first, id) > 0)) return true;
    }
  }
  return false;
}

function wayOf({ exact, folded }: Syllable, hasTones: boolean, { vocabulary }: IndexMemory): Way {
  const id = hasTones ? vocabulary.exactId(exact) : -1;
  return { ids: id >= 0 ? [id] : (vocabulary.variants[vocabulary.foldedId(folded)] ?? []), text: exact };
}

function betterWay(syllable: Syllable, own: Way | undefined, place: Place, hasTones: boolean): Way | null {
  const { memory } = place;
  if (!own || own.ids.length === 0) return null;
  const isKnown = !hasTones || memory.vocabulary.exactId(syllable.exact) >= 0;
  if (isKnown && (place.isAlone || place.unitsBeside(own) > rareUnits)) return null;
  const least = place.likelihood(isKnown ? own : { ids: [], text: '' });
  let best: { way: Way; gain: number } | null = null;
  let next = Number.NEGATIVE_INFINITY;
  for (const { way, kind } of otherWays(syllable, hasTones, memory)) {
    if (!place.isUsual(way)) continue;
    const gain = place.likelihood(way) - least - leastGain[kind];
    if (best === null || gain > best.gain) {
      next = best?.gain ?? next;
      best = { way, gain };
    } else next = Math.max(next, gain);
  }
  return best && best.gain > 0 && best.gain >= next + leastLead ? best.way : null;
}

/** Other tones of the same letters where the text has tones; and letters that are one away. */
function* otherWays(
  { exact, folded }: Syllable,
  hasTones: boolean,
  { vocabulary }: IndexMemory,
): Generator<{ way: Way; kind: keyof typeof leastGain }> {
  const own = vocabulary.foldedId(folded);
  for (const [id, text] of vocabulary.folded.entries()) {
    const kind = id === own ? 'tones' : 'letters';
    if (kind === 'letters' && !(letters.test(text) && isLetterAway(folded, text))) continue;
    const ids = vocabulary.variants[id] ?? [];
    if (!hasTones) {
      if (kind === 'letters') yield { way: { ids, text }, kind };
      continue;
    }
    for (const exactId of ids) {
      const other = vocabulary.exact[exactId] ?? '';
      if (other !== exact) yield { way: { ids: [exactId], text: other }, kind };
    }
  }
}

/** Between which words one stands. */
class Place {
  readonly memory: IndexMemory;
  readonly #before: Way | undefined;
  readonly #after: Way | undefined;

  constructor(before: Way | undefined, after: Way | undefined, memory: IndexMemory) {
    // A neighbour that no paper knows says nothing.
    this.#before = before?.ids.length ? before : undefined;
    this.#after = after?.ids.length ? after : undefined;
    this.memory = memory;
  }

  get isAlone(): boolean {
    return !this.#before && !this.#after;
  }

  unitsBeside(way: Way): number {
    return this.#together(this.#before, way) + this.#together(way, this.#after);
  }

  /** It stands beside one of its neighbours often, and beside the other one at all. */
  isUsual(way: Way): boolean {
    if (this.isAlone) return this.#units(way) >= leastUnits;
    const sides = [];
    if (this.#before) sides.push(this.#together(this.#before, way));
    if (this.#after) sides.push(this.#together(way, this.#after));
    return Math.max(...sides) >= leastUnits && Math.min(...sides) > 0;
  }

  /** Logarithm; of a word behind the one before it, and of the one behind it. */
  likelihood(way: Way): number {
    return this.#step(this.#before, way) + (this.#after ? this.#step(way, this.#after) : 0);
  }

  #step(first: Way | undefined, second: Way): number {
    const anywhere = (this.#units(second) + 0.5) / Math.max(1, this.memory.counts.unitCount);
    if (!first) return Math.log(anywhere);
    return Math.log((this.#together(first, second) + pairTrust * anywhere) / (this.#units(first) + pairTrust));
  }

  #units({ ids }: Way): number {
    const { counts } = this.memory;
    return ids.reduce((sum, id) => sum + counts.single(id), 0);
  }

  #together(first: Way | undefined, second: Way | undefined): number {
    const { counts } = this.memory;
    let units = 0;
    for (const one of first?.ids ?? []) for (const other of second?.ids ?? []) units += counts.pair(one, other);
    return units;
  }
}
