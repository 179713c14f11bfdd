// The first lines of a paper, and what each may be by the layout of Decree 30/2020: letterhead, subject or body.
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import { type ExtractedText, isRunningText } from './extracted-text.ts';
import type { Line } from './metadata/paper-lines.ts';

const bodyLines = 400;
const maxLine = 2000;
const maxBeginning = 60_000;

const nationalTitle = /^c[oộ]ng h(òa|oà) x[aã] hội chủ nghĩa việt nam|^độc lập\s*[-–—]\s*tự do/iu;
const numberLine = /^(\p{L}+ ){0,3}số\s*:|^số\s+\d{1,4}-\p{Lu}{1,6}\//iu;
const dateLine = /^[\p{L}.\s]{2,40},\s*ngày\s/iu;
/** Names of bodies, in capitals, above the heading or below the subject. */
const organ =
  /^(QUỐC HỘI|CHÍNH PHỦ|(ỦY|UỶ) BAN|BỘ (?!LUẬT)|HỘI ĐỒNG|ĐOÀN|VĂN PHÒNG|TỔNG (THƯ KÝ|CỤC|KIỂM)|BAN |THƯỜNG TRỰC|(TÒA|TOÀ) ÁN|VIỆN|KIỂM TOÁN|CHỦ TỊCH|THỦ TƯỚNG|ĐẢNG|TỈNH|THÀNH PHỐ|SỞ|CỤC|VỤ|TRUNG TÂM|MẶT TRẬN|NGÂN HÀNG|THANH TRA)(?!\p{L})/u;
const stamp =
  /^(độ |tài liệu )?(mật|tối mật|tuyệt mật|khẩn|thượng khẩn|hỏa tốc.{0,20}|hoả tốc.{0,20}|xem xong trả lại|lưu hành nội bộ|bản chính|bản sao)$/iu;
/** Grounds, addressee, the body's first units, an enclosing paper, a date: the subject is over. */
const bodyStart =
  /^(căn cứ|kính (gửi|thưa)|chương\s+[IVX\d]|phần\s+(thứ|[IVX\d])|mục\s+(\d|lục)|điều\s+\d|[IVX]+\.|\d+(\.\d+)*[.)](\s|$)|[a-zđ]\)|[-–•☐☑]\s|(luật |nghị quyết )?số\s*:|\((tài liệu|dùng cho|dành cho)|\(ban hành|ban hành (kèm )?theo|\(?kèm theo|\(?đã được|phạm vi|quốc hội ban hành|chính phủ ban hành|sau đây|(thời gian|địa điểm|thành phần|chủ tọa|chủ trì|thư ký|họ và tên|nơi nhận|đơn vị tính)\s*:?)/iu;
/** Opens a sentence of the body, though a subject may begin so too: «Thực hiện chính sách dân tộc». */
const sentenceStart = /^(Theo|Thực hiện|Xét|Để|Trên cơ sở|Hôm nay|Vào hồi|Hồi|Lúc|Tại|Qua|Sau khi|Ngày|Trong)\s/u;
/** Where nothing that follows can be the paper's own heading. */
const bodyMark =
  /^(kính (gửi|thưa)|căn cứ|chương\s+[IVX\d]+(?!\p{L})|phần\s+(thứ|[IVX\d])|điều\s+\d|[IVX]+\.\s|\d+\.\s)/iu;
const label = /^[\p{L}][\p{L}\s]{1,30}:\s/u;
const rule = /^[\s_\-–—=*.:…]+$/u;

/** Running text of the paper's beginning, words separated by single spaces. */
export function beginningOf(extracted: ExtractedText): string {
  const texts: string[] = [];
  reading: for (const page of extracted.pages) {
    for (const block of page.blocks) {
      // A text that flows has all its thousands of blocks on one page.
      if (texts.length >= bodyLines) break reading;
      if (isRunningText(block))
        for (const line of block.lines.slice(0, bodyLines)) texts.push(line.text.slice(0, maxLine));
    }
  }
  return normaliseText(texts.slice(0, bodyLines).join(' ').slice(0, maxBeginning)).replace(/\s+/gu, ' ');
}

export function textOfBlockAt(lines: readonly Line[], index: number): string {
  const block = lines[index]?.block;
  return lines
    .filter((line) => line.block === block)
    .map((line) => line.text)
    .join(' ');
}

/** The lines above the body: a heading below «Kính gửi», a first article or a long paragraph is a part of it. */
export function linesAboveBody(lines: readonly Line[]): Line[] {
  const end = lines.findIndex((line, index) => {
    if (line.isCell) return false;
    if (bodyMark.test(line.text)) return true;
    const block = textOfBlockAt(lines, index);
    return block.length > 250 && /[.;:]$/u.test(block);
  });
  return lines.slice(0, end < 0 ? lines.length : end);
}

/** A mark that stands in the letterhead only: the heading is below the last of them. */
export function isLetterheadMark(text: string): boolean {
  return nationalTitle.test(text) || numberLine.test(text) || dateLine.test(text);
}

/** What stands in capitals above or beside a heading without being one. */
export function isNoHeading(text: string): boolean {
  return isLetterheadMark(text) || stamp.test(text) || bodyStart.test(text) || isRule(text) || /[:.;]$/u.test(text);
}

export function isOrgan(text: string): boolean {
  return organ.test(text);
}

export function isRule(text: string): boolean {
  return rule.test(text);
}

export function opensBody(text: string): boolean {
  return bodyStart.test(text) || isLetterheadMark(text);
}

export function opensSentence(text: string): boolean {
  return sentenceStart.test(text);
}

export function isLabelled(text: string): boolean {
  return label.test(text);
}
