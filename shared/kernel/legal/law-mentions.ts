// Where a text names another law, by its number, its name, or both: «Nghị định số 85/2025/NĐ-CP», «Luật Đất đai năm
// 2013», «Hiến pháp»; and where it speaks of itself: «Luật này».
import { type LawNumberMatch, lawNumbersIn } from './law-number.ts';

export interface LawMention {
  readonly start: number;
  readonly end: number;
  /** «Luật này», «Nghị định này». */
  readonly isThis: boolean;
  readonly number: string | null;
  /** With the kind before it: `Luật Đất đai`. Null for `Nghị định số …`. */
  readonly name: string | null;
  readonly year: number | null;
}

const kinds =
  /(?:Bộ luật|Luật|Pháp lệnh|Hiến pháp|Nghị định|Nghị quyết liên tịch|Nghị quyết|Thông tư liên tịch|Thông tư|Quyết định|Chỉ thị|Lệnh|Quy chế|Quy định|Nội quy|Điều lệ|Quy chuẩn)(?!\p{L})/gu;
const letter = /\p{L}/u;
const namedKinds = new Set(['Bộ luật', 'Luật', 'Pháp lệnh', 'Hiến pháp']);
const yearBehind = /^,?\s(?:năm|ngày\s\d{1,2}\stháng\s\d{1,2}\snăm)\s((?:19|20)\d{2})(?!\d)/u;
/** A name that holds «và» or a comma is known only from where it is cited in full, and from this list. */
const compoundNames = [
  'Hôn nhân và gia đình',
  'Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân',
  'Hoạt động giám sát của Quốc hội và Hội đồng nhân dân',
  'Thực hành tiết kiệm, chống lãng phí',
  'Khoa học và công nghệ',
  'Khoa học, công nghệ và đổi mới sáng tạo',
  'Quản lý, sử dụng tài sản công',
  'Bảo vệ và phát triển rừng',
  'Phòng cháy và chữa cháy',
  'Xuất cảnh, nhập cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam',
  'Tín ngưỡng, tôn giáo',
  'An toàn, vệ sinh lao động',
  'Sử dụng năng lượng tiết kiệm và hiệu quả',
  'Cán bộ, công chức',
  'Đầu tư theo phương thức đối tác công tư',
  'Tài nguyên, môi trường biển và hải đảo',
  'Quản lý, bảo vệ công trình quốc phòng và khu quân sự',
  'Phòng, chống tham nhũng',
  'Phòng, chống ma túy',
  'Phòng, chống rửa tiền',
  'Phòng, chống khủng bố',
  'Phòng, chống bạo lực gia đình',
  'Phòng, chống thiên tai',
  'Phòng, chống mua bán người',
  'Phòng thủ dân sự',
  'Trưng mua, trưng dụng tài sản',
  'Thuế xuất khẩu, thuế nhập khẩu',
  'Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng',
  'Trật tự, an toàn giao thông đường bộ',
  'Bảo vệ và kiểm dịch thực vật',
  'Tổ chức cơ quan điều tra hình sự',
  'Ban hành văn bản quy phạm pháp luật',
];
/** After these a name of one piece is over. */
const nameEnd =
  /^(?:tính|kể|nhưng|ngay|đều|căn|đang|nên|cùng|ở|gây|dẫn|vì|đó|nếu|quy|được|đã|có|và|hoặc|thì|để|về|khi|là|này|theo|tại|trong|do|bao|gồm|hiện|nếu|phải|không|cũng|còn|vẫn|bị|với|từ|đến|mà|như|khác|số|năm|ngày|hết|thay|sửa|bổ|bãi|của|ban|áp|đối|trước|sau|mới|hay|trừ|nhằm|cho|giao|nêu|thuộc|liên|chưa|sẽ|vào)$/u;
const maxNameWords = 14;

/** Mentions in order, without overlaps. `known`: names that the paper cites in full somewhere. */
export function lawMentionsIn(text: string, known: ReadonlySet<string>): LawMention[] {
  const mentions: LawMention[] = [];
  const numbers = lawNumbersIn(text);
  let nextNumber = 0;
  let end = 0;
  const takeBareNumbers = (before: number) => {
    for (let number = numbers[nextNumber]; number && number.start < before; number = numbers[++nextNumber]) {
      if (number.start >= end && !/[Ss]ố\s?:\s?$/.test(text.slice(Math.max(0, number.start - 5), number.start))) {
        mentions.push(mentionOfNumber(number, number.start, null));
      }
    }
  };
  for (const { index, 0: kind } of text.matchAll(kinds)) {
    if (index < end || (index > 0 && letter.test(text.charAt(index - 1)))) continue;
    takeBareNumbers(index);
    const mention = mentionAt(text, index, kind, numbers[nextNumber], known);
    if (!mention) continue;
    mentions.push(mention);
    end = mention.end;
    while ((numbers[nextNumber]?.start ?? text.length) < end) nextNumber += 1;
  }
  takeBareNumbers(text.length + 1);
  return mentions;
}

/** Names that are cited with a number or a year: where they end is beyond doubt. */
export function fullNamesIn(text: string): string[] {
  return lawMentionsIn(text, new Set())
    .filter(({ name, number, year }) => name !== null && (number !== null || year !== null))
    .map(({ name }) => name ?? '');
}

function mentionAt(
  text: string,
  start: number,
  kind: string,
  number: LawNumberMatch | undefined,
  known: ReadonlySet<string>,
): LawMention | null {
  const at = start + kind.length;
  const behind = text.slice(at, at + 240);
  if (/^\snày(?!\p{L})/u.test(behind)) {
    return { start, end: at + 4, isThis: true, number: null, name: null, year: null };
  }
  if (number && number.start < at + 200) {
    const between = text.slice(at, number.start);
    if (/^\s(?:số\s)?$/u.test(between)) return mentionOfNumber(number, start, null);
    const name = /^\s(\p{Lu}[^;.:()“”"]{1,150}?)(?:\ssố)?\s$/u.exec(between)?.[1];
    if (name && namedKinds.has(kind) && isOneName(name)) return mentionOfNumber(number, start, `${kind} ${name}`);
  }
  return namedKinds.has(kind) ? mentionByName(text, start, kind, behind, known) : null;
}

/** «Luật Đất đai được sửa đổi theo Luật số …» names two. */
function isOneName(name: string): boolean {
  return !/(?<!\p{L})(?:Luật|Nghị định|năm \d{4}|đã được|được sửa|theo|và các|ngày \d)(?!\p{L})/u.test(name);
}

function mentionOfNumber(
  { start: at, length, number, year }: LawNumberMatch,
  start: number,
  name: string | null,
): LawMention {
  return { start, end: at + length, isThis: false, number, name, year };
}

function mentionByName(
  text: string,
  start: number,
  kind: string,
  behind: string,
  known: ReadonlySet<string>,
): LawMention | null {
  const own = kind === 'Hiến pháp' ? constitutionName(behind) : lawName(kind, behind, known);
  if (own === null) return null;
  const end = start + kind.length + own;
  const year = yearBehind.exec(text.slice(end, end + 40));
  const name = text.slice(start, end).replace(/\s+/g, ' ');
  return {
    start,
    end: end + (year?.[0].length ?? 0),
    isThis: false,
    number: null,
    name,
    year: year ? Number(year[1]) : null,
  };
}

function constitutionName(behind: string): number {
  return /^\snước Cộng h(?:òa|oà) xã hội chủ nghĩa Việt Nam/u.exec(behind)?.[0].length ?? 0;
}

/** Length of the name behind the kind; null where none stands there («Luật quy định …»). */
function lawName(kind: string, behind: string, known: ReadonlySet<string>): number | null {
  const name = behind.slice(1);
  if (behind.charAt(0) !== ' ' || !/^\p{Lu}/u.test(name)) return null;
  const citedName = longestStart(name, known, kind);
  if (citedName > 0) return citedName + 1;
  const full = /^([^;.:()“”"]{2,150}?)\snăm\s(?:19|20)\d{2}/u.exec(name)?.[1];
  if (full && isOneName(full) && full.split(' ').length <= maxNameWords && !/,|\svà\s/.test(full))
    return full.length + 1;
  let length = 0;
  for (const word of name.split(' ', maxNameWords)) {
    const bare = /^\p{L}+/u.exec(word)?.[0] ?? '';
    if (
      bare === '' ||
      (length > 0 &&
        (nameEnd.test(bare) ||
          (/^\p{Lu}/u.test(bare) &&
            !/^(?:Quốc|Chính|Mặt|Tổ|Tòa|Toà|Viện|Kiểm|Hội|Đảng|Việt|Nhà|Công|Thủ|Ngân|Bộ|Nam|Ủy|Uỷ)/u.test(bare))))
    )
      break;
    length += (length > 0 ? 1 : 0) + bare.length;
    if (bare.length < word.length) break;
  }
  return length > 0 ? length + 1 : null;
}

/** «Luật Đầu tư» is not what «Luật Đầu tư công» names. */
function isOverAt(name: string, at: number): boolean {
  const next = /^\s?(\p{L}*)/u.exec(name.slice(at, at + 20));
  return next === null || next[1] === '' || (next[0].startsWith(' ') && nameEnd.test(next[1] ?? ''));
}

function longestStart(name: string, known: ReadonlySet<string>, kind: string): number {
  let longest = 0;
  for (const each of compoundNames) if (name.startsWith(each)) longest = Math.max(longest, each.length);
  for (const each of known) {
    const own = each.slice(kind.length + 1);
    if (each.startsWith(`${kind} `) && name.startsWith(own) && isOverAt(name, own.length)) {
      longest = Math.max(longest, own.length);
    }
  }
  return longest;
}
