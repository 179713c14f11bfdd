// Snippets as they are shown, and what a hit is called where its paper has no legal units.
import type { Snippet } from '#shared/search/results.ts';

/** Marks one space apart read as one: "chia", " ", "sẻ" → "chia sẻ". */
export function joinMarks(snippet: Snippet): Snippet {
  const joined: { text: string; isHit: boolean }[] = [];
  for (const piece of snippet) {
    const [before, space] = [joined.at(-2), joined.at(-1)];
    if (piece.isHit && before?.isHit && space?.text === ' ') {
      joined.splice(-2, 2, { text: `${before.text} ${piece.text}`, isHit: true });
    } else {
      joined.push(piece);
    }
  }
  return joined;
}

const divisions = ['Phần', 'Chương', 'Tiểu mục', 'Mục', 'Điều', 'Khoản', 'Điểm', 'Phụ lục'];
const divisionNames = divisions.flatMap((name) => [name, name.toLocaleUpperCase('vi')]).join('|');
// "Điều 32a", "CHƯƠNG II", "Phần thứ hai": never a division's name alone, which may begin any sentence.
const division = new RegExp(
  `^(${divisionNames})\\s+(\\d+[a-zđ]?(?:\\.\\d+)*|[IVXLC]+|(?:thứ|THỨ)\\s+\\p{L}+)(?=[\\s.:,;)–-]|$)`,
  'u',
);
const sectionNumber = /^(?:\d{1,3}(?:\.\d{1,3})+|[IVXLC]{1,6})(?=[\s.)])/u;

/** Longest heading that is shown whole where it holds no address. */
const longestHeading = 36;

/** "Điều 15. Chia sẻ dữ liệu" → "Điều 15"; a heading without an address is cut at a word. Null when there is none. */
export function addressOf(heading: string | null): string | null {
  const text = heading?.trim() ?? '';
  if (text === '') return null;
  const [, name, number] = division.exec(text) ?? [];
  if (name && number) return `${asWord(name)} ${number.startsWith('THỨ') ? number.toLocaleLowerCase('vi') : number}`;
  const section = sectionNumber.exec(text)?.[0];
  if (section) return `Mục ${section}`;
  if (text.length <= longestHeading) return text;
  return `${text.slice(0, longestHeading).replace(/\s+\S*$/u, '')}…`;
}

/** "CHƯƠNG" → "Chương". */
function asWord(name: string): string {
  return name.charAt(0) + name.slice(1).toLocaleLowerCase('vi');
}
