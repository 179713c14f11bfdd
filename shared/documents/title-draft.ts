// Whether a paper says that it is a draft, and which one: «DỰ THẢO LẦN 2», «(Dự thảo 3)», «Dự thảo lần thứ hai».

export interface Draft {
  /** Null where the paper does not number its drafts. */
  readonly number: number | null;
}

const numerals = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const mark = /^[([]?\s*dự thảo(?!\p{L})(?<rest>.{0,40})$/iu;
/** Among other words of a letterhead's cell only capitals or the end of the cell tell a mark from a subject. */
const markInCell = /(?<!\p{L})(?:DỰ THẢO|[([]?Dự thảo(?=[^\p{L}]|\s+lần|$))(?!\p{L})(?<rest>.{0,40})$/u;
const numbered = /^\s*(?:,?\s*lần\s*)?(?:thứ\s+)?(?:số\s+)?(?<number>\d{1,2}|\p{L}+)(?![\d./-]|\p{L})/iu;
/** What may stand behind the words of a mark; anything else is a sentence about a draft. */
const markRest = /^[\s,]*((lần|thứ|số|ngày|trình|xin ý kiến|lấy ý kiến|[(\d–-]).*)?[)\]]?[\s.]*$/iu;

/** Of a line that is nothing but the mark. */
export function draftOf(text: string): Draft | null {
  const rest = mark.exec(text)?.groups?.rest;
  return rest === undefined || !markRest.test(rest) ? null : { number: numberIn(rest) };
}

/** Of a cell that holds organ, number and mark together. */
export function draftInCell(text: string): Draft | null {
  const rest = markInCell.exec(text.replace(/(?<!\p{L})V\/v\s.*$/iu, ''))?.groups?.rest;
  return rest === undefined || !markRest.test(rest) ? null : { number: numberIn(rest) };
}

/** The subject without a mark at its end, and the mark: «Đất đai (Dự thảo lần 2)». */
export function splitDraft(text: string): { text: string; draft: Draft | null } {
  const at = text.search(/\s*[([]\s*dự thảo(?!\p{L})[^()]*[)\]]$/iu);
  const draft = at < 0 ? null : draftOf(text.slice(at).trim());
  return draft ? { text: text.slice(0, at).trim(), draft } : { text, draft: null };
}

export function asDraft(title: string, draft: Draft): string {
  return `Dự thảo ${title}${draft.number === null ? '' : ` (lần ${draft.number})`}`;
}

function numberIn(rest: string): number | null {
  const word = numbered.exec(rest)?.groups?.number?.toLowerCase();
  if (word === undefined) return null;
  if (/^\d+$/u.test(word)) return Number(word);
  const place = numerals.indexOf(word);
  return place < 0 ? null : place + 1;
}
