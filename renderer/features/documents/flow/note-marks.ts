// Where in the text the marks of notes stand. A file says so nowhere: a mark is found by its own form («[3]», «(*)»), or
// where a bare number stands that belongs to nothing else, once on its page. What is not sure is left alone.
import { type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
import type { TextRange } from '../pane/text-ranges.ts';

const label = /^(\[\d{1,3}\]|\(\d{1,3}\)|\(\*{1,3}\)|\*{1,3}|\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹†‡]+)[.)]?(?=\s)/u;
const bareNumber = /^\d+$/u;
/** What a number after it counts or names. */
const counted =
  /(?:^|[\s(“"])(?:điều|khoản|điểm|mục|chương|phần|số|ngày|tháng|năm|quý|lần|thứ|khóa|khoá|kỳ|tập|trang|bảng|phụ lục|mẫu|biểu|cấp|loại|hạng|nhóm|bậc|từ|đến|và|hoặc|là|đủ|quá|trên|dưới|có|không|trong|sau|trước|khoảng|bằng|gồm|[\d.,/%:;\-–+=x×]+)$/iu;
const unitAfter =
  /^\s(?:năm|tháng|ngày|giờ|phút|người|lần|đồng|triệu|tỷ|nghìn|ha|m2|m²|km|kg|%|phần|điều|khoản|trường|tổ|cơ|bản|đại)/iu;

/** The mark that a note begins with, without what follows it; null where it has none. */
export function labelOfNote(text: string): string | null {
  return label.exec(text)?.[1] ?? null;
}

/** The mark of a note in the text of a block; null where none is sure. */
export function findMark(blocks: readonly TextBlock[], mark: string): { block: number; range: TextRange } | null {
  const found: { block: number; range: TextRange }[] = [];
  for (const [block, each] of blocks.entries()) {
    if (each.kind !== 'paragraph' && each.kind !== 'heading' && each.kind !== 'table') continue;
    const text = textOfBlock(each);
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
      const end = at + mark.length;
      if (isMark(text, at, end, mark)) found.push({ block, range: { start: at, end } });
    }
  }
  return found.length === 1 ? (found[0] ?? null) : null;
}

function isMark(text: string, start: number, end: number, mark: string): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (before.trim() === '' || /[\p{L}\d]/u.test(text[end] ?? '')) return false;
  if (!bareNumber.test(mark)) return true;
  if (!before.endsWith(' ') || counted.test(before.trimEnd())) return false;
  return (
    !/^[.,/]\d/u.test(text.slice(end)) && !/^[.)]?\s?[-–/]/u.test(text.slice(end)) && !unitAfter.test(text.slice(end))
  );
}
