// Numbers of lists as they are shown: 1, a, A, i, I.

export type NumberStyle = 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
const lettersInAlphabet = 26;
/** Beyond this a number is written in digits: no list is honestly so long, and a hostile one must not fill memory. */
const longestNonDecimal = 3999;

/** `repeated`: after z comes aa, bb, cc, as Word counts; otherwise aa, ab, ac, as browsers do. */
export function formatNumber(value: number, style: NumberStyle, letters: 'repeated' | 'positional'): string {
  if (style === 'decimal' || value < 1 || value > longestNonDecimal) return String(value);
  if (style === 'lowerRoman') return roman(value);
  if (style === 'upperRoman') return roman(value).toUpperCase();
  const text = letters === 'repeated' ? repeatedLetter(value) : positionalLetters(value);
  return style === 'upperLetter' ? text.toUpperCase() : text;
}

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of romans) {
    text += sign.repeat(Math.floor(rest / worth));
    rest %= worth;
  }
  return text;
}

function letterAt(index: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + index);
}

function repeatedLetter(value: number): string {
  return letterAt((value - 1) % lettersInAlphabet).repeat(Math.ceil(value / lettersInAlphabet));
}

function positionalLetters(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / lettersInAlphabet)) {
    text = letterAt((rest - 1) % lettersInAlphabet) + text;
  }
  return text;
}
