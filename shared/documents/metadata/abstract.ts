// Trích yếu: what stands below the type, or after «V/v» in a letter.
import { inOrdinaryLetters, upperFirst } from '#shared/documents/title-case.ts';
import type { Heading } from '#shared/documents/title-heading.ts';
import type { Letterhead } from './letterhead.ts';
import { matterIn } from './matter.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import type { Words } from './paper-lines.ts';
import { canonicalType } from './paper-type.ts';
import { statedTitle } from './stated-title.ts';

/** Longer ones have most likely taken in the first lines of the body. */
const sureLength = 500;
const restOfType = /^(THẨM TRA|(TIẾP THU|GIẢI TRÌNH)(,| VÀ| )[\p{Lu}\s,]*)$/u;
const notFilledIn = /…|\.{3,}/u;

export function readAbstract(letterhead: Letterhead): MetadataEntry {
  const { heading, isOfficial, body } = letterhead;
  const words = heading ? subjectOf(heading) : [];
  if (heading && words.length > 0) {
    const text = words.map(({ line, start, end }) => line.text.slice(start, end)).join(' ');
    if (notFilledIn.test(text)) return nothingFound;
    const value = ordinary(text, body).replace(/[.;:,]+$/u, '');
    const isKnown = canonicalType(heading.kind) !== null;
    return foundEntry(value, words, isKnown && isOfficial && heading.isEndClear && value.length <= sureLength);
  }
  const matter = matterIn(letterhead);
  if (matter) return foundEntry(upperFirst(matter.text), matter.words, matter.isAtItsPlace && !heading);
  const name = statedTitle(letterhead)?.name;
  return name ? foundEntry(name.value, name.words, false) : nothingFound;
}

/** «BÁO CÁO THẨM TRA» is the type as a whole where the subject stands below it. */
function subjectOf({ kindWords, subjectWords }: Heading): readonly Words[] {
  const [first] = subjectWords;
  const isOnLine = first?.line === kindWords.line && subjectWords.length > 1;
  return isOnLine && restOfType.test(first.line.text.slice(first.start, first.end))
    ? subjectWords.slice(1)
    : subjectWords;
}

function ordinary(text: string, body: string): string {
  return upperFirst(inOrdinaryLetters(text, body));
}
