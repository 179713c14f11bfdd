// The heading of a text that another puts in force («QUY CHẾ … (Ban hành kèm theo …)»): found from below, since what
// tells it from any other lines in capitals is what follows it.
import { isAttachmentNote, isClosing } from './closing-lines.ts';
import { isCapitals } from './lines.ts';
import { addressSegment } from './numbering.ts';
import type { ReadLine } from './quotations.ts';

export interface AnnexHead {
  readonly line: number;
  readonly title: string | null;
  readonly segment: string;
}

const maxHeadLines = 16;
const letterhead = /^(?:CỘNG H|ĐỘC LẬP|QUỐC HỘI$|CHÍNH PHỦ$|BỘ |UỶ BAN|ỦY BAN|HỘI ĐỒNG|THỦ TƯỚNG|[_*\-–—]+$|SỐ)/u;
const dressing = /^(?:[_*\-–—]+|\(.*|.*\)|Số\s*:.*|Độc lập.*|.{2,30}, ngày .{5,30}|\d{1,3})$/u;
const maxSegmentWords = 8;

/** The lines in capitals, or stated as headings, right before line `before`; not above line `floor`. */
export function annexHead(lines: readonly ReadLine[], before: number, floor: number): AnnexHead {
  let first = before;
  while (first > floor && before - first < maxHeadLines && isHeadLine(lines[first - 1])) first -= 1;
  const titles = lines
    .slice(first, before)
    .filter(({ text, kind }) => kind !== 'table' && !dressing.test(text) && !letterhead.test(text))
    .map(({ text }) => text);
  const title = titles.join(' ');
  if (title === '') return { line: before, title: null, segment: 'văn-bản-kèm-theo' };
  return { line: first, title, segment: addressSegment(title).split('-').slice(0, maxSegmentWords).join('-') };
}

function isHeadLine(line: ReadLine | undefined): boolean {
  if (!line || line.marker || line.kind === 'footnote' || isClosing(line)) return false;
  if (line.kind === 'table') return /CỘNG HÒA|CỘNG HOÀ/u.test(line.text.slice(0, 400));
  if (line.text.length > 400) return false;
  const isCapitalHeading = isCapitals(line.text) && !/[.;]$/.test(line.text);
  return line.kind === 'heading' || isCapitalHeading || isAttachmentNote(line) || dressing.test(line.text);
}
