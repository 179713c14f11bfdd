// Capitals of a title: a heading in capitals does not tell which words are names, and a trích yếu on a line of its own
// begins with a capital that it loses behind the name of the kind.

/** Kinds after which the name keeps its capital: Luật Đất đai, Bộ luật Dân sự. */
const namingKinds: readonly string[] = ['BỘ LUẬT', 'LUẬT', 'PHÁP LỆNH'];
/** What only encloses a text with a title of its own: «Phụ lục II: Danh mục …». */
const enclosingKind = /^(tài liệu|phụ lục|chuyên đề|phụ biểu)(?!\p{L})/iu;
/** Written with capitals wherever they stand. */
const properNames = [
  'Quốc hội',
  'Ủy ban Thường vụ Quốc hội',
  'Uỷ ban Thường vụ Quốc hội',
  'Tổng Thư ký Quốc hội',
  'Văn phòng Quốc hội',
  'Đoàn đại biểu Quốc hội',
  'Đoàn giám sát',
  'Hội đồng nhân dân',
  'Hội đồng Dân tộc',
  'Hội đồng Bầu cử quốc gia',
  'Ủy ban nhân dân',
  'Uỷ ban nhân dân',
  'Ủy ban',
  'Uỷ ban',
  'Chính phủ',
  'Thủ tướng Chính phủ',
  'Chủ tịch nước',
  'Chủ tịch Quốc hội',
  'Việt Nam',
  'Hiến pháp',
  'Mặt trận Tổ quốc Việt Nam',
  'Đảng',
  'Tòa án nhân dân',
  'Toà án nhân dân',
  'Viện kiểm sát nhân dân',
  'Kiểm toán nhà nước',
  'Ngân hàng Nhà nước',
  'Văn phòng Chính phủ',
  'Thanh tra Chính phủ',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Nghị quyết',
  'Nghị định',
  ...['Quốc phòng', 'Công an', 'Ngoại giao', 'Tư pháp', 'Tài chính', 'Công Thương', 'Xây dựng', 'Y tế', 'Nội vụ'].map(
    (name) => `Bộ ${name}`,
  ),
  'Bộ Nông nghiệp và Môi trường',
  'Bộ Văn hóa, Thể thao và Du lịch',
  'Bộ Khoa học và Công nghệ',
  'Bộ Giáo dục và Đào tạo',
  'Bộ Dân tộc và Tôn giáo',
  ...['Hà Nội', 'Hồ Chí Minh', 'Hải Phòng', 'Đà Nẵng', 'Cần Thơ', 'Tây Nguyên', 'Biển Đông'],
] as const;
/** Words that open a name whose length only the body tells: Luật Nhà giáo, Ủy ban Pháp luật và Tư pháp. */
const nameOpeners = /^(luật|bộ|pháp|ủy|uỷ|hội|đoàn|ban|viện|tổng|tỉnh|thành|xã|phường|đặc)$/u;
const syllable = /^(ngh?|nh|ph|th|tr|kh|gh?|gi|ch|qu|[bcdđhklmnprstvx])?[aeiouyăâêôơư]{1,3}(ng|nh|ch|[cmnpt])?$/u;

export function isCapital(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toUpperCase();
}

/**
 * One title of the kind in capitals and what follows it. `body` is the paper's running text: names are written as
 * it writes them.
 */
export function composeTitle(kind: string, subject: readonly string[], body: string): string {
  const firstOrdinary = subject.findIndex((line) => !isCapital(line));
  const capitals = firstOrdinary < 0 ? subject : subject.slice(0, firstOrdinary);
  const ordinary = firstOrdinary < 0 ? '' : subject.slice(firstOrdinary).join(' ');
  const isNaming = namingKinds.includes(kind);
  const head = upperFirst(lowerCapitals(kind, body));
  const lowered = lowerCapitals(capitals.join(' '), body);
  const isBare = lowered === '';
  const tail = isNaming && isBare ? ordinary : lowerStart(ordinary);
  const name = [isNaming ? upperFirst(lowered) : lowered, tail]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/^v\/v\s+/iu, 'về việc ')
    .replace(/[.;:,]+$/u, '');
  const isEnclosed = enclosingKind.test(kind) && !/^(về|phục vụ|kèm)\s/iu.test(name) && name !== '';
  return isEnclosed ? `${head}: ${upperFirst(name)}` : `${head} ${isNaming ? upperFirst(name) : name}`.trim();
}

/** «Về dự án», «Giải trình» behind a kind are mid-sentence; «Quốc hội», «Luật Đất đai», «UBND» keep their capital. */
export function lowerStart(text: string): string {
  const [first = '', second = ''] = text.split(' ');
  if (isCapital(first) && first.length > 1) return text;
  if (properNames.some((name) => startsWithName(text, name))) return text;
  const rest = text.slice(first.length + 1);
  const isName = /^\p{Lu}/u.test(second) && !properNames.some((name) => startsWithName(rest, name));
  return isName && !/^(về|v\/v|của)$/iu.test(first) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function startsWithName(text: string, name: string): boolean {
  return text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length));
}

/** Ordinary letters for a heading in capitals. */
function lowerCapitals(text: string, body: string): string {
  let lower = text.replace(/\p{L}+/gu, lowerWord);
  for (const name of properNames) {
    if (name === 'Luật') continue;
    lower = lower.replace(new RegExp(`(?<!\\p{L})${name.toLowerCase()}(?!\\p{L})`, 'gu'), name);
  }
  // Pháp luật, kỷ luật, luật sư are common nouns; any other Luật is one, and its name has a capital too.
  lower = lower
    .replace(/(?<!\p{L})(?<!(?:pháp|kỷ|quy|định|bộ) )luật(?! (?:sư|gia|hóa|pháp)(?!\p{L}))(?!\p{L})/giu, 'Luật')
    .replace(
      /(?<!\p{L})(Luật|Bộ luật) (?!(?:về|này|số|của|được|và|trong|do|có|đã|để|tại)(?!\p{L}))(\p{L})/gu,
      upperLast,
    );
  return asInBody(lower, body);
}

function upperLast(_: string, before: string, letter: string): string {
  return `${before} ${letter.toUpperCase()}`;
}

/** Abbreviations and Roman numerals stay: they cannot be Vietnamese syllables (HĐND, GDP, XVI). */
function lowerWord(word: string, at: number, whole: string): string {
  const lower = word.toLowerCase();
  const isNumeral =
    /^[ivx]+$/u.test(lower) && /(khóa|khoá|thứ|phần|chương|phụ lục|quý|hạng)\s$/iu.test(whole.slice(0, at));
  // Letters without their tone: only the shape of the syllable counts.
  const bare = lower
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');
  return isNumeral || !syllable.test(bare) ? word : lower;
}

/** The longest names of the title that the body has too, with the body's capitals. */
function asInBody(title: string, body: string): string {
  const words = title.split(' ');
  const known = body.split(' ');
  const bare = (word: string | undefined) => (word ?? '').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  for (let at = 0; at < words.length; at += 1) {
    if (!nameOpeners.test(bare(words[at]))) continue;
    let best: string[] = [];
    for (const [start, word] of known.entries()) {
      if (bare(word) !== bare(words[at]) || isCapital(word)) continue;
      let length = 1;
      while (at + length < words.length && bare(known[start + length]) === bare(words[at + length])) length += 1;
      const found = known.slice(start, start + length);
      // Two capitals: at the start of a sentence one says nothing.
      const isName =
        found.slice(0, 4).filter((each) => /^\p{Lu}\p{Ll}/u.test(each)).length > (/^\p{Lu}/u.test(word) ? 1 : 0);
      if (isName && length > best.length) best = found;
    }
    // The title keeps its own marks; only letters are taken over.
    for (const [offset, word] of best.entries()) {
      const letters = word.replace(/[^\p{L}\p{N}]/gu, '');
      words[at + offset] = (words[at + offset] ?? '').replace(/[\p{L}\p{N}]+/u, () => letters);
    }
    at += Math.max(0, best.length - 1);
  }
  return words.join(' ');
}

/** A text whose words may be in capitals, as a sentence would write them; its own ordinary words stay. */
export function inOrdinaryLetters(text: string, body: string): string {
  const words = text.split(' ');
  const firstOrdinary = words.findIndex((word) => word !== word.toUpperCase());
  if (firstOrdinary < 0) return lowerCapitals(text, body);
  // Up to the last word in capitals before ordinary ones begin; a lone abbreviation is none.
  const capitals = words.slice(0, firstOrdinary);
  if (capitals.length < 2) return text;
  return `${lowerCapitals(capitals.join(' '), body)} ${words.slice(firstOrdinary).join(' ')}`;
}
