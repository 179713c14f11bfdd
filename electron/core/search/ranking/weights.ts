// What counts how much. Found on one half of the judged questions and held against the other (docs/search.md); round
// figures, for they are meant to hold for other papers too.
export const weights = {
  /** BM25: how soon more of the same says no more, and how much a unit's length takes away. */
  k1: 1.2,
  b: 0.75,
  /** Of a word where it stands: in the paper's title, in the article's title, in the text. */
  paperTitle: 1,
  title: 2,
  body: 1,
  /** Added for words that stand there with the tones that were typed. */
  exactWord: 0.4,
  exactPair: 0.1,
  /** Share of the title that was asked for, by words and by pairs. */
  titleAskedWords: 0.1,
  titleAskedPairs: 0.2,
  /** Share of the question that is met, by pairs and by words. */
  pairsMet: 0.2,
  wordsMet: 0.1,
  /** For each step of `legalRank`. */
  legalRank: 0.06,
  /** Taken away from what does not hold any more, and from a version that a newer one stands for. */
  over: 0.2,
  replaced: 0.25,
  /** For each decade, within three: of two alike the newer. */
  decade: 0.01,
  /** A unit that the question names by its address. */
  namedAddress: 0.5,
} as const;

/** Others than those of the product, for measuring what each is worth. */
export type Weights = { readonly [Name in keyof typeof weights]: number };
