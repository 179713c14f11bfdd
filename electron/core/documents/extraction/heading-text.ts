// What a line's words alone say of it: headings of legal structure (Decree 30/2020, annex I), capitals, list marks.
// For kinds of files that have no glyphs to look at.

const articleHeading = /^Điều\s+\d+[a-zđ]?\d*\s*[.:](\s|$)/iu;
const number = String.raw`([IVXLC]+|\d+[a-zđ]?|thứ\s+\p{L}+|nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)`;
/** Its name follows after a mark, or begins in a capital: «Mục 1 của Chương này quy định …» is a sentence. */
const partHeading = new RegExp(
  String.raw`^(?:phần|PHẦN|Phần|chương|CHƯƠNG|Chương|MỤC|Mục|TIỂU MỤC|Tiểu mục|PHỤ LỤC|Phụ lục)\s+${number}(?:\s*[.:–—-]\s*(?:\p{L}.*)?|\s+(?!Chương|Mục|Phần|Điều)\p{Lu}.*|\s*)$`,
  'u',
);
const longestHeading = 200;
/** 1. · 1.2. · a) · đ) · I. · - · – · • at the start of a line. */
const listMark = /^(\d{1,3}(\.\d{1,3})*[.)]|[a-zđ]\d{0,2}\)|[IVX]{1,5}\.|[-–•+*])(\s|$)/u;

/** Whether a text reads as a heading of legal structure: Phần, Chương, Mục, Tiểu mục, Phụ lục, Điều. */
export function isLegalHeading(text: string): boolean {
  if (articleHeading.test(text)) return true;
  return text.length <= longestHeading && partHeading.test(text) && !/[;,]$/.test(text);
}

export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase() && (text.match(/\p{L}/gu)?.length ?? 0) >= 3;
}

/** Whether a line opens a paragraph of its own by how it begins: a numbered clause, a lettered point, a bullet. */
export function beginsUnit(text: string): boolean {
  return listMark.test(text) || isLegalHeading(text);
}
