// Finds the heading of a paper (tên loại văn bản) and the subject below it (trích yếu).
import { isCapital } from './title-case.ts';
import { type Draft, draftInCell, draftOf, splitDraft } from './title-draft.ts';
import {
  isLabelled,
  isLetterheadMark,
  isNoHeading,
  isOrgan,
  isRule,
  type Line,
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
    return { kind: found.kind, subject: below.subject, draft, isKnown: found.isKnown };
  }
  return null;
}

interface FoundKind {
  readonly kind: string;
  readonly rest: string;
  readonly draft: Draft | null;
  readonly isKnown: boolean;
}

function kindOf(line: Line, isFlow: boolean, isBelowLetterhead: boolean): FoundKind | null {
  if (line.isCell || isNoHeading(line.text) || draftOf(line.text)) return null;
  const isDraft = /^DỰ THẢO\s/u.test(line.text);
  const text = line.text.replace(/^DỰ THẢO\s+/u, '');
  // «Phụ lục II» is written in ordinary letters too.
  const annex = /^(phụ lục|phụ biểu)(\s+([IVXLC]+|\d+))?$/iu.exec(text);
  if (annex) return { kind: text.toUpperCase(), rest: '', draft: null, isKnown: false };
  if (!isCapital(text)) return null;
  const draft = isDraft ? { number: null } : null;
  const known = kinds.find((each) => text === each || text.startsWith(`${each} `));
  if (known) return { kind: known, rest: text.slice(known.length).trim(), draft, isKnown: true };
  const isHeading =
    (line.isHeading || isFlow) && isBelowLetterhead && !isOrgan(text) && /\p{L}{2,} \p{L}{2,}/u.test(text);
  return isHeading ? { kind: text, rest: '', draft, isKnown: false } : null;
}

function subjectBelow(lines: readonly Line[], found: FoundKind): { subject: string[]; draft: Draft | null } {
  const subject = found.rest === '' ? [] : [found.rest];
  let draft: Draft | null = null;
  for (const [index, line] of lines.slice(0, maxSubjectLines).entries()) {
    const own = line.isCell ? null : draftOf(line.text);
    if (own && (subject.length === 0 || normativeKind.test(found.kind))) {
      draft = own;
      continue;
    }
    if (isSubjectOver(lines, index, subject, found)) break;
    subject.push(line.text);
    if (/[.;:]$/u.test(line.text)) break;
  }
  const last = subject.at(-1);
  if (last === undefined || !normativeKind.test(found.kind)) return { subject, draft };
  const split = splitDraft(last);
  const kept = [...subject.slice(0, -1), split.text].filter((line) => line !== '');
  return { subject: kept, draft: draft ?? split.draft };
}

function isSubjectOver(lines: readonly Line[], index: number, subject: readonly string[], found: FoundKind): boolean {
  const line = lines[index];
  if (!line || line.text === '' || line.isCell || isRule(line.text) || opensBody(line.text)) return true;
  const { text } = line;
  const last = subject.at(-1);
  const isNextOrgan = isCapital(text) && isOrgan(text);
  if (last === undefined) {
    const block = textOfBlockAt(lines, index);
    return (
      isFullSentence(block) ||
      (opensSentence(text) && /[.;:,]$/u.test(block)) ||
      (isNextOrgan && opensBody(lines[index + 1]?.text ?? ''))
    );
  }
  if (opensSentence(text)) return true;
  // The issuing body in capitals opens the body of a resolution; laws have none.
  if (subject.some((each) => !isCapital(each)) && isCapital(text)) return true;
  if (isNextOrgan && !/LUẬT$/u.test(found.kind) && opensBody(lines[index + 1]?.text ?? '')) return true;
  if (lines[index - 1]?.block === line.block) return false;
  return !continuesSubject(textOfBlockAt(lines, index), last, line);
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
