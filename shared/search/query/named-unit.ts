// The clause or paper that a query names outright: its address, number, kind and year taken out, and what is left.
import { addressAmong } from '#shared/kernel/legal/asked-address.ts';
import { mapFolded, sourceRange } from '#shared/kernel/text/mapped-text.ts';
import { documentKinds, kindByName } from './document-kinds.ts';
import { numberAmong } from './named-number.ts';
import type { Alternative, NamedUnit } from './query-reading.ts';
import type { QueryWord } from './query-words.ts';

export interface AskedQuery {
  readonly words: readonly QueryWord[];
  /** What the places of the words count in, exclusions blanked. */
  readonly text: string;
  readonly alternatives: readonly Alternative[];
}

interface Kind {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const kindsByFirst = Map.groupBy(
  documentKinds.map((kind) => ({ ...kind, syllables: kind.name.split(' ') })),
  ({ syllables }) => syllables[0] ?? '',
);
/** A number that is meant stands near the beginning. */
const longestSearched = 1000;
const year = /^(?:19|20)\d{2}$/;

/** Null where neither a clause nor a paper is named. A query that begins like a law's name names one: «luật đất đai». */
export function namedUnit({ words, text, alternatives }: AskedQuery): NamedUnit | null {
  const number = numberOf(words, text);
  const free = words.map((_, index) => index).filter((index) => !number?.used.has(index));
  const asked = addressAmong(
    free.flatMap((index) => words[index] ?? []),
    text,
  );
  const used = new Set([...(number?.used ?? []), ...[...(asked?.used ?? [])].map((index) => free[index] ?? -1)]);
  // «điều 6 của luật …»: it only joins the two.
  for (const index of [...used])
    if (words[index + 1]?.exact === 'của' || words[index + 1]?.exact === 'cua') used.add(index + 1);
  const spelt = speltOut(words, used, alternatives);
  const kind = number?.kind ? null : kindAmong(spelt);
  const typedYear = yearAmong(spelt, kind !== null || number !== null);
  const isCalled = kind !== null && kindByName.get(kind.name)?.isCalled === true && (kind.start === 0 || typedYear);
  if (!asked && !number && !isCalled) return null;
  const rest = spelt.filter(
    (_, index) => !(kind && index >= kind.start && index < kind.end) && !typedYear?.used.includes(index),
  );
  // «luật» alone names none; there is one constitution.
  if (!asked && !number && !typedYear && rest.length === 0 && kind?.name !== 'hien phap') return null;
  const foundYear = typedYear?.year ?? null;
  const isYearOfNumber = number !== null && number.year === null && foundYear !== null;
  return {
    address: asked?.address ?? null,
    number: number && { serial: number.serial, year: isYearOfNumber ? foundYear : number.year, sign: number.sign },
    kind: number?.kind ?? kind?.name ?? null,
    rest,
    year: isYearOfNumber ? null : foundYear,
  };
}

function numberOf(words: readonly QueryWord[], text: string) {
  const folded = mapFolded(text.slice(0, longestSearched));
  const number = numberAmong(folded.text);
  if (!number) return null;
  const { start, end } = sourceRange(folded, number.start, number.end);
  const used = new Set(words.flatMap((word, index) => (word.start >= start && word.end <= end ? [index] : [])));
  return { ...number, used };
}

/** Folded words that are not used, abbreviations of one meaning written out. */
function speltOut(words: readonly QueryWord[], used: ReadonlySet<number>, alternatives: readonly Alternative[]) {
  const spelt: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (!word || used.has(index)) continue;
    const own = alternatives.filter((each) => each.start === index && each.syllables.length > each.end - each.start);
    const [only] = own;
    if (own.length === 1 && only) {
      spelt.push(...only.syllables.map(({ folded }) => folded));
      index = only.end - 1;
    } else spelt.push(word.folded);
  }
  return spelt;
}

/** The first that is called by a name as laws are; «quyết định» is more often a verb. */
function kindAmong(spelt: readonly string[]): Kind | null {
  let other: Kind | null = null;
  for (let start = 0; start < spelt.length; start += 1) {
    for (const { name, syllables, isCalled } of kindsByFirst.get(spelt[start] ?? '') ?? []) {
      const end = start + syllables.length;
      if (!syllables.every((syllable, offset) => spelt[start + offset] === syllable)) continue;
      if (isOtherWord(spelt[start - 1], name, spelt[end])) continue;
      if (isCalled) return { name, start, end };
      other ??= { name, start, end };
    }
  }
  return other;
}

/** «pháp luật», «kỷ luật», «luật sư», «luật định»: words of which a kind is only a part. */
function isOtherWord(before: string | undefined, kind: string, after: string | undefined): boolean {
  if (kind !== 'luat') return false;
  return /^(?:phap|ky|ki|quy|bo)$/.test(before ?? '') || /^(?:su|phap|dinh|gia|khoa)$/.test(after ?? '');
}

/** «năm 2013»; a year alone where a law's name stands before it. */
function yearAmong(spelt: readonly string[], isPaper: boolean): { year: number; used: number[] } | null {
  for (const [index, word] of spelt.entries()) {
    if (!year.test(word)) continue;
    const isSaid = spelt[index - 1] === 'nam';
    if (isSaid) return { year: Number(word), used: [index - 1, index] };
    if (isPaper && index > 0) return { year: Number(word), used: [index] };
  }
  return null;
}
