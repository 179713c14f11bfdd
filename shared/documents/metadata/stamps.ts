// Độ mật and độ khẩn: stamps of their own near the top of the first page, or in the header of every page (Decree
// 30/2020, annex I.III.2). Never words of a sentence or of a table of grades. A secret paper that is missed does harm,
// so whatever looks like a stamp is said, as unsure where it is not plainly one.
import { type ExtractedText, textOfBlock } from '#shared/documents/extracted-text.ts';
import type { Letterhead, Piece } from './letterhead.ts';
import type { MetadataEntry, PaperMetadata, SecrecyGrade, urgencyGrades } from './metadata.ts';
import { secrecyGrades } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { type Line, linesAt, type Words, wordsOf } from './paper-lines.ts';
import { numberIn } from './paper-number.ts';

type UrgencyGrade = (typeof urgencyGrades)[number];

const secrecyWords: readonly (readonly [SecrecyGrade, string])[] = [
  ['top-secret', 'tuyệt mật'],
  ['secret', 'tối mật'],
  ['confidential', 'mật'],
];
const urgencyWords: readonly (readonly [UrgencyGrade, string])[] = [
  ['flash', 'hỏa tốc'],
  ['very-urgent', 'thượng khẩn'],
  ['urgent', 'khẩn'],
];
/** Longest line that can be a stamp, with all that is printed beside it. */
const maxStampLength = 60;
const prefix =
  /^(?:(?:độ|mức độ|cấp độ|đóng dấu|văn bản|tài liệu|hồ sơ)\s+)?(?:mật|khẩn)?\s*[:：]\s*|^(?:tài liệu|văn bản|hồ sơ)\s+/u;
/** What every stamp has: quicker to see, for every line of a paper, than to read one. */
const stampLetters = /[mM]\s*[^\s,.;]\s*[tT]|[kK]\s*[hH]\s*[^\s,.;]\s*[nN]|[tT]\s*[ốôỐÔóÓoO]\s*[cC]/;
/** Behind «hỏa tốc»: «hẹn giờ 15 giờ 00 ngày …». */
const appointed = /\s*hẹn giờ.*$/iu;
const inWords =
  /(?<!\p{L})(?<!(?:BÍ|CƠ|BẢO|GIẢI|THÂN|TRAO)\s)(TUYỆT MẬT|TỐI MẬT|MẬT)(?!\p{L})(?!\s(?:MÃ|THIẾT|ĐỘ|KHẨU|THƯ))/u;
const urgentInWords = /(?<!\p{L})(HỎA TỐC|HOẢ TỐC|THƯỢNG KHẨN|KHẨN)(?!\p{L})(?!\s(?:CẤP|TRƯƠNG|THIẾT|HOANG))/u;
const secretSeries = /[/-](MẬT|TỐIMẬT|TUYỆTMẬT|TM|M)(?=[/-])/u;

interface Stamp<Grade> {
  readonly grade: Grade;
  readonly words: Words;
  readonly isSure: boolean;
}

export function readSecrecy(letterhead: Letterhead, extracted: ExtractedText, fileName: string): MetadataEntry {
  const stamps = stampsIn(letterhead, extracted, secrecyWords, inWords);
  return entryOf(stamps, secrecyWords) ?? bySeries(letterhead) ?? byFileName(fileName) ?? nothingFound;
}

export function readUrgency(letterhead: Letterhead, extracted: ExtractedText): MetadataEntry {
  return entryOf(stampsIn(letterhead, extracted, urgencyWords, urgentInWords), urgencyWords) ?? nothingFound;
}

/** Whether a line is nothing but a mark of secrecy or urgency. */
export function isStamp(text: string): boolean {
  return stampOf(text, secrecyWords) !== null || stampOf(text, urgencyWords) !== null;
}

/** Null where none was read, whatever the confidence. */
export function secrecyGradeOf({ secrecy }: PaperMetadata): SecrecyGrade | null {
  return secrecyGrades.find((grade) => grade === secrecy.value) ?? null;
}

/** The highest grade; two different ones are for a person to decide. */
function entryOf<Grade extends string>(
  stamps: readonly Stamp<Grade>[],
  grades: readonly (readonly [Grade, string])[],
): MetadataEntry | null {
  for (const [grade] of grades) {
    const own = stamps.filter((stamp) => stamp.grade === grade);
    const best = own.find(({ isSure }) => isSure) ?? own[0];
    if (best) return foundEntry(grade, [best.words], best.isSure && !stamps.some((stamp) => stamp.grade !== grade));
  }
  return null;
}

function stampsIn<Grade extends string>(
  letterhead: Letterhead,
  extracted: ExtractedText,
  grades: readonly (readonly [Grade, string])[],
  among: RegExp,
): Stamp<Grade>[] {
  const stamps: Stamp<Grade>[] = [];
  for (const piece of letterhead.pieces) {
    const found = stampOf(piece.text, grades);
    if (found) {
      const isSure = found.isExact && letterhead.isOfficial && piece.line.page === 1;
      stamps.push({ grade: found.grade, words: piece, isSure });
    } else stamps.push(...stampAmong(piece, grades, among));
  }
  for (const line of letterhead.below.map((piece) => piece.line)) addUnsure(stamps, line, grades);
  for (const { line, isRunning } of otherLines(extracted)) {
    const found = stampOf(line.text, grades);
    if (found) stamps.push({ grade: found.grade, words: wordsOf(line), isSure: found.isExact && isRunning });
  }
  return stamps;
}

function addUnsure<Grade extends string>(
  stamps: Stamp<Grade>[],
  line: Line,
  grades: readonly (readonly [Grade, string])[],
): void {
  const found = stampOf(line.text, grades);
  if (found) stamps.push({ grade: found.grade, words: wordsOf(line), isSure: false });
}

/** Lines outside the letterhead that a stamp may stand on: alone in a block, not in a table; headers and footers. */
function* otherLines({ pages }: ExtractedText): Generator<{ line: Line; isRunning: boolean }> {
  for (const [index, page] of pages.entries()) {
    for (const [blockInPage, block] of page.blocks.entries()) {
      if (block.kind === 'table' || block.lines.length > 2) continue;
      if (!block.lines.some(({ text }) => text.length <= maxStampLength && stampLetters.test(text))) continue;
      const isRunning = block.kind === 'header';
      const at = { page: index + 1, blockInPage, block: 0, pageWidth: page.width };
      for (let line = 0; line < block.lines.length; line += 1) {
        for (const each of linesAt(block, line, at)) yield { line: each, isRunning };
      }
      // «TUYỆT» above «MẬT».
      const [first] = linesAt(block, 0, at);
      if (block.lines.length === 2 && first) yield { line: { ...first, text: textOfBlock(block) }, isRunning: false };
    }
  }
}

/** A text that is nothing but a stamp: MẬT · Độ mật: Tối mật · M Ậ T · TỐI MẬT - HỎA TỐC. */
function stampOf<Grade extends string>(
  text: string,
  grades: readonly (readonly [Grade, string])[],
): { grade: Grade; isExact: boolean } | null {
  if (text.length > maxStampLength || text.length < 3) return null;
  const isLetterSpaced = /^(?:\p{L}\s+)+\p{L}$/u.test(text) && text.length >= 5;
  const close = isLetterSpaced ? text.replace(/\s+/gu, '') : text;
  const isCapital = close === close.toUpperCase();
  const bare = appointedAway(close).replace(/^[\s([{*“"]+|[\s)\]}*”".!]+$/gu, '');
  const labelled = prefix.exec(bare.toLowerCase());
  const isLabelled = labelled !== null;
  const parts = bare
    .slice(labelled?.[0].length ?? 0)
    .toLowerCase()
    .replaceAll('oả', 'ỏa')
    .split(/\s*[-–,;/+]\s*|\s{2,}/u);
  const known = [...secrecyWords, ...urgencyWords].map(([, words]) => words);
  const isKnown = (part: string) => known.some((words) => sameLetters(appointedAway(part), words) !== null);
  if (!parts.every(isKnown)) return null;
  for (const part of parts) {
    for (const [grade, words] of grades) {
      const match = sameLetters(appointedAway(part), words);
      if (match === 'exact') return { grade, isExact: isCapital || isLabelled };
      if (match === 'alike' && isCapital) return { grade, isExact: false };
    }
  }
  return null;
}

function appointedAway(part: string): string {
  return part.replace(appointed, '');
}

/** Recognised pictures lose marks: «TÓI MÂT». One that is only alike is unsure. */
function sameLetters(part: string, words: string): 'exact' | 'alike' | null {
  const close = part.replace(/\s+/gu, '');
  const wanted = words.replace(/\s+/gu, '');
  if (close === wanted) return 'exact';
  if (wanted.length < 3 || close.length !== wanted.length) return null;
  return letters(close) === letters(wanted) ? 'alike' : null;
}

function letters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}

/** In capitals among other words of the letterhead: «Số: 12/BC-BCA MẬT». */
function stampAmong<Grade extends string>(
  piece: Piece,
  grades: readonly (readonly [Grade, string])[],
  among: RegExp,
): Stamp<Grade>[] {
  if (piece.text.length > 200) return [];
  const match = among.exec(piece.text);
  const name = match?.[0].toLowerCase().replaceAll('oả', 'ỏa');
  const grade = grades.find(([, words]) => words === name)?.[0];
  if (!match || !grade) return [];
  const start = piece.start + match.index;
  return [{ grade, words: wordsOf(piece.line, start, start + match[0].length), isSure: false }];
}

/** A number of the series of secret papers, «12/MẬT-…»: it does not say the grade, so the lowest is taken. */
function bySeries(letterhead: Letterhead): MetadataEntry | null {
  const number = numberIn(letterhead);
  return number && secretSeries.test(number.value) ? foundEntry('confidential', [number.words], false) : null;
}

/** «Báo cáo (MẬT).pdf»: not the paper's own word, but reason enough to look. */
function byFileName(fileName: string): MetadataEntry | null {
  const word = inWords.exec(fileName.normalize('NFC'))?.[0].toLowerCase();
  const grade = secrecyWords.find(([, words]) => words === word)?.[0];
  return grade ? { ...nothingFound, value: grade } : null;
}
