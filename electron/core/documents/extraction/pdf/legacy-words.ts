// Words in fonts from before Unicode (.VnTime, VNI-Times) converted, glyph by glyph of those fonts: a paper may mix them
// with others. A font's name alone is not believed: some files state its letters in Unicode all the same.
import { fromLegacy, type LegacyEncoding, legacyEncodingOf } from '#shared/kernel/text/legacy-fonts.ts';
import { isVietnameseSyllable } from '#shared/kernel/text/vietnamese-syllable.ts';
import type { GlyphTable } from './glyph-table.ts';

interface LegacyFont {
  readonly encoding: LegacyEncoding;
  /** Draws capitals for small letters. */
  readonly isCapitals: boolean;
}

/** By the font's number on the page; null where there is none. */
export type LegacyFonts = ReadonlyMap<number, LegacyFont> | null;

/** Vietnamese letters beyond Latin-1: text that has them is in Unicode. */
function isBeyondLatin1(code: number): boolean {
  return (
    code === 0x102 ||
    code === 0x103 ||
    code === 0x110 ||
    code === 0x111 ||
    code === 0x1a0 ||
    code === 0x1a1 ||
    code === 0x1af ||
    code === 0x1b0 ||
    (code >= 0x1ea0 && code <= 0x1ef9) ||
    (code >= 0x300 && code <= 0x323)
  );
}

export function legacyFontsOf(names: readonly string[], { code, font, count }: GlyphTable): LegacyFonts {
  const fonts = new Map<number, LegacyFont>();
  for (const [number, name] of names.entries()) {
    const found = legacyEncodingOf(name);
    if (found) fonts.set(number, found);
  }
  if (fonts.size === 0) return null;
  for (let at = 0; at < count; at += 1) if (isBeyondLatin1(code[at] ?? 0)) fonts.delete(font[at] ?? 0);
  return fonts.size === 0 ? null : fonts;
}

export function legacyWord(
  glyphs: readonly number[],
  { code, font }: GlyphTable,
  fonts: ReadonlyMap<number, LegacyFont>,
): string {
  let word = '';
  let piece = '';
  let pieceFont: LegacyFont | undefined;
  const close = () => {
    word += pieceFont ? convert(piece, pieceFont) : piece;
    piece = '';
  };
  for (const at of glyphs) {
    const own = fonts.get(font[at] ?? 0);
    if (own !== pieceFont) {
      close();
      pieceFont = own;
    }
    piece += String.fromCodePoint(code[at] ?? 0);
  }
  close();
  return word;
}

function convert(text: string, { encoding, isCapitals }: LegacyFont): string {
  const converted = fromLegacy(encoding === 'tcvn3' ? withHornedU(text) : text, encoding);
  return isCapitals ? converted.toUpperCase() : converted;
}

/** TCVN3's ư stands where Latin-1 has the soft hyphen, which readers give as a hyphen: «Ch-¬ng», «n-íc». */
function withHornedU(text: string): string {
  if (!text.includes('-')) return text;
  const soft = text.replace(/-(?=[^-\d])/gu, '\u00AD');
  const isWord = (piece: string) => {
    const letters = fromLegacy(piece, 'tcvn3')
      .replace(/[^\p{L}]/gu, '')
      .toLowerCase();
    return letters !== '' && isVietnameseSyllable(letters);
  };
  return isWord(soft) && !text.split('-').every(isWord) ? soft : text;
}
