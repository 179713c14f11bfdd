// The list of abbreviations as it stands: the usual ones that come with the software, with what keepers added and took
// away.
import { z } from 'zod';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { type Abbreviation, maxShortParts } from './abbreviations.ts';

export const maxAbbreviations = 2000;
export const maxShortLength = 40;
export const maxFullLength = 300;
const maxFullSyllables = 24;

const lineSchema = z.string().overwrite((typed) =>
  typed
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim(),
);

export const abbreviationPairSchema = z.object({
  short: lineSchema.min(1).max(maxShortLength),
  full: lineSchema.min(1).max(maxFullLength),
});
export type AbbreviationPair = z.infer<typeof abbreviationPairSchema>;

/** Whether search can make something of it: letters or digits on both sides, a name of several words, and not the same twice. */
export function isAbbreviation({ short, full }: AbbreviationPair): boolean {
  const [parts, words] = [syllablesOf(short), syllablesOf(full)];
  const isShort = parts.length > 0 && parts.length <= maxShortParts;
  const isName = words.length > 1 && words.length <= maxFullSyllables;
  const letters = (syllables: typeof parts) => syllables.map(({ folded }) => folded).join('');
  return isShort && isName && letters(parts) !== letters(words);
}

/** The same for spellings that search takes for the same: «UBND», «ubnd»; «Ủy ban», «Uỷ ban». */
export function keyOfPair({ short, full }: AbbreviationPair): string {
  const spelt = (text: string, joint: string) =>
    syllablesOf(text)
      .map(({ exact }) => exact)
      .join(joint);
  return `${spelt(short, '')}/${spelt(full, ' ')}`;
}

/** What was done last with a pair. */
export interface AbbreviationEdit extends AbbreviationPair {
  readonly isRemoved: boolean;
}

/** By `keyOfPair`, in the order in which they were first made. */
export type AbbreviationEdits = ReadonlyMap<string, AbbreviationEdit>;

export interface ListedAbbreviation extends Abbreviation {
  /** `removed`: a usual one that was taken away. */
  readonly origin: 'usual' | 'added' | 'removed';
}

/** Usual ones in their order, those taken away among them; then what was added. */
export function editedList(usual: readonly Abbreviation[], edits: AbbreviationEdits): ListedAbbreviation[] {
  const known = usual.map((line) => ({ ...line, key: keyOfPair(line) }));
  const usualKeys = new Set(known.map(({ key }) => key));
  return [
    ...known.map(({ key, ...line }) => ({
      ...line,
      origin: edits.get(key)?.isRemoved ? ('removed' as const) : ('usual' as const),
    })),
    ...[...edits]
      .filter(([key, { isRemoved }]) => !isRemoved && !usualKeys.has(key))
      .map(([, { short, full }]) => ({ short, full, origin: 'added' as const })),
  ];
}

/** What search uses. */
export function standingAbbreviations(list: readonly ListedAbbreviation[]): Abbreviation[] {
  return list.filter(({ origin }) => origin !== 'removed').map(({ origin: _origin, ...line }) => line);
}
