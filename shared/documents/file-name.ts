// Names of files as people give them: any length, any letters.

/** Longest name that is kept, in UTF-16 units: what file systems allow. */
export const maxFileNameLength = 255;

/** What breaks lines and lists, or turns the direction of what follows to hide an extension. */
const unfit = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu;

/**
 * NFC, on one line, and no longer than is kept: the end of the stem goes, never half a letter and never the extension.
 * Never empty.
 */
export function keepableFileName(name: string): string {
  const whole = name.toWellFormed().normalize('NFC').replace(unfit, ' ').trim() || '…';
  if (whole.length <= maxFileNameLength) return whole;
  const extension = /\.[a-z0-9]{1,8}$/i.exec(whole)?.[0] ?? '';
  let stem = '';
  for (const { segment } of new Intl.Segmenter('vi').segment(whole.slice(0, -extension.length || undefined))) {
    if (stem.length + segment.length + 1 + extension.length > maxFileNameLength) break;
    stem += segment;
  }
  return `${stem}…${extension}`;
}
