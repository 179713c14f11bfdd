// What a paper is called: its own heading where that can be read, by the layout of Decree 30/2020 (loại văn bản in
// capitals, the trích yếu below it), else the name of its file.
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import type { ExtractedText } from './extracted-text.ts';

/** Kinds of papers (tên loại văn bản), longer ones first where one begins with another. */
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
  'BÁO CÁO THẨM TRA',
  'BÁO CÁO TIẾP THU, GIẢI TRÌNH',
  'BÁO CÁO',
  'KẾ HOẠCH',
  'CHƯƠNG TRÌNH',
  'THÔNG BÁO',
  'THÔNG TƯ',
  'QUYẾT ĐỊNH',
  'CHỈ THỊ',
  'KẾT LUẬN',
  'ĐỀ ÁN',
  'CÔNG ĐIỆN',
  'BIÊN BẢN',
  'HƯỚNG DẪN',
  'QUY CHẾ',
  'QUY ĐỊNH',
  'PHỤ LỤC',
] as const;
/** Kinds after which the name keeps its capital: Luật Đất đai, Bộ luật Dân sự. */
const namingKinds: readonly string[] = ['BỘ LUẬT', 'LUẬT', 'PHÁP LỆNH'];
/** Written with capitals wherever they stand; a heading in capitals does not tell. */
const properNames = [
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Hội đồng nhân dân',
  'Hội đồng Dân tộc',
  'Ủy ban nhân dân',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Chủ tịch nước',
  'Việt Nam',
  'Hiến pháp',
  'Nhà nước',
  'Mặt trận Tổ quốc Việt Nam',
  'Đảng',
  'Tòa án nhân dân',
  'Viện kiểm sát nhân dân',
  'Kiểm toán nhà nước',
  'Hà Nội',
  'Bộ luật',
  'Luật',
  'Nghị quyết',
  'Bộ Tài chính',
] as const;
const searchedLines = 60;
const maxTitleLines = 8;
const maxTitleLength = 300;
const draft = /^\(?\s*dự thảo\b.{0,30}$/iu;
/** Where the trích yếu is over: grounds, addressee, the body's first units, a rule, a date, the number. */
const bodyStart =
  /^(căn cứ|kính gửi|theo |thực hiện |xét |để |trên cơ sở|chương\s+[IVX\d]|phần\s|mục\s+\d|điều\s+\d|[IVX]+\.|\d+[.)]|số\s*:|luật số|ngày\s+\d|\(?ban hành|\(?kèm theo|\(?đã được|phạm vi|quốc hội ban hành|chính phủ ban hành|sau đây)/iu;
const rule = /^[\s_\-–—=*.:…]+$/u;
const plainHeading = /^(bộ luật|luật|nghị quyết|nghị định|pháp lệnh|tờ trình|báo cáo|kế hoạch|chương trình)\s+\p{L}/iu;

/** Never empty, at most 300 characters, NFC. */
export function titleOf(extracted: ExtractedText, fileName: string): string {
  const lines = firstLines(extracted);
  const title = headingInCapitals(lines) ?? headingAtTheTop(lines) ?? titleOfFile(fileName);
  return cutAtWord(title);
}

interface Line {
  readonly text: string;
  readonly isCell: boolean;
  /** Number of the block that it belongs to. */
  readonly block: number;
}

function firstLines(extracted: ExtractedText): Line[] {
  const lines: Line[] = [];
  let number = 0;
  for (const page of extracted.pages) {
    for (const block of page.blocks) {
      number += 1;
      for (const { text } of block.lines) {
        for (const cell of block.kind === 'table' ? text.split(' | ') : [text]) {
          lines.push({
            text: normaliseText(cell).replace(/\s+/gu, ' ').trim(),
            isCell: block.kind === 'table',
            block: number,
          });
        }
        if (lines.length >= searchedLines) return lines;
      }
    }
  }
  return lines;
}

function headingInCapitals(lines: readonly Line[]): string | null {
  for (const [index, { text, isCell }] of lines.entries()) {
    const kind = isCell ? undefined : kinds.find((each) => text === each || text.startsWith(`${each} `));
    if (!kind || !isCapital(text)) continue;
    const rest = text.slice(kind.length).trim();
    const subject = [rest, ...subjectLines(lines.slice(index + 1))].filter((line) => line !== '');
    if (subject.length === 0) continue;
    const isDraft = lines.slice(0, index).some((line) => draft.test(line.text));
    return `${isDraft ? 'Dự thảo ' : ''}${compose(kind, subject)}`;
  }
  return null;
}

function subjectLines(lines: readonly Line[]): string[] {
  const subject: string[] = [];
  for (const { text, isCell } of lines.slice(0, maxTitleLines)) {
    if (subject.length === 0 && draft.test(text)) continue;
    if (text === '' || isCell || rule.test(text) || bodyStart.test(text)) break;
    // The issuing body in capitals below a subject in ordinary letters opens the body.
    if (subject.some((line) => !isCapital(line)) && isCapital(text)) break;
    subject.push(text);
    if (/[.;:]$/u.test(text)) break;
  }
  return subject;
}

function compose(kind: string, subject: readonly string[]): string {
  const joined = subject.join(' ').replace(/[.;:,]+$/u, '');
  const isCapitals = isCapital(joined);
  const sentence = isCapitals ? restoreNames(joined.toLowerCase()) : joined;
  const name = sentence.replace(/^v\/v\s+/iu, 'về việc ');
  const isNaming = namingKinds.includes(kind);
  // «Về …» after a kind is mid-sentence; the name of a law keeps its capital.
  const start = isNaming ? upperFirst(name) : /^về\s/iu.test(name) ? lowerFirst(name) : name;
  return `${upperFirst(kind.toLowerCase())} ${start}`;
}

/** Papers without a letterhead: the first line may be the title in ordinary letters. */
function headingAtTheTop(lines: readonly Line[]): string | null {
  const first = lines.find((line) => line.text !== '');
  if (!first || first.isCell) return null;
  const own = lines.filter((line) => line.block === first.block && !line.text.startsWith('('));
  const heading = own
    .map((line) => line.text)
    .join(' ')
    .replace(/\s*\([^)]*$/u, '');
  if (heading.length > maxTitleLength || /^luật số|[;.:]$/iu.test(heading) || isCapital(heading)) return null;
  return plainHeading.test(heading) ? heading : null;
}

function titleOfFile(fileName: string): string {
  const name = normaliseText(fileName).trim();
  return name.replace(/\.[^.\s]{1,5}$/u, '').trim() || name || 'Tài liệu';
}

function restoreNames(lowerCase: string): string {
  let text = lowerCase;
  for (const name of properNames) {
    const pattern = new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'gu');
    text = text.replace(pattern, name);
  }
  return text;
}

function isCapital(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function cutAtWord(title: string): string {
  if (title.length <= maxTitleLength) return title;
  const cut = title.slice(0, maxTitleLength - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxTitleLength / 2))}…`;
}
