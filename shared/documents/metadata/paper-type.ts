// Loại văn bản: the kind that the heading states, by its canonical name (Decree 30/2020, annex III; the law on legal
// documents; the papers of the National Assembly).
import type { Letterhead } from './letterhead.ts';
import { matterIn } from './matter.ts';
import type { MetadataEntry } from './metadata.ts';
import { foundEntry, nothingFound } from './metadata-entry.ts';
import { type Words, wordsOf } from './paper-lines.ts';
import { numberIn } from './paper-number.ts';
import { statedTitle } from './stated-title.ts';

/** By its name in capitals; the abbreviation that its number bears, where it has one of its own. */
const types: readonly (readonly [name: string, abbreviation?: string])[] = [
  ['Hiến pháp'],
  ['Bộ luật'],
  ['Luật'],
  ['Pháp lệnh'],
  ['Lệnh', 'L'],
  ['Nghị quyết liên tịch', 'NQLT'],
  ['Nghị quyết', 'NQ'],
  ['Nghị định', 'NĐ'],
  ['Thông tư liên tịch', 'TTLT'],
  ['Thông tư', 'TT'],
  ['Quyết định', 'QĐ'],
  ['Chỉ thị', 'CT'],
  ['Quy chế', 'QC'],
  ['Quy định', 'QyĐ'],
  ['Thông cáo', 'TC'],
  ['Thông báo', 'TB'],
  ['Hướng dẫn', 'HD'],
  ['Chương trình', 'CTr'],
  ['Kế hoạch', 'KH'],
  ['Phương án', 'PA'],
  ['Đề án', 'ĐA'],
  ['Dự án', 'DA'],
  ['Báo cáo', 'BC'],
  ['Biên bản', 'BB'],
  ['Tờ trình', 'TTr'],
  ['Hợp đồng', 'HĐ'],
  ['Công điện', 'CĐ'],
  ['Bản ghi nhớ', 'BGN'],
  ['Bản thỏa thuận', 'BTT'],
  ['Giấy ủy quyền', 'GUQ'],
  ['Giấy mời', 'GM'],
  ['Giấy giới thiệu', 'GGT'],
  ['Giấy nghỉ phép', 'GNP'],
  ['Phiếu gửi', 'PG'],
  ['Phiếu chuyển', 'PC'],
  ['Phiếu báo', 'PB'],
  ['Kết luận', 'KL'],
  ['Văn bản hợp nhất', 'VBHN'],
  ['Công văn'],
  ['Phiếu chất vấn'],
  ['Bản so sánh'],
  ['Tài liệu tham khảo'],
  ['Phụ lục'],
  ['Bản án'],
  ['Báo cáo thẩm tra'],
  ['Báo cáo tiếp thu, giải trình, chỉnh lý'],
];
/** Every name that `type` may take but «Dự thảo …» before one of law. */
export const typeNames: readonly string[] = types.map(([name]) => name);
/** Whose drafts are papers of their own kind: «Dự thảo Luật». */
const draftedTypes =
  /^(Hiến pháp|Bộ luật|Luật|Pháp lệnh|Nghị quyết|Nghị quyết liên tịch|Nghị định|Thông tư|Thông tư liên tịch|Quyết định)$/u;
const abbreviations = new Map(types.flatMap(([name, short]) => (short ? [[short.toUpperCase(), name] as const] : [])));
/** Spellings that stand for the same type. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/THOẢ/gu, 'THỎA'],
  [/UỶ/gu, 'ỦY'],
];

export function readType(letterhead: Letterhead): MetadataEntry {
  const { heading } = letterhead;
  const number = numberIn(letterhead);
  const stated = number && typeInNumber(number.value);
  if (number && stated === 'Văn bản hợp nhất') {
    return foundEntry(stated, [number.words], number.isSure);
  }
  if (
    number &&
    /^bản án/iu.test(number.words.line.text.slice(Math.max(0, number.words.start - 14), number.words.start).trimStart())
  ) {
    return foundEntry('Bản án', [number.words], false);
  }
  if (!heading) return typeWithoutHeading(letterhead);
  const name = canonicalType(heading.kind);
  if (!name) {
    // A heading of no list: its first words are its kind only where it says so by its length.
    const isShort = heading.kind.length <= 60 && heading.subject.length > 0;
    return isShort ? foundEntry(sentenceCase(heading.kind), [heading.kindWords], false) : nothingFound;
  }
  const full = heading.draft && draftedTypes.test(name) ? `Dự thảo ${name}` : narrowed(name, heading.subject.join(' '));
  const isContradicted = stated !== null && stated !== name && !name.startsWith(stated);
  const isOwnLine = heading.kindWords.end === heading.kindWords.line.text.length || heading.isKnown;
  return foundEntry(full, [heading.kindWords], letterhead.isOfficial && isOwnLine && !isContradicted);
}

/** A công văn has «V/v» below its number; a text without letterhead may begin with its name. */
function typeWithoutHeading(letterhead: Letterhead): MetadataEntry {
  const matter = matterIn(letterhead);
  if (matter) {
    const isAddressed = letterhead.lines.some(({ text }) => /^kính gửi/iu.test(text));
    const stated = typeInNumber(numberIn(letterhead)?.value ?? '');
    return foundEntry('Công văn', [matter.label], matter.isAtItsPlace && isAddressed && stated === null);
  }
  const title = statedTitle(letterhead)?.type;
  if (title) return foundEntry(title.value, title.words, false);
  const first = letterhead.lines.find(({ text }) => text !== '');
  const words = first && !first.isCell ? openingType(first) : null;
  return words ? foundEntry(words.name, [words.words], false) : nothingFound;
}

function openingType(line: Words['line']): { name: string; words: Words } | null {
  const name = typeNames
    .filter((each) => line.text.startsWith(`${each} `))
    .toSorted((one, other) => other.length - one.length)[0];
  return name === undefined ? null : { name, words: wordsOf(line, 0, name.length) };
}

/** Null where the heading is none of the known types. */
export function canonicalType(heading: string): string | null {
  let capitals = heading.toUpperCase().normalize('NFC');
  for (const [spelling, canonical] of spellings) capitals = capitals.replace(spelling, canonical);
  const exact = typeNames.find((name) => name.toUpperCase() === capitals);
  if (exact) return exact;
  return /^PHỤ LỤC(\s|$)/u.test(capitals) ? 'Phụ lục' : null;
}

/** The Assembly's reports are told apart by what they report. */
function narrowed(name: string, subject: string): string {
  if (name !== 'Báo cáo') return name;
  if (/^(về\s+)?(việc\s+)?thẩm tra(?!\p{L})/iu.test(subject)) return 'Báo cáo thẩm tra';
  const isAnswer = /^(về\s+)?(việc\s+)?(tổng hợp\s+)?((tiếp thu|giải trình)(,|\s+và|\s)\s*)/iu.test(subject);
  return isAnswer && /tiếp thu/iu.test(subject) && /giải trình/iu.test(subject)
    ? 'Báo cáo tiếp thu, giải trình, chỉnh lý'
    : name;
}

/** The type that a number bears: `118/BC-UBPL`, `12-NQ/TW`, `01/2019/TT-BNV`. Null where it bears none. */
export function typeInNumber(number: string): string | null {
  const parts = number.split(/[/-]/u).slice(1);
  for (const part of parts) {
    const name = abbreviations.get(part.toUpperCase());
    if (name && part.toUpperCase() !== 'L') return name;
  }
  return null;
}

function sentenceCase(capitals: string): string {
  const lower = capitals.toLowerCase();
  return lower.charAt(0).toUpperCase() + lower.slice(1);
}
