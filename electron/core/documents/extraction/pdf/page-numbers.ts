// Numbers of pages as papers write them: 2 · - 2 - · 2/15 · Trang 2 · Page 2 of 9 · iv.

const pageNumber =
  /^[-–—.\s|]*(?:(?:trang|tr\.?|page|p\.?)\s*(?:số\s*)?)?(?<number>\d{1,5}|[ivxlc]{1,7}|[IVXLC]{1,7})(?:\s*(?:\/|of|trên|trong)\s*\d{1,5})?[-–—.\s|]*$/iu;
const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** Null where the text is anything else. */
export function pageNumberOf(text: string): number | null {
  if (text.length > 24) return null;
  const number = pageNumber.exec(text)?.groups?.number;
  if (number === undefined) return null;
  return /^\d/.test(number) ? Number(number) : romanValue(number.toLowerCase());
}

/** Null where it is not written as Romans did. */
function romanValue(roman: string): number | null {
  let value = 0;
  for (const [index, letter] of [...roman].entries()) {
    const own = digits[letter] ?? 0;
    value += own < (digits[roman.charAt(index + 1)] ?? 0) ? -own : own;
  }
  return /^c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})$/.test(roman) ? value : null;
}

/** The text with numbers that count on with the pages left out: alike on all pages that carry it. */
export function withoutPageNumbers(text: string, page: number): string {
  return text.toLowerCase().replace(/\d+/g, (number) => {
    const offset = Number(number) - page;
    return number.length <= 4 && offset >= -20 && offset <= 20 ? `#${offset}` : number;
  });
}
