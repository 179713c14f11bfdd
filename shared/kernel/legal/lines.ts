// Paragraphs cut into lines, and what the end of a line tells of the next: a number at the start of a line begins a
// unit only where the sentence before it is over.
import type { LegalParagraph } from './unit.ts';

export interface Line {
  /** Index of the paragraph, and UTF-16 offset of the line in its text. */
  readonly paragraph: number;
  readonly offset: number;
  /** Without the spaces around it. */
  readonly text: string;
  readonly kind: LegalParagraph['kind'];
  readonly level: number | null;
}

const lowerLetter = /\p{Ll}/u;
const upperLetter = /\p{Lu}/u;
/** Words after which a reference goes on: «quy định tại / Điều 5», «theo khoản / 2». Compounds such as địa điểm and tài khoản end titles. */
const leadingWords =
  /(?:^|\s)(?:(?<!(?:tồn|hiện) )tại|của|các|với|(?<!kèm )theo|(?<![;,.] )(?:và|hoặc)|(?<!(?:tài|điều) )khoản|(?<!(?:địa|thời|quan|đặc|trọng|thí|ưu|nhược|cao|luận) )điểm|Điều|Khoản|Điểm|Mục|Chương|Phần|(?:khoản|điểm|Điều|Mục|Chương) [\p{L}\d]{1,4}|(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) số)$/u;
const sentenceEnd = /[.;:!?”"»)\]…/]$/;

/** Lines that hold anything, in order. Lines of tables are kept whole as one, since cells begin no units. */
export function linesOf(paragraphs: readonly LegalParagraph[]): Line[] {
  const lines: Line[] = [];
  for (const [paragraph, { text, kind, level }] of paragraphs.entries()) {
    if (kind === 'table' || kind === 'footnote') {
      lines.push({ paragraph, offset: 0, text, kind, level });
      continue;
    }
    for (let start = 0; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const end = newline < 0 ? text.length : newline;
      const raw = text.slice(start, end);
      const trimmed = raw.trim();
      if (trimmed !== '') {
        lines.push({ paragraph, offset: start + raw.indexOf(trimmed.charAt(0)), text: trimmed, kind, level });
      }
      start = end + 1;
    }
  }
  return lines;
}

/** The rest of a line from `from` on, as a line of its own. */
export function restOfLine(line: Line, from: number): Line {
  const rest = line.text.slice(from);
  const trimmed = rest.trimStart();
  return { ...line, offset: line.offset + from + rest.length - trimmed.length, text: trimmed };
}

export function isCapitals(text: string): boolean {
  return !lowerLetter.test(text) && upperLetter.test(text);
}

/** The line breaks off before a number that it speaks of. */
export function leadsOn(text: string): boolean {
  return leadingWords.test(text.slice(-32));
}

/** The sentence, or the heading, is over at the line's end. */
export function endsProperly({ text, kind }: Line): boolean {
  return kind === 'heading' || sentenceEnd.test(text.slice(-1)) || isCapitals(text);
}

export function startsLower(text: string): boolean {
  return lowerLetter.test(
    text
      .slice(0, 2)
      .replace(/^["“«(]/, '')
      .slice(0, 1),
  );
}
