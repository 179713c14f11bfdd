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
const restOfType =
  /^(THẨM TRA|THANH TRA|BÁO CHÍ|(TIẾP THU|GIẢI TRÌNH)(,| VÀ| )[\p{Lu}\s,]*|CỦA (QUỐC HỘI|CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|BỘ|ỦY BAN|UỶ BAN|HỘI ĐỒNG)(?!\p{L})[\p{Lu}\s,-]*)$/u;
/** «CỦA QUỐC HỘI NƯỚC …», «SỐ 13/1999/QH10 NGÀY …» below the name of a law of the official gazette. */
const ofGazette = /^(CỦA (QUỐC HỘI|CHÍNH PHỦ|ỦY BAN|UỶ BAN) .*NƯỚC C|SỐ \d.*(NGÀY|NĂM) )/u;
const notFilledIn = /…|\.{3,}/u;

export function readAbstract(letterhead: Letterhead): MetadataEntry {
  const { heading, isOfficial, body } = letterhead;
  const words = heading ? subjectOf(heading) : [];
  if (heading && words.length > 0) {
    const text = words.map(({ line, start, end }) => line.text.slice(start, end)).join(' ');
    if (notFilledIn.test(text)) return nothingFound;
    const value = ordinary(text, body).replace(/[.;:,]+$/u, '');
    // More words on the line of the type may belong to it: «BÁO CÁO KẾT QUẢ GIÁM SÁT».
    const isParted = !(words === heading.subjectWords && isOnLineOfType(heading.kindWords, words));
    const isKnown = canonicalType(heading.kind) !== null && isParted;
    return foundEntry(value, words, isKnown && isOfficial && heading.isEndClear && value.length <= sureLength);
  }
  const matter = matterIn(letterhead);
  if (matter) return foundEntry(upperFirst(matter.text), matter.words, matter.isAtItsPlace && !heading);
  const name = statedTitle(letterhead)?.name;
  return name ? foundEntry(name.value, name.words, false) : nothingFound;
}

/** «BÁO CÁO THẨM TRA» is the type as a whole where the subject stands below it. */
function subjectOf({ kindWords, subjectWords }: Heading): readonly Words[] {
  const words = subjectWords.filter(({ line }) => line === kindWords.line || !ofGazette.test(line.text));
  const [first] = words;
  const isRest =
    isOnLineOfType(kindWords, words) && first && restOfType.test(first.line.text.slice(first.start, first.end));
  if (isRest) return words.slice(1);
  return words.length === subjectWords.length ? subjectWords : words;
}

function isOnLineOfType(kindWords: Words, words: readonly Words[]): boolean {
  return words[0]?.line === kindWords.line && words.length > 1;
}

function ordinary(text: string, body: string): string {
  return upperFirst(inOrdinaryLetters(text, body));
}
