// What a query is understood to mean. `read-query.ts` makes it; the index and the ranking act on it.
import type { QueryToken } from '#shared/kernel/text/match-ranges.ts';
import type { Abbreviations } from '#shared/search/abbreviations/abbreviations.ts';

export interface ReadOptions {
  /** The last word may be the beginning of one. */
  readonly isTyping: boolean;
  /** What was typed without marks must stand there without marks. */
  readonly isExact: boolean;
  readonly abbreviations: Abbreviations;
}

export interface QueryReading {
  /** With keystrokes turned into letters: «quoocs hooij» gives «quốc hội»; null where nothing was turned. */
  readonly keystrokesRead: string | null;
  /** Wanted words in order, at most `maxQueryTokens`. */
  readonly tokens: readonly QueryToken[];
  /** Phrases that must not be there: «-bồi» is one of one word, «-"bồi thường"» one of two. */
  readonly excluded: readonly (readonly QueryToken[])[];
  /** Other ways of writing tokens[start..end): abbreviation for full name and the other way round. */
  readonly alternatives: readonly Alternative[];
  /** A clause or paper that is named outright, null where none. */
  readonly named: NamedUnit | null;
  /** Wanted words with their quotes and without exclusions: what `parseQuery` is given to mark them in a paper. */
  readonly markText: string;
}

export interface Alternative {
  readonly start: number;
  readonly end: number;
  readonly syllables: readonly { readonly exact: string; readonly folded: string }[];
  /** As the list of abbreviations writes it. */
  readonly text: string;
}

export interface NamedUnit {
  /** `điều-15/khoản-2`, as `parseAddress` makes it; null where only a paper is named. */
  readonly address: string | null;
  /** Số, ký hiệu, however it was spelt. */
  readonly number: NamedNumber | null;
  /** Kind that was typed, folded and in full: `luat`, `bo luat`, `nghi dinh`; null where none was. */
  readonly kind: string | null;
  /**
   * What is left without address, number, kind and year, as folded syllables: a law's name, or plain words. An
   * abbreviation that stands for one thing alone is written out: «k2 đ15 luật BHXH» leaves `bao hiem xa hoi`.
   */
  readonly rest: readonly string[];
  /** Typed behind a law's name: «luật đất đai 2024», «năm 2013»; null where none was. */
  readonly year: number | null;
}

export interface NamedNumber {
  /** Without leading zeros: `59`, `5a`. */
  readonly serial: string;
  readonly year: number | null;
  /** Folded: `nd-cp`, `qh14`; where only a kind was typed, its sign: `nd`, `qh` for laws; null where neither was. */
  readonly sign: string | null;
}
