// Which actions of the palette fit what was typed: every word must begin some word of the action, tones or not.
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/** Fewer letters fit too much to mean an action. */
const minLetters = 2;

export interface Searchable {
  /** Label and further words that a person may type for it. */
  readonly words: string;
}

export function matchActions<Action extends Searchable>(text: string, actions: readonly Action[]): Action[] {
  const typed = syllablesOf(text).map((syllable) => syllable.folded);
  if (typed.join('').length < minLetters) return [];
  return actions.filter((action) => {
    const words = syllablesOf(action.words).map((syllable) => syllable.folded);
    return typed.every((part) => words.some((word) => word.startsWith(part)));
  });
}
