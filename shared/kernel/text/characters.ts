// What single characters become: the tables behind normalising and folding. Kept as arrays because every character of
// every paper passes through them.

/** Characters that are there but not seen: soft hyphen, zero-width spaces and joiners, marks of direction, BOM. */
const ignorable =
  /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]|[\uFE00-\uFE0F]/;
const ignorables = new RegExp(ignorable, 'g');
/** Characters that belong to the letter before them; the conjoining vowels and finals are those of Korean. */
const extending = new RegExp(`\\p{M}|[\\u1160-\\u11FF]|${ignorable.source}`, 'u');
const unusualSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
const combiningMarks = /[\u0300-\u036F]/g;
/** ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ, ﬆ: letters that a font draws as one. */
const ligatures = /[\uFB00-\uFB06]/g;
// A letter or digit; marks that follow it are part of it, marks that follow anything else are not text.
const wordCharacter = /^[\p{L}\p{N}\p{Co}]/u;

/** Below this every unit is a letter of its own that the tables know: Latin, Vietnamese, Greek, Cyrillic, and more. */
export const tableSize = 0x2000;
const separator = 1;

/** Whether a character belongs to the one before it. */
export function isExtending(character: string): boolean {
  const code = character.charCodeAt(0);
  if (code < 0x300) return code === 0xad;
  if (code > 0x1e00 && code < 0x200b) return false;
  return extending.test(character);
}

/** NFC, ordinary spaces, nothing invisible. For one letter with its marks, or for a whole text. */
export function normaliseCharacters(cluster: string): string {
  return cluster.replace(ignorables, '').normalize('NFC').replace(unusualSpaces, ' ');
}

/** Lower case with every mark kept. The letter eth, an old stand-in for đ, becomes đ; ligatures become their letters. */
export function exactCharacters(cluster: string): string {
  const letters = cluster.replace(ligatures, (drawn) => drawn.normalize('NFKC'));
  return normaliseCharacters(normaliseCharacters(letters).toLowerCase()).replaceAll('\u00F0', 'đ');
}

/** Lower case without tone and vowel marks, đ as d. */
export function foldCharacters(cluster: string): string {
  return exactCharacters(cluster).normalize('NFD').replace(combiningMarks, '').normalize('NFC').replaceAll('đ', 'd');
}

export function isWordCharacter(character: string): boolean {
  return wordCharacter.test(character);
}

function tableOf(change: (character: string) => string): Uint16Array {
  const table = new Uint16Array(tableSize);
  for (let code = 0; code < tableSize; code += 1) {
    const character = String.fromCharCode(code);
    if (isExtending(character)) continue;
    const changed = change(character);
    if (changed.length === 1) table[code] = changed.charCodeAt(0);
  }
  return table;
}

/** By code unit: what it becomes; 0 where it must go the slow way. */
export const exactTable = tableOf(exactCharacters);
export const foldTable = tableOf(foldCharacters);
export const normaliseTable = tableOf(normaliseCharacters);

/** By code unit: 1 between words, 0 within. */
export const separatorTable = tableOf((character) =>
  isWordCharacter(character) ? '\u0000' : String.fromCharCode(separator),
);
