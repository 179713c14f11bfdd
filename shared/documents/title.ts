// What a paper is called in lists: its own heading where that can be read, by the layout of Decree 30/2020 (loại văn
// bản in capitals, the trích yếu below it; «V/v …» below the number of a công văn), else the name of its file.
import { normaliseText } from '#shared/kernel/text/mapped-text.ts';
import type { ExtractedText } from './extracted-text.ts';
import { type Letterhead, readLetterhead } from './metadata/letterhead.ts';
import { matterIn } from './metadata/matter.ts';
import type { Line } from './metadata/paper-lines.ts';
import { numberIn } from './metadata/paper-number.ts';
import { composeTitle, isCapital, lowerStart } from './title-case.ts';
import { asDraft } from './title-draft.ts';
import type { Heading } from './title-heading.ts';

const maxTitleLength = 300;
const plainHeading =
  /^(bộ luật|luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định|tờ trình|báo cáo|kế hoạch|chương trình|thông báo|hướng dẫn|biên bản|đề án|phiếu|bản so sánh|tài liệu)\s+\p{L}/iu;

/** Never empty, at most 300 characters, NFC. */
export function titleOf(extracted: ExtractedText, fileName: string): string {
  const letterhead = readLetterhead(extracted);
  const { heading, lines } = letterhead;
  const title =
    (heading ? titleOfHeading(heading, letterhead) : titleOfLetter(letterhead)) ??
    headingAtTheTop(lines) ??
    titleOfFile(fileName);
  return cutAtWord(title);
}

function titleOfHeading(heading: Heading, letterhead: Letterhead): string | null {
  const { kind, draft } = heading;
  const matter = heading.subject.length > 0 ? null : matterIn(letterhead);
  const subject = matter ? [`về việc ${matter.text}`] : heading.subject;
  const number = numberIn(letterhead);
  const named = subject.length === 0 && number !== null ? [`số ${number.value}`] : subject;
  // A bare kind says less than the name of the file.
  if (named.length === 0 && (heading.isKnown || kind.split(' ').length < 4)) return null;
  const title = composeTitle(kind, named, letterhead.body);
  return draft ? asDraft(title, draft) : title;
}

/** A công văn has no kind: «Công văn số 12/VPQH-TH về việc …». */
function titleOfLetter(letterhead: Letterhead): string | null {
  const matter = matterIn(letterhead);
  if (matter === null) return null;
  const number = numberIn(letterhead);
  return `Công văn${number === null ? '' : ` số ${number.value}`} về việc ${lowerStart(matter.text)}`;
}

/** Papers without a letterhead: the first line may be the title in ordinary letters. */
function headingAtTheTop(lines: readonly Line[]): string | null {
  const first = lines.find((line) => line.text !== '');
  if (!first || first.isCell) return null;
  const own = lines.filter((line) => line.block === first.block);
  const below = lines.filter((line) => line.block === first.block + 1).map((line) => line.text);
  const heading = own.map((line) => line.text).join(' ');
  if (heading.length > maxTitleLength || /^luật số|[;.:]$/iu.test(heading) || isCapital(heading)) return null;
  if (!plainHeading.test(heading)) return null;
  // «(bản hợp nhất)» below it, or the end of a bracket that it opens, tells it from its like.
  const isOpen = /\([^)]*$/u.test(heading);
  const ending = below.join(' ');
  if (isOpen ? /^[^()]{1,40}\)$/u.test(ending) : /^\([^()]{1,40}\)$/u.test(ending)) return `${heading} ${ending}`;
  return heading.replace(/\s*\([^)]*$/u, '');
}

function titleOfFile(fileName: string): string {
  const name = normaliseText(fileName).trim();
  const stem = name.replace(/\.[^.\s]{1,5}$/u, '').trim();
  if (stem === '') return name || 'Tài liệu';
  if (/\s/u.test(stem)) return stem;
  // A hyphen between figures is part of a number or a date.
  const words = stem.replace(/_+/gu, ' ').replace(/(?<!\d)-+|-+(?!\d|-)/gu, ' ');
  return words.replace(/\s+/gu, ' ').trim() || stem;
}

function cutAtWord(title: string): string {
  if (title.length <= maxTitleLength) return title;
  const cut = title.slice(0, maxTitleLength - 1);
  const end = Math.max(cut.lastIndexOf(' '), maxTitleLength / 2);
  return `${cut.slice(0, end).replace(/[\s,;:–-]+$/u, '')}…`;
}
