// Two ways of placing the tone are in use (hòa or hoà, thủy or thuỷ). One of them is made canonical: on the main vowel,
// so that the open syllable is also a prefix of the closed one (hoà, hoàng). quý and mùa are alike in both and stay.

const misplaced = /[òóỏõọ](?=[ae])|[ùúủũụ](?=y)/g;
const tones = '\u0300\u0301\u0309\u0303\u0323';
const toneMark = new RegExp(`[${tones}]`, 'g');
const movable = /([òóỏõọùúủũụ])([aey])/g;

/** Canonical form of a lower-case text in NFC. Same length, so offsets hold. */
export function canonicalTones(lowerCase: string): string {
  if (lowerCase.search(misplaced) < 0) return lowerCase;
  return lowerCase.replace(movable, (pair: string, glide: string, vowel: string) => {
    const isPair = 'òóỏõọ'.includes(glide) ? vowel !== 'y' : vowel === 'y';
    if (!isPair) return pair;
    const decomposed = glide.normalize('NFD');
    const tone = decomposed.match(toneMark)?.[0] ?? '';
    return decomposed.replace(toneMark, '') + (vowel + tone).normalize('NFC');
  });
}
