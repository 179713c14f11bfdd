// Whether letters can be a Vietnamese syllable: an initial, a vowel or group of them with one tone, a final.

const onset = '(?:ngh|ng|nh|ph|th|tr|kh|gh|gi|ch|qu|[bcdđghklmnpqrstvx])?';
const nucleus =
  '(?:iê|yê|uyê|uô|ươ|oa|oă|oe|uâ|uê|uơ|uy|ia|ya|ua|ưa|oai|oay|oao|oeo|uai|uay|uây|uyu|uya|iêu|yêu|uôi|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|oo|[aăâeêioôơuưy])';
const coda = '(?:ch|ng|nh|[cmnpt])?';
const shape = new RegExp(`^${onset}${nucleus}${coda}$`, 'u');
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** `letters` in lower case and NFC. */
export function isVietnameseSyllable(letters: string): boolean {
  const decomposed = letters.normalize('NFD');
  const tones = decomposed.match(tone)?.length ?? 0;
  return tones <= 1 && shape.test(decomposed.replace(tone, '').normalize('NFC'));
}
