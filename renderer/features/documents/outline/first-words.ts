// The beginning of a unit's text for those who only glance at it.

/** Without the line that names an article, which stands over it anyway; cut at a word. */
export function firstWords(text: string, mostLetters: number): string {
  const lines = text.split('\n');
  const body = lines.length > 1 && /^Điều \d+[a-zđ]?[.:]/u.test(lines[0] ?? '') ? lines.slice(1) : lines;
  const joined = body.join(' ').replace(/\s+/gu, ' ').trim();
  if (joined.length <= mostLetters) return joined;
  // Neither half a word nor the bare number of the next clause.
  return `${joined
    .slice(0, mostLetters)
    .replace(/\s\S*$/u, '')
    .replace(/[\s.,;:]*(?:\s\d{1,3}\.)?$/u, '')}…`;
}

/** The first paragraphs of a text that make about so many letters; null where that is all of it. */
export function shortened(text: string, aboutLetters: number): string | null {
  if (text.length <= aboutLetters * 1.25) return null;
  const cut = text.slice(0, aboutLetters).replace(/\s\S*$/u, '');
  return `${cut.trimEnd()}…`;
}
