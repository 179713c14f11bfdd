// Finds the heading of a paper (tên loại văn bản) and the subject below it (trích yếu).
import { type Line, type Words, wordsOf } from './metadata/paper-lines.ts';
import { isCapital } from './title-case.ts';
import { type Draft, draftInCell, draftOf, splitDraft } from './title-draft.ts';
import {
  isLabelled,
  isLetterheadMark,
  isNoHeading,
  isOrgan,
  isRule,
  linesAboveBody,
  opensBody,
  opensSentence,
  textOfBlockAt,
} from './title-lines.ts';

export interface Heading {
  /** In capitals. */
  readonly kind: string;
  readonly subject: readonly string[];
  readonly draft: Draft | null;
  /** Whether the kind is one of the Decree's or of the law on legal documents, not any heading in capitals. */
  readonly isKnown: boolean;
  /** Where the kind stands, and each part of the subject. */
  readonly kindWords: Words;
  readonly subjectWords: readonly Words[];
  /** Whether what stands below the subject is plainly something else. */
  readonly isEndClear: boolean;
}

/** Kinds of papers, longer ones first where one begins with another: what tells kind from subject on one line. */
const kinds = [
  'BỘ LUẬT',
  'LUẬT',
  'HIẾN PHÁP',
  'PHÁP LỆNH',
  'NGHỊ QUYẾT LIÊN TỊCH',
  'NGHỊ QUYẾT',
  'NGHỊ ĐỊNH',
  'LỆNH',
  'TỜ TRÌNH',
  'BÁO CÁO',
  'KẾ HOẠCH',
  'CHƯƠNG TRÌNH',
  'THÔNG BÁO',
  'THÔNG TƯ LIÊN TỊCH',
  'THÔNG TƯ',
  'THÔNG CÁO',
  'QUYẾT ĐỊNH',
  'CHỈ THỊ',
  'KẾT LUẬN',
  'ĐỀ ÁN',
  'DỰ ÁN',
  'PHƯƠNG ÁN',
  'CÔNG ĐIỆN',
  'BIÊN BẢN',
  'HƯỚNG DẪN',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'GIẤY MỜI',
  'GIẤY GIỚI THIỆU',
  'GIẤY ỦY QUYỀN',
  'GIẤY UỶ QUYỀN',
  'GIẤY NGHỈ PHÉP',
  'PHIẾU GỬI',
  'PHIẾU CHUYỂN',
  'PHIẾU BÁO',
  'BẢN GHI NHỚ',
  'BẢN THỎA THUẬN',
] as const;
/** Whose drafts are papers of their own: a mark behind the subject is theirs, not the subject's. */
const normativeKind = /^(BỘ LUẬT|LUẬT|HIẾN PHÁP|PHÁP LỆNH|NGHỊ QUYẾT|NGHỊ ĐỊNH|THÔNG TƯ|QUYẾT ĐỊNH)/u;
const maxSubjectLines = 8;
const maxContinuation = 200;
/** A line that ends so goes on in the next paragraph, whatever that begins with. */
const openEnd =
  /(,|[-–]|(?<!\p{L})(và|của|về|tại|cho|với|trong|từ|đến|do|theo|các|những|ở|thuộc|án|thảo|giữa|hoặc|đối với|thành phố|tỉnh))$/iu;

export function findHeading(lines: readonly Line[], isFlow: boolean): Heading | null {
  const above = linesAboveBody(lines);
  const marks = above.map((line) => isLetterheadMark(line.text));
  // Some papers have their number or date below the heading: then the first mark has to do.
  return (
    headingBelow(marks.lastIndexOf(true), lines, above, isFlow) ??
    headingBelow(marks.indexOf(true), lines, above, isFlow)
  );
}

function headingBelow(
  lastMark: number,
  lines: readonly Line[],
  above: readonly Line[],
  isFlow: boolean,
): Heading | null {
  for (const [index, line] of above.entries()) {
    const found = kindOf(line, isFlow, index > lastMark);
    if (!found) continue;
    const below = subjectBelow(lines.slice(index + 1), found);
    const before = above.slice(0, index).map((each) => (each.isCell ? draftInCell(each.text) : draftOf(each.text)));
    const draft = found.draft ?? below.draft ?? before.find((each) => each !== null) ?? null;
    const { kind, isKnown, words: kindWords } = found;
    const { words: subjectWords, isEndClear } = below;
    const subject = subjectWords.map(({ line: own, start, end }) => own.text.slice(start, end));
    return { kind, subject, draft, isKnown, kindWords, subjectWords, isEndClear };
  }
  return null;
}

interface FoundKind {
  readonly kind: string;
  readonly words: Words;
  /** What follows the kind on its line. */
  readonly rest: Words | null;
  readonly draft: Draft | null;
  readonly isKnown: boolean;
}

function kindOf(line: Line, isFlow: boolean, isBelowLetterhead: boolean): FoundKind | null {
  if (line.isCell || isNoHeading(line.text) || draftOf(line.text)) return null;
  const start = /^DỰ THẢO\s+/u.exec(line.text)?.[0].length ?? 0;
  const text = line.text.slice(start);
  // «Phụ lục II» is written in ordinary letters too.
  const annex = /^(phụ lục|phụ biểu)(\s+([IVXLC]+|\d+))?$/iu.exec(text);
  const words = wordsOf(line, start);
  if (annex) return { kind: text.toUpperCase(), words, rest: null, draft: null, isKnown: false };
  if (!isCapital(text)) return null;
  const draft = start > 0 ? { number: null } : null;
  const known = kinds.find((each) => text === each || text.startsWith(`${each} `));
  if (known) {
    const end = start + known.length;
    const rest = end < line.text.length ? wordsOf(line, end + 1) : null;
    return { kind: known, words: wordsOf(line, start, end), rest, draft, isKnown: true };
  }
  const isHeading =
    (line.isHeading || isFlow) && isBelowLetterhead && !isOrgan(text) && /\p{L}{2,} \p{L}{2,}/u.test(text);
  return isHeading ? { kind: text, words, rest: null, draft, isKnown: false } : null;
}

interface Subject {
  readonly words: readonly Words[];
  readonly draft: Draft | null;
  readonly isEndClear: boolean;
}

function subjectBelow(lines: readonly Line[], found: FoundKind): Subject {
  const words = found.rest ? [found.rest] : [];
  let draft: Draft | null = null;
  let isEndClear = true;
  for (const [index, line] of lines.slice(0, maxSubjectLines).entries()) {
    const own = line.isCell ? null : draftOf(line.text);
    if (own && (words.length === 0 || normativeKind.test(found.kind))) {
      draft = own;
      continue;
    }
    const end = endOfSubject(lines, index, words, found);
    if (end) {
      isEndClear = end === 'clear';
      break;
    }
    words.push(wordsOf(line));
    if (/[.;:]$/u.test(line.text)) break;
    isEndClear = index + 1 < maxSubjectLines;
  }
  const last = words.at(-1);
  if (last === undefined || !normativeKind.test(found.kind)) return { words, draft, isEndClear };
  const split = splitDraft(last.line.text.slice(last.start));
  const kept = split.text === '' ? [] : [wordsOf(last.line, last.start, last.start + split.text.length)];
  return { words: [...words.slice(0, -1), ...kept], draft: draft ?? split.draft, isEndClear };
}

/** Whether the subject is over above this line; `guessed` where the line might have been a part of it. */
function endOfSubject(
  lines: readonly Line[],
  index: number,
  subject: readonly Words[],
  found: FoundKind,
): 'clear' | 'guessed' | null {
  const line = lines[index];
  if (!line || line.text === '' || line.isCell || isRule(line.text) || opensBody(line.text)) return 'clear';
  const { text } = line;
  const last = subject.at(-1)?.line.text;
  const block = textOfBlockAt(lines, index);
  const isNextOrgan = isCapital(text) && isOrgan(text) && opensBody(lines[index + 1]?.text ?? '');
  if (last === undefined) {
    const isSentence = isFullSentence(block) || (opensSentence(text) && /[.;:,]$/u.test(block));
    return isSentence || isNextOrgan ? 'clear' : null;
  }
  if (opensSentence(text)) return /[.;:]$/u.test(block) || block.length > maxContinuation ? 'clear' : 'guessed';
  // The issuing body in capitals opens the body of a resolution; laws have none.
  if (subject.some((each) => !isCapital(each.line.text)) && isCapital(text)) return isOrgan(text) ? 'clear' : 'guessed';
  if (isNextOrgan && !/LUẬT$/u.test(found.kind)) return 'clear';
  if (lines[index - 1]?.block === line.block || continuesSubject(block, last, line)) return null;
  return /[.;:?!]\)?$/u.test(block) || block.length > maxContinuation || isLabelled(text) ? 'clear' : 'guessed';
}

/** Whether a paragraph of its own still belongs to the subject above it. */
function continuesSubject(block: string, last: string, line: Line): boolean {
  if (/[.;:?!]\)?$/u.test(block) || block.length > maxContinuation || isLabelled(line.text)) return false;
  if (isCapital(last)) return isCapital(line.text) || !line.isHeading;
  return /^[\p{Ll}("“\d]/u.test(line.text) || openEnd.test(last);
}

function isFullSentence(text: string): boolean {
  return (
    /:$/u.test(text) ||
    (/[.;]$/u.test(text) && (text.length > 100 || /[.;]\s+\p{Lu}/u.test(text))) ||
    /\.\)$/u.test(text)
  );
}
