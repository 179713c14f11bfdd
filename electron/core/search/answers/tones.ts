// Tones for letters that were typed without, and words for letters that are none: learnt from the papers themselves, by which
// syllables stand in them and which beside which.
import { type Syllable, syllablesOf } from '#shared/kernel/text/syllables.ts';
import type { IndexMemory } from '../index/index-memory.ts';
import { askingForms } from './question-words.ts';

const letters = /^\p{L}+$/u;
/** Ways of reading one syllable that are weighed against one another. */
const mostWays = 12;
const pairTrust = 8;

/** A syllable that may go on stands as it is unless it has stood so often behind the one before it. */
const leastTogether = 3;

/** The likeliest tones of each syllable. Null where any were typed, nothing is added, or too little is known. */
export function withTones(text: string, memory: IndexMemory, isTyping: boolean): string | null {
  const syllables = syllablesOf(text);
  const isMarked = syllables.map(({ exact, folded }) => exact !== folded);
  if (syllables.length === 0 || isMarked.some(Boolean)) return null;
  const ways = syllables.map((syllable) => waysOf(syllable, memory));
  const read = likeliest(ways, memory);
  const last = syllables.length - 1;
  if (isTyping && syllables[last]?.end === text.length) {
    const together = memory.counts.pair(read[last - 1] ?? -1, read[last] ?? -1);
    if (together < leastTogether) read[last] = -1;
  }
  const { exact } = memory.vocabulary;
  // Laws do not ask: what belongs to a question is not learnt from them.
  const asking = askingForms(syllables);
  const words = syllables.map((syllable, index) => {
    const form = asking[index];
    if (form) return form;
    const id = read[index] ?? -1;
    return id < 0 ? text.slice(syllable.start, syllable.end) : (exact[id] ?? syllable.exact);
  });
  if (words.every((word, index) => word === syllables[index]?.exact)) return null;
  return withReplaced(text, syllables, words);
}

function waysOf({ folded }: Syllable, { vocabulary, counts }: IndexMemory): number[] {
  if (!letters.test(folded)) return [];
  const ids = vocabulary.variants[vocabulary.foldedId(folded)] ?? [];
  return [...ids].sort((a, b) => counts.single(b) - counts.single(a)).slice(0, mostWays);
}

/** Viterbi over the ways; −1 where a place has none. */
function likeliest(ways: readonly (readonly number[])[], memory: IndexMemory): number[] {
  const { counts } = memory;
  const all = Math.max(1, counts.unitCount);
  const alone = (id: number) => Math.log((counts.single(id) + 0.5) / all);
  const after = (before: number, id: number) =>
    Math.log(
      (counts.pair(before, id) + (pairTrust * (counts.single(id) + 0.5)) / all) / (counts.single(before) + pairTrust),
    );
  let states: { id: number; score: number; path: number[] }[] = [{ id: -1, score: 0, path: [] }];
  for (const own of ways) {
    const ids = own.length === 0 ? [-1] : own;
    states = ids.map((id) => {
      let best = { score: Number.NEGATIVE_INFINITY, path: [] as number[] };
      for (const state of states) {
        const step = id < 0 ? 0 : state.id < 0 ? alone(id) : after(state.id, id);
        if (state.score + step > best.score) best = { score: state.score + step, path: state.path };
      }
      return { id, score: best.score, path: [...best.path, id] };
    });
  }
  return states.reduce((best, state) => (state.score > best.score ? state : best)).path;
}

/** The text with other words in the places of its syllables; a capital stays one. */
export function withReplaced(text: string, syllables: readonly Syllable[], words: readonly string[]): string {
  let result = '';
  let at = 0;
  for (const [index, { start, end }] of syllables.entries()) {
    const word = words[index] ?? '';
    const isCapital = /^\p{Lu}/u.test(text.slice(start, end));
    result += text.slice(at, start) + (isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word);
    at = end;
  }
  return result + text.slice(at);
}
