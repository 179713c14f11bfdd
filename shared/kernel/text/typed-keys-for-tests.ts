// Syllables, and the keys that people press for them: what `typed-keys.ts` has to read back.
import { canonicalTones } from './tone-placement.ts';
import { withTone } from './typed-keys.ts';
import { allSyllables, isWellFormed } from './well-formed-syllable.ts';

const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const toneKeys = { telex: ['', 's', 'f', 'r', 'x', 'j'], vni: ['', '1', '2', '3', '4', '5'] } as const;
const markKeys: Record<keyof typeof toneKeys, Readonly<Record<string, string>>> = {
  telex: { â: 'aa', ê: 'ee', ô: 'oo', ă: 'aw', ơ: 'ow', ư: 'uw', đ: 'dd' },
  vni: { â: 'a6', ê: 'e6', ô: 'o6', ă: 'a8', ơ: 'o7', ư: 'u7', đ: 'd9' },
};

/** Every syllable that can be spelt, with every tone that it can have; the tone where it belongs. */
export const everySyllable: readonly string[] = [...new Set(allSyllables())].flatMap((plain) =>
  tones.flatMap((tone) => {
    const syllable = withTone(plain, tone);
    return syllable !== null && isWellFormed(syllable) ? [syllable] : [];
  }),
);

/**
 * Orders of keys: marks right behind their letters with the tone at the end or behind its vowel; the horn of ươ once for
 * both; all keys at the end.
 */
export const keyOrders = ['tone last', 'tone in place', 'one horn', 'all last'] as const;
export type KeyOrder = (typeof keyOrders)[number];

export function keysOf(syllable: string, method: keyof typeof toneKeys, order: KeyOrder): string {
  const marks = markKeys[method];
  let keys = '';
  let tone = '';
  let last = '';
  for (const letter of canonicalTones(syllable)) {
    const decomposed = letter.normalize('NFD');
    const own = tones.findIndex((each) => each !== '' && decomposed.includes(each));
    const plain = own > 0 ? decomposed.replace(tones[own] ?? '', '').normalize('NFC') : letter;
    // A third o takes the mark of the second away.
    const isDouble = method === 'telex' && plain === 'o' && keys.endsWith('o');
    const pressed = isDouble ? 'oo' : (marks[plain] ?? plain);
    if (order === 'all last' && !isDouble) {
      keys += pressed.charAt(0);
      last += pressed.slice(1);
    } else if (order === 'one horn' && plain === 'ư' && syllable.normalize('NFD').includes('o\u031b')) keys += 'u';
    else keys += pressed;
    const toneKey = own > 0 ? (toneKeys[method][own] ?? '') : '';
    if (order === 'tone in place') keys += toneKey;
    else tone += toneKey;
  }
  // Both of ươ get their horn from one key.
  return keys + last.replace(/ww$/, 'w').replace(/77$/, '7') + tone;
}
