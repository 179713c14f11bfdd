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
/** Words after which a mention goes on with «Điều 5», «Mục 2»: «quy định tại / Điều 5», «khoản 2 / Điều 5». */
const beforeMention =
  /(?:^|\s)(?:(?<!(?:tồn|hiện) )tại|của|các|(?<!kèm )theo|(?<![;,.] )(?:và|hoặc)|(?:khoản|điểm|Khoản|Điểm) (?:\d{1,3}[a-zđ]?|[a-zđ]\d?)|(?:Điều|Mục|Chương|Phần)(?: (?:\d{1,4}[a-zđ]?|[IVXLC]+))?)$/u;
/** The same, and words that often end a sentence of their own. */
const mayStandBeforeMention = /(?:^|\s)(?:với|từ|đến|ở|trong|là|trừ|về|cho|kèm theo|tồn tại|hiện tại|này và)$|[,(–-]$/u;
const beforeClauseNumber = /(?:^|\s)(?:(?<!(?:tài|điều) )[Kk]hoản|Điều|Mục|Chương|Phần)$/u;
/** Not behind compounds such as địa điểm, nor a score: «02 điểm». */
const beforePointLetter = /(?<!\d )(?<!(?:địa|thời|quan|đặc|trọng|thí|ưu|nhược|cao|luận|bưu) )(?<!\p{L})[Đđ]iểm$/u;
const openName = /(?:Luật|Nghị định|Nghị quyết|Thông tư|Quyết định|Pháp lệnh) số$/u;
const sentenceEnd = /[.;:!?”"»)\]…/*_]$/;
/** A line that the page's edge broke is a full line; one of less is over, whatever it ends with. */
const leastFullLine = 50;

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

export type LedTo = 'mention' | 'clause' | 'point';

/** The line breaks off before a number that it speaks of; `ledTo`: what the next line begins with. */
export function leadsOn(text: string, ledTo: LedTo): boolean {
  const end = text.slice(-32);
  if (ledTo === 'clause') return beforeClauseNumber.test(end);
  return ledTo === 'point' ? beforePointLetter.test(end) : beforeMention.test(end);
}

/** It could break off there. */
export function mayLeadOn(text: string): boolean {
  const end = text.slice(-32);
  return beforeMention.test(end) || mayStandBeforeMention.test(end);
}

/** A title over several lines is not over here. */
export function isTitleOpen(text: string): boolean {
  const end = text.slice(-32);
  return /,$/.test(end) || beforeMention.test(end) || openName.test(end);
}

/** The sentence, or the heading, is over at the line's end. */
export function endsProperly({ text, kind }: Line): boolean {
  if (kind === 'heading' || sentenceEnd.test(text.slice(-1)) || isCapitals(text)) return true;
  return text.length < leastFullLine && !text.endsWith(',');
}

export function startsLower(text: string): boolean {
  return lowerLetter.test(
    text
      .slice(0, 2)
      .replace(/^["“«(]/, '')
      .slice(0, 1),
  );
}
