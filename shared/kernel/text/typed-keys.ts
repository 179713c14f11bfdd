// What keystrokes of Telex and VNI make of a word, as an input method would have made it: «quoocs» and «quo61c» are
// «quốc», keys in any usual order. Whether they were meant so is decided in `keystrokes.ts`.
import { canonicalTones } from './tone-placement.ts';
import { isWellFormed, partsOfSyllable } from './well-formed-syllable.ts';

export interface TypedWord {
  /** Lower case, NFC, the tone on its main vowel. */
  readonly text: string;
  readonly hasTone: boolean;
  /** Marks that keys made, tone aside. */
  readonly marks: number;
  /** Keys that stand where English has none: `aa`, `dd` at the start, `uw`. Of VNI: 6 to 9 within or before a tone. */
  readonly isPeculiar: boolean;
  /** A key for a mark stands apart from its letter or the tone before the end: allowed, but seldom. */
  readonly isLoose: boolean;
}

const vowels = 'aăâeêioôơuưy';
const telexTones: Readonly<Record<string, string>> = {
  s: '\u0301',
  f: '\u0300',
  r: '\u0309',
  x: '\u0303',
  j: '\u0323',
};
const vniTones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const circumflexed: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const horned: Readonly<Record<string, string>> = { o: 'ơ', u: 'ư' };
/** No syllable has more keys than «nghieengs» and a few. */
const longestWord = 12;

/** Null where the keys make no syllable, or where none of them is more than a letter. `word` in lower case. */
export function typedInTelex(word: string): TypedWord | null {
  if (word.length > longestWord || !/^[a-z]+$/.test(word) || !/[sfrxjw]|a.*a|e.*e|o.*o|d.*d/.test(word)) return null;
  const keys = new Keys();
  for (let at = 0; at < word.length; at += 1) {
    const key = word.charAt(at);
    const before = word.charAt(at - 1);
    const tone = telexTones[key];
    let isTaken = false;
    if (tone && keys.hasVowel()) isTaken = keys.addTone(tone, at === word.length - 1);
    else if (key === 'w') isTaken = keys.addHorn(before) || keys.addBreve(before) || keys.addHornedU(at);
    else if (key === 'd' && keys.letters.startsWith('d')) isTaken = keys.addStroke(at === 1);
    else if (circumflexed[key]) isTaken = keys.addCircumflex(key, before);
    if (!isTaken) keys.letters += key;
  }
  return keys.word();
}

/** As above, for letters with figures behind or among them. */
export function typedInVni(word: string): TypedWord | null {
  if (word.length > longestWord || !/^[a-z]{1,7}(?:[1-9][a-z]{0,6})+$/.test(word)) return null;
  const keys = new Keys();
  for (let at = 0; at < word.length; at += 1) {
    const key = word.charAt(at);
    const figure = Number(key);
    if (!(figure > 0)) keys.letters += key;
    else if (!keys.addFigure(figure, at === word.length - 1, word.charAt(at - 1))) return null;
  }
  return keys.word();
}

/** A word as it grows key by key. */
class Keys {
  letters = '';
  private tone = '';
  private marks = 0;
  private isPeculiar = false;
  private isLoose = false;
  private isBroken = false;

  hasVowel(): boolean {
    // The u of qu and the i of gi may still become one.
    return [...this.letters].some((letter) => vowels.includes(letter));
  }

  addTone(tone: string, isLast: boolean): boolean {
    // Two tones are those of no word; a method would take the second, people who meant it have corrected it.
    if (this.tone !== '') this.isBroken = true;
    this.tone = tone;
    if (!isLast) this.isLoose = true;
    return true;
  }

  addFigure(figure: number, isLast: boolean, before: string): boolean {
    if (figure <= 5) return this.hasVowel() && this.addTone(vniTones[figure] ?? '', isLast);
    if (!isLast || figure === 9) this.isPeculiar = true;
    if (figure === 6) return this.addAnyCircumflex();
    if (figure === 7) return this.addHorn(before);
    if (figure === 8) return this.addBreve(before);
    return this.letters.startsWith('d') && this.addStroke(true);
  }

  addStroke(isAtStart: boolean): boolean {
    if (isAtStart) this.isPeculiar = true;
    else this.isLoose = true;
    this.replace(0, 'đ');
    return true;
  }

  addCircumflex(letter: string, before: string): boolean {
    const made = circumflexed[letter];
    // «xooong»: a third o takes the mark away again.
    if (letter === 'o' && this.letters.endsWith('ô')) {
      this.replace(this.letters.length - 1, 'oo');
      return true;
    }
    const at = this.letters.lastIndexOf(letter);
    if (at < 0 || !made) return false;
    const isNear = before === letter;
    // «oao» and «oeo» are rhymes.
    if (/o[ae]$/.test(this.letters) && letter === 'o') return false;
    if (isNear && letter === 'a') this.isPeculiar = true;
    if (!isNear) this.isLoose = true;
    this.replace(at, made);
    return true;
  }

  addHorn(before: string): boolean {
    const { letters } = this;
    const pair = letters.search(/[uư]o/u);
    // The u of «quơ» belongs to the consonant.
    if (pair >= 0 && !letters.startsWith('qu')) {
      this.replace(pair, 'ươ', 2);
      this.isPeculiar = true;
      return true;
    }
    // In «ua» it is the u that takes the horn, in «oa» the a its breve.
    const twice = letters.indexOf('uu');
    const at = twice >= 0 ? twice : Math.max(letters.lastIndexOf('u'), letters.lastIndexOf('o'));
    const letter = letters.charAt(at);
    const made = horned[letter];
    if (at < 0 || !made || (letter === 'o' && letters.charAt(at + 1) === 'a') || letters.startsWith('qua'))
      return false;
    if (letter === 'u') this.isPeculiar = true;
    if (before !== letter) this.isLoose = true;
    this.replace(at, made);
    return true;
  }

  addBreve(before: string): boolean {
    const at = this.letters.lastIndexOf('a');
    if (at < 0) return false;
    if (before !== 'a') this.isLoose = true;
    this.replace(at, 'ă');
    return true;
  }

  /** «nhwngx»: w behind the first consonants alone is ư. */
  addHornedU(at: number): boolean {
    if (at === 0 || this.hasVowel()) return false;
    this.letters += 'ư';
    this.marks += 1;
    this.isLoose = true;
    return true;
  }

  private addAnyCircumflex(): boolean {
    for (let at = this.letters.length - 1; at >= 0; at -= 1) {
      const made = circumflexed[this.letters.charAt(at)];
      if (!made) continue;
      this.replace(at, made);
      return true;
    }
    return false;
  }

  private replace(at: number, made: string, length = 1): void {
    this.letters = this.letters.slice(0, at) + made + this.letters.slice(at + length);
    this.marks += 1;
  }

  word(): TypedWord | null {
    if (this.isBroken || (this.tone === '' && this.marks === 0)) return null;
    const { tone, marks, isPeculiar, isLoose } = this;
    // «thuowr» is «thuở»: only before another letter the horn is on both.
    const letters = this.letters.replace(/ưo/u, 'ươ').replace(/ươ$/u, 'uơ');
    const text = withTone(letters, tone);
    return text !== null && isWellFormed(text) ? { text, hasTone: tone !== '', marks, isPeculiar, isLoose } : null;
  }
}

/** The tone where it belongs: on the marked vowel, before a final on the last, else on the first but for a glide. */
export function withTone(letters: string, tone: string): string | null {
  const parts = partsOfSyllable(letters);
  if (!parts) return null;
  const { onset, rhyme } = parts;
  const last = [...rhyme].findLastIndex((letter) => 'ăâêôơ'.includes(letter));
  const nucleus = /^[aăâeêioôơuưy]+/u.exec(rhyme)?.[0] ?? '';
  let at = last;
  if (at < 0) {
    const hasFinal = nucleus.length < rhyme.length;
    const hasGlide = /^(?:o[ae]|uy)/u.test(rhyme);
    if (nucleus.length === 1) at = 0;
    else if (nucleus.length === 3) at = 1;
    else at = hasFinal || hasGlide ? 1 : 0;
  }
  const toned = rhyme.slice(0, at) + (rhyme.charAt(at) + tone).normalize('NFC') + rhyme.slice(at + 1);
  return canonicalTones(onset + toned);
}
