// Text in the letters of an old font, told by itself: where no font is named, nearly all of its marked words are no
// Vietnamese syllables as they stand, and are once they are converted. Other languages are neither.
import { fromLegacy, type LegacyEncoding } from './legacy-fonts.ts';
import { isWellFormed } from './well-formed-syllable.ts';

/** Letters and the signs that stand for some: TCVN3 has ơ in the place of «¬», ư in that of the soft hyphen. */
const words = /[A-Za-z\u00A1-\u00FF]+/g;
const marked = /[\u00A1-\u00FF]/;
const isLetter = /[A-Za-z]/;
/** Vietnamese beyond Latin-1, composed or not: a text that has it is in Unicode. */
const unicode = /[\u0102\u0103\u0110\u0111\u01A0\u01A1\u01AF\u01B0\u1EA0-\u1EF9]|[\u0300-\u0303\u0309\u0323]/g;
const sampleLength = 50_000;
/** Different words below which nothing can be told: «µm» and «café» make no Vietnamese text. */
const fewestWords = 5;
const leastRead = 0.85;
const mostPossible = 0.5;
/** One letter of another font in fifty words may be a sign that somebody put in. */
const mostUnicode = 0.02;

/** Null for text in Unicode, in another language, or too short to say. */
export function legacyEncodingOfText(text: string): LegacyEncoding | null {
  const sample = text.slice(0, sampleLength);
  if (!marked.test(sample)) return null;
  const found = new Set<string>();
  for (const [word] of sample.matchAll(words)) {
    if (marked.test(word) && isLetter.test(word)) found.add(word);
  }
  if (found.size < fewestWords || (sample.match(unicode)?.length ?? 0) > mostUnicode * found.size) return null;
  const list = [...found];
  if (shareOf(list, isSyllable) > mostPossible) return null;
  const best = (['tcvn3', 'vni'] as const)
    .map((encoding) => ({ encoding, share: shareOf(list, (word) => isSyllable(fromLegacy(word, encoding))) }))
    .reduce((left, right) => (right.share > left.share ? right : left));
  return best.share >= leastRead ? best.encoding : null;
}

function shareOf(list: readonly string[], holds: (word: string) => boolean): number {
  return list.filter(holds).length / list.length;
}

/** Capitals of TCVN3 have their tones from small letters: «QUèC». */
function isSyllable(word: string): boolean {
  return isWellFormed(word.toLowerCase().normalize('NFC'));
}
