// Numbers of documents (số, ký hiệu) as Decree 30/2020 and the papers themselves write them: `30/2020/NĐ-CP`,
// `62/2025/QH15`, `594/NQ-UBTVQH15`, `57-NQ/TW`, `QCVN 102:2016/BTTTT`. Dates and fractions are none.

export interface LawNumberMatch {
  /** UTF-16 offset in the text. */
  readonly start: number;
  readonly length: number;
  /** As the paper writes it, without the blanks that a line break or a careless hand put in. */
  readonly number: string;
  /** The same for all ways of writing one number: what to look documents up by. */
  readonly key: string;
  /** Null where the number names none. */
  readonly year: number | null;
}

const standard =
  /(?<![\p{L}\p{N}])(?:QCVN|TCVN|QCĐP|TCCS)\s?(?:[A-Z]{2,5}\s)?\d{1,5}(?:-\d{1,3}){0,2}:(?<year>(?:19|20)\d{2})(?:\/[A-ZĐ]{2,10}\d{0,2}(?::\d{4})?){0,3}(?![\p{L}\p{N}])/u;
const notation = '\\p{L}{1,12}\\d{0,2}(?:\\s?[-–/&]\\s?\\p{L}{1,20}\\d{0,2}){0,6}';
const ordinary = new RegExp(
  `(?<![\\p{L}\\p{N}/.,–-])\\d{1,5}[a-zA-Z]?\\s?/\\s?(?:(?<year>(?:19|20)\\d{2})\\s?/\\s?)?(?<notation>${notation})(?![\\p{L}\\p{N}])`,
  'u',
);
const party =
  /(?<![\p{L}\p{N}/.,–-])\d{1,4}\s?[-–]\s?(?<notation>[A-ZĐ]{1,4}[a-z]?\/[A-ZĐ]{2,8}[a-z]?)(?![\p{L}\p{N}/])/u;
const anyNumber = new RegExp(
  [standard, party, ordinary]
    .map(({ source }) => source.replaceAll('?<year>', '').replaceAll('?<notation>', ''))
    .join('|'),
  'gu',
);
/** Signs of bodies and kinds in capitals; a few hold small letters: TTg, QyĐ, CTr, TTr, TrS. */
const capitalSign = /^(?:[A-ZĐÂĂÊÔƠƯ]{2,20}[a-z]?|[A-ZĐ]|TTr|CTr|TrS|QyĐ|QĐi|CTđ)\d{0,2}$/;
/** What a number typed in small letters must begin with to be one. */
const smallSign = /^(?:qh\d{1,2}|ubtvqh\d{1,2}|nđ-cp|(?:tt|ttlt|nq|nqlt|qđ|pl|ct|l|vbhn|tb|kh|bc|ttr|cv)-\p{L}{2,})/u;
const signOfFileName =
  /(?<![a-z\d])(?<serial>\d{1,5}[a-z]?)[\s._-]{1,3}(?<year>(?:19|20)\d{2})[\s._-]{1,3}(?<sign>qh\d{1,2}|ubtvqh\d{1,2}|(?:nd[\s._-]?cp|qd[\s._-]?ttg|(?:ttlt|tt|nq|qd|ct|pl)[\s._-][a-z]{2,10}\d{0,2}(?:[\s._-][a-z]{2,10}\d{0,2})?))(?![a-z\d])/;

export function lawNumbersIn(text: string): LawNumberMatch[] {
  const found: LawNumberMatch[] = [];
  if (!text.includes('/') && !text.includes(':')) return found;
  for (const match of text.matchAll(anyNumber)) {
    const read = readNumber(match[0], match.index);
    if (read) found.push(read);
  }
  return found;
}

function readNumber(whole: string, start: number): LawNumberMatch | null {
  // A sentence may follow after a dash: «30/2020/NĐ-CP - Quy định».
  const isStandard = /^(?:QCVN|TCVN|QCĐP|TCCS)/.test(whole);
  const text = isStandard ? whole : withoutProse(whole);
  const year = /[/:]\s?((?:19|20)\d{2})(?!\d)/.exec(text)?.[1];
  const number = compact(text);
  if (!isStandard && !isNotation(number)) return null;
  return { start, length: text.length, number, key: lawNumberKey(number), year: year ? Number(year) : null };
}

function withoutProse(whole: string): string {
  let text = whole;
  while (/\s?[-–/&]\s?\p{L}+\d*$/u.test(text) && !isNotation(compact(text))) {
    const shorter = text.replace(/\s?[-–/&]\s?\p{L}+\d*$/u, '');
    if (!/\p{L}$|\d$/u.test(shorter) || shorter === text || !/\p{L}/u.test(shorter)) break;
    text = shorter;
  }
  return text;
}

function compact(text: string): string {
  return text
    .replace(/\s*([-/&])\s*/g, '$1')
    .replace(/\s*–\s*/g, '-')
    .replace(/\s+/g, ' ');
}

function isNotation(number: string): boolean {
  const behind = /^\d{1,5}[a-zA-Z]?(?:[/-](?:(?:19|20)\d{2}\/)?)(?<signs>.*)$/u.exec(number)?.groups?.signs ?? '';
  if (behind === behind.toLowerCase()) return smallSign.test(behind);
  const signs = behind.split(/[-/&]/);
  return signs.every((sign) => capitalSign.test(sign)) && behind.replace(/[^A-ZĐÂĂÊÔƠƯ]/g, '').length > 1;
}

/** Upper case, no blanks, at least two figures in the serial number: `1/2020/nđ-cp` and `01/2020/NĐ-CP` are one. */
export function lawNumberKey(number: string): string {
  return number
    .normalize('NFC')
    .toUpperCase()
    .replaceAll('Ð', 'Đ')
    .replace(/\s+/g, '')
    .replace(/[–—]/g, '-')
    .replace(/^0*(\d+)/, (_, figures: string) => figures.padStart(2, '0'));
}

/** The key of the number that a file is named after (`30_2020_ND-CP.pdf`, `luat-31-2024-qh15.docx`); null without one. */
export function lawNumberKeyOfFileName(fileName: string): string | null {
  const plain = fileName
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');
  const { serial, year, sign } = signOfFileName.exec(plain)?.groups ?? {};
  if (!serial || !year || !sign) return null;
  const signs = sign
    .replace(/^ndcp/, 'nd-cp')
    .replace(/^qdttg/, 'qd-ttg')
    .replace(/[\s._]/g, '-')
    .replace(/^(nd|qd)-/, (_, kind: string) => `${kind.charAt(0)}đ-`);
  return lawNumberKey(`${serial}/${year}/${signs}`);
}
