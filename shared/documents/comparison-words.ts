// When two pieces of text say the same: word for word, however they are spaced, broken over lines, hyphenated, punctuated,
// and wherever the tone marks stand. Notes that publishers of consolidated texts put in are no part of what a text says.
import { syllablesOf } from '#shared/kernel/text/syllables.ts';

/** `[12]` of a consolidated text (văn bản hợp nhất), and the notes that the codification (Bộ pháp điển) adds to articles. */
const publishersNotes = [
  // What is left of a repealed article is no part of the one before it.
  /Điều \d+[a-zđ]?\.?\s*\((?:được |bị |đã )?(?:bãi|hủy|huỷ) bỏ\)/gu,
  /\[\d{1,3}\]/gu,
  /\(Điều này có nội dung liên quan đến(?:[^()]|\([^()]*\))*\)/gu,
  /\(Điều \d+[a-zđ]? (?:Bộ luật|Luật|Nghị định|Thông tư|Pháp lệnh|Nghị quyết) số (?:[^()]|\([^()]*\))*có hiệu lực(?:[^()]|\([^()]*\))*\)/gu,
];

export function withoutNotes(text: string): string {
  return publishersNotes.reduce((rest, note) => rest.replace(note, ' '), text);
}

/** Lower case, tones in their canonical place. */
export function wordsOf(text: string): string[] {
  return syllablesOf(withoutNotes(text)).map(({ exact }) => exact);
}

/** Equal for two texts that say the same; a space more or less is no difference. */
export function keyOf(words: readonly string[]): string {
  return words.join('');
}

/** How far after «Điều» a number may stand and still be one of a list: «các điều 5, 6, 7, 8 và 9». */
const longestListing = 12;

/** Whether the words are the same but for mentions of articles that now have another number. */
export function differOnlyInNumbers(
  before: readonly string[],
  after: readonly string[],
  renumbered: ReadonlyMap<string, string>,
): boolean {
  if (before.length !== after.length || renumbered.size === 0) return false;
  let sinceArticle = longestListing + 1;
  return before.every((word, index) => {
    sinceArticle = word === 'điều' ? 0 : sinceArticle + 1;
    const now = after[index];
    return word === now || (sinceArticle <= longestListing && renumbered.get(word) === now);
  });
}

/** How alike two texts are, 0 … 1: by the pairs of neighbouring words that they share (Dice). */
export function alikeness(before: readonly string[], after: readonly string[]): number {
  const [shorter, longer] = before.length < after.length ? [before, after] : [after, before];
  if (shorter.length === 0) return longer.length === 0 ? 1 : 0;
  const counts = new Map<string, number>();
  for (const pair of pairsOf(longer)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of pairsOf(shorter)) {
    const left = counts.get(pair) ?? 0;
    if (left === 0) continue;
    counts.set(pair, left - 1);
    shared += 1;
  }
  return (2 * shared) / (before.length + after.length + 2);
}

/** One more than there are words: the beginning and the end count. */
function* pairsOf(words: readonly string[]): Generator<string> {
  for (let index = 0; index <= words.length; index += 1) yield `${words[index - 1] ?? ''} ${words[index] ?? ''}`;
}
