// Bytes of text files as text: Unicode where they are Unicode, else the old code page whose reading has the most
// Vietnamese syllables in it.
import { stat } from 'node:fs/promises';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { fromLegacy } from '#shared/kernel/text/legacy-fonts.ts';
import { legacyEncodingOfText } from '#shared/kernel/text/legacy-text.ts';
import { isVietnameseSyllable } from '#shared/kernel/text/vietnamese-syllable.ts';

export interface DecodedText {
  readonly text: string;
  /** As WHATWG names it; `tcvn3` and `vni` for the old fonts' codes. */
  readonly encoding: string;
}

/** The longest law has 2 MB of text; ten times that is still read within seconds. */
export const maxTextBytes = 24 * 1024 * 1024;
const sampleBytes = 256 * 1024;

/** Throws `file-empty` or `too-large`. */
export async function requireTextSize(path: string, limit: number = maxTextBytes): Promise<void> {
  const { size } = await stat(path);
  if (size === 0) throw new RefusalError('file-empty');
  if (size > limit) throw new RefusalError('too-large', { sizeBytes: size, limitBytes: limit });
}

/** `declared`: what the file says of itself, believed where it can be true. */
export function decodeBytes(bytes: Uint8Array, declared: string | null = null): DecodedText {
  const marked = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (marked) return lettersOf({ text: new TextDecoder(marked).decode(bytes), encoding: marked });
  const strict = decodeStrictly(bytes, 'utf-8');
  if (strict !== null) return lettersOf({ text: strict, encoding: 'utf-8' });
  const known = declared === null ? null : believable(declared);
  const encoding = known ?? legacyEncoding(bytes);
  return { text: decodeLegacy(bytes, encoding), encoding };
}

/** Text of an old font may have been kept in Unicode letter by letter: «Quèc héi» in a file of today. */
function lettersOf(decoded: DecodedText): DecodedText {
  const encoding = legacyEncodingOfText(decoded.text);
  return encoding === null ? decoded : { text: fromLegacy(decoded.text, encoding), encoding };
}

/** By the byte order mark. */
function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Bytes below which nothing can be told. */
const leastWide = 16;
const latinText = /[\t\n\r\u0020-\u007e\u00a0-\u024f\u1e00-\u1eff\u2000-\u206f\u20a0-\u20bf]|\p{M}/gu;

/** UTF-16 without a mark: every second byte of its spaces and digits is zero, always on the same side. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1;
  const zeroes = [0, 0];
  for (let at = 0; at < length; at += 1) if (bytes[at] === 0) zeroes[at % 2] = (zeroes[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeroes;
  // Vietnamese has about half of its letters below U+0100.
  const encoding =
    odd > length / 8 && even * 16 < odd ? 'utf-16le' : even > length / 8 && odd * 16 < even ? 'utf-16be' : null;
  if (encoding === null || length < leastWide) return null;
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, length));
  // Other bytes have zeroes too; text has hardly anything but Latin letters, figures and signs.
  return (text.match(latinText)?.length ?? 0) > 0.95 * text.length ? encoding : null;
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // The only thing that a strict decoder throws: the bytes are no such text.
    return null;
  }
}

/** Latin-1 is what programs declare when they know nothing; UTF-8 was tried and is not true. */
function believable(declared: string): string | null {
  const doubtful = new Set(['utf-8', 'windows-1252', 'utf-16le', 'utf-16be', 'replacement', 'x-user-defined']);
  try {
    const { encoding } = new TextDecoder(declared);
    return doubtful.has(encoding) ? null : encoding;
  } catch {
    // A name that no decoder knows.
    return null;
  }
}

/** UTF-8 with a damaged or cut letter is still UTF-8. */
const candidates = ['utf-8', 'windows-1258', 'tcvn3', 'vni', 'windows-1252'] as const;
const words = /[\p{L}\p{M}]+/gu;

function legacyEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  let best: { encoding: string; share: number } = { encoding: 'windows-1258', share: 0 };
  for (const encoding of candidates) {
    const share = vietnameseShare(decodeLegacy(sample, encoding).normalize('NFC'));
    if (share > best.share) best = { encoding, share };
  }
  return best.encoding;
}

function decodeLegacy(bytes: Uint8Array, encoding: string): string {
  if (encoding !== 'tcvn3' && encoding !== 'vni') return new TextDecoder(encoding).decode(bytes);
  return fromLegacy(new TextDecoder('latin1').decode(bytes), encoding);
}

/** Share of syllables among the words with letters beyond ASCII, 0 … 1; a letter that could not be decoded is none. */
export function vietnameseShare(text: string): number {
  let marked = text.split('\uFFFD').length - 1;
  let spelt = 0;
  for (const [word] of text.matchAll(words)) {
    if (!/[\u0080-\u{10FFFF}]/u.test(word)) continue;
    marked += 1;
    if (isVietnameseSyllable(word.toLowerCase())) spelt += 1;
  }
  return marked === 0 ? 0 : spelt / marked;
}
