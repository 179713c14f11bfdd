// Vietnamese text of the years before Unicode: fonts that draw Vietnamese letters in the places of others. TCVN3 (ABC,
// the fonts .VnTime …) has one byte a letter, VNI (VNI-Times …) a letter and a byte for its marks. What is converted
// here are those bytes as Latin-1 characters, as readers of files give them.

export type LegacyEncoding = 'tcvn3' | 'vni';

/** TCVN 5712:1993, VN3: from 0xA1 on. Capitals with a tone have no place: fonts for capitals (.VnTimeH) draw them. */
const tcvn3Letters: Readonly<Record<number, string>> = {
  161: 'Ă',
  162: 'Â',
  163: 'Ê',
  164: 'Ô',
  165: 'Ơ',
  166: 'Ư',
  167: 'Đ',
  168: 'ă',
  169: 'â',
  170: 'ê',
  171: 'ô',
  172: 'ơ',
  173: 'ư',
  174: 'đ',
  181: 'à',
  182: 'ả',
  183: 'ã',
  184: 'á',
  185: 'ạ',
  187: 'ằ',
  188: 'ẳ',
  189: 'ẵ',
  190: 'ắ',
  198: 'ặ',
  199: 'ầ',
  200: 'ẩ',
  201: 'ẫ',
  202: 'ấ',
  203: 'ậ',
  204: 'è',
  206: 'ẻ',
  207: 'ẽ',
  208: 'é',
  209: 'ẹ',
  210: 'ề',
  211: 'ể',
  212: 'ễ',
  213: 'ế',
  214: 'ệ',
  215: 'ì',
  216: 'ỉ',
  220: 'ĩ',
  221: 'í',
  222: 'ị',
  223: 'ò',
  225: 'ỏ',
  226: 'õ',
  227: 'ó',
  228: 'ọ',
  229: 'ồ',
  230: 'ổ',
  231: 'ỗ',
  232: 'ố',
  233: 'ộ',
  234: 'ờ',
  235: 'ở',
  236: 'ỡ',
  237: 'ớ',
  238: 'ợ',
  239: 'ù',
  241: 'ủ',
  242: 'ũ',
  243: 'ú',
  244: 'ụ',
  245: 'ừ',
  246: 'ử',
  247: 'ữ',
  248: 'ứ',
  249: 'ự',
  250: 'ỳ',
  251: 'ỷ',
  252: 'ỹ',
  253: 'ý',
  254: 'ỵ',
};

/** Tones and vowel marks as VNI writes them behind a, e, o, u, y, ơ (ô) and ư (ö): grave, acute, hook, tilde, dot. */
const vniTones = { '\u0300': 'ø', '\u0301': 'ù', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' } as const;
const vniCircumflex = { '': 'â', '\u0300': 'à', '\u0301': 'á', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' } as const;
const vniBreve = { '': 'ê', '\u0300': 'è', '\u0301': 'é', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' } as const;
/** Letters with a place of their own. */
const vniSingle: Readonly<Record<string, string>> = {
  đ: 'ñ',
  ơ: 'ô',
  ư: 'ö',
  ì: 'ì',
  í: 'í',
  ỉ: 'æ',
  ĩ: 'ó',
  ị: 'ò',
  ỵ: 'î',
};

const [tcvn3ToUnicode, unicodeToTcvn3] = bothWays(
  Object.entries(tcvn3Letters).map(([code, letter]) => [String.fromCharCode(Number(code)), letter]),
);
const [vniToUnicode, unicodeToVni] = bothWays(vniPairs());
const longestVni = 2;

/** Letters that the encoding has no place for stay as they are. NFC in, NFC out. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  return encoding === 'tcvn3'
    ? replaceLongest(text, tcvn3ToUnicode, 1)
    : replaceLongest(text, vniToUnicode, longestVni);
}

/** The way back: what an old font would have drawn the text with. TCVN3 has no capitals with tones. */
export function toLegacy(text: string, encoding: LegacyEncoding): string {
  return replaceLongest(text.normalize('NFC'), encoding === 'tcvn3' ? unicodeToTcvn3 : unicodeToVni, 1);
}

/** Which encoding a font's name stands for: `.VnTime`, `ABCDEF+.VnArialH`, `VNI-Times`; null for all others. */
export function legacyEncodingOf(fontName: string): { encoding: LegacyEncoding; isCapitals: boolean } | null {
  const name = fontName.replace(/^[A-Z]{6}\+/, '');
  const tcvn3 = /^[._]?Vn[A-Z3][A-Za-z0-9 ]*/.exec(name);
  if (tcvn3) return { encoding: 'tcvn3', isCapitals: /^[._]?Vn[A-Za-z0-9 ]*?[a-z]H(?![a-z])/.test(name) };
  return /^VNI[-_ ]?[A-Z0-9]/i.test(name) ? { encoding: 'vni', isCapitals: false } : null;
}

function replaceLongest(text: string, table: ReadonlyMap<string, string>, longest: number): string {
  let replaced = '';
  let at = 0;
  while (at < text.length) {
    let length = Math.min(longest, text.length - at);
    let found = table.get(text.slice(at, at + length));
    while (found === undefined && length > 1) {
      length -= 1;
      found = table.get(text.slice(at, at + length));
    }
    replaced += found ?? text.charAt(at);
    at += length;
  }
  return replaced;
}

function vniPairs(): [legacy: string, letter: string][] {
  const pairs: [string, string][] = Object.entries(vniSingle).map(([letter, legacy]) => [legacy, letter]);
  const add = (base: string, marks: string, legacy: string) => pairs.push([legacy, (base + marks).normalize('NFC')]);
  for (const base of ['a', 'e', 'o', 'u', 'y']) {
    for (const [tone, sign] of Object.entries(vniTones))
      if (base !== 'y' || tone !== '\u0323') add(base, tone, base + sign);
  }
  for (const base of ['a', 'e', 'o']) {
    for (const [tone, sign] of Object.entries(vniCircumflex)) add(base, `\u0302${tone}`, base + sign);
  }
  for (const [tone, sign] of Object.entries(vniBreve)) add('a', `\u0306${tone}`, `a${sign}`);
  for (const [horned, legacy] of [
    ['ơ', 'ô'],
    ['ư', 'ö'],
  ] as const) {
    for (const [tone, sign] of Object.entries(vniTones)) add(horned, tone, legacy + sign);
  }
  return [...pairs, ...pairs.map(([legacy, letter]): [string, string] => [legacy.toUpperCase(), letter.toUpperCase()])];
}

function bothWays(
  pairs: readonly (readonly [legacy: string, letter: string])[],
): [Map<string, string>, Map<string, string>] {
  const forth = new Map(pairs.map(([legacy, letter]) => [legacy, letter.normalize('NFC')]));
  const back = new Map(pairs.map(([legacy, letter]) => [letter.normalize('NFC'), legacy]));
  // A capital may be followed by the sign of small letters.
  for (const [legacy, letter] of pairs) {
    const mixed = legacy.length > 1 ? legacy.charAt(0).toUpperCase() + legacy.slice(1) : legacy;
    if (!forth.has(mixed)) forth.set(mixed, letter.toUpperCase());
  }
  return [forth, back];
}
