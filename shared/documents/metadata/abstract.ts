// Trích yếu: what stands below the type, or after «V/v» in a letter.
import { inOrdinaryLetters, upperFirst } from '#shared/documents/title-case.ts';
import type { Letterhead } from './letterhead.ts';
import { matterIn } from './matter.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { canonicalType } from './paper-type.ts';

/** Longer ones have most likely taken in the first lines of the body. */
const sureLength = 500;
const notFilledIn = /…|\.{3,}/u;

export function readAbstract(letterhead: Letterhead): MetadataEntry {
  const { heading, isOfficial, body } = letterhead;
  const words = heading?.subjectWords ?? [];
  if (heading && words.length > 0) {
    const text = heading.subject.join(' ');
    if (notFilledIn.test(text)) return nothingFound;
    const value = ordinary(text, body).replace(/[.;:,]+$/u, '');
    const isKnown = canonicalType(heading.kind) !== null;
    return foundEntry(value, words, isKnown && isOfficial && heading.isEndClear && value.length <= sureLength);
  }
  const matter = matterIn(letterhead);
  if (matter) return foundEntry(upperFirst(matter.text), matter.words, matter.isAtItsPlace && !heading);
  return nothingFound;
}

function ordinary(text: string, body: string): string {
  return upperFirst(inOrdinaryLetters(text, body));
}
