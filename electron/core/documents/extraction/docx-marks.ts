// Marks that travel through mammoth inside the text, for what its document tree has no place for: tracked changes,
// levels of headings, tables of contents, headers and footers. Each is one character of a private plane that stands for
// a record in a list.

export type DocxMark =
  | { readonly kind: 'inserted-begin'; readonly author?: string; readonly at?: string }
  | { readonly kind: 'inserted-end' }
  /** The paragraph's end was put in: before, it ran on into the next. */
  | { readonly kind: 'inserted-break'; readonly author?: string; readonly at?: string }
  | { readonly kind: 'deleted'; readonly text: string; readonly author?: string; readonly at?: string }
  /** Of the paragraph that it stands in. */
  | { readonly kind: 'heading'; readonly level: number | null }
  | { readonly kind: 'contents' }
  /** A paragraph of its own: what follows is of this part. */
  | { readonly kind: 'part'; readonly part: 'header' | 'footer' };

const firstMark = 0xf0000;
const lastMark = 0x10fffd;
const marks = /[\u{F0000}-\u{10FFFD}]/gu;
const anyMark = /[\u{F0000}-\u{10FFFD}]/u;

export class DocxMarks {
  readonly #records: DocxMark[] = [];

  /** Empty when there are more changes than there are marks. */
  add(record: DocxMark): string {
    const code = firstMark + this.#records.length;
    if (code > lastMark) return '';
    this.#records.push(record);
    return String.fromCodePoint(code);
  }

  /** Null for an ordinary character. */
  at(character: string): DocxMark | null {
    return this.#records[(character.codePointAt(0) ?? 0) - firstMark] ?? null;
  }
}

/** What a hostile file may hold of the characters that are ours. */
export function withoutMarks(text: string): string {
  return text.replace(marks, '\uFFFD');
}

export function hasMarks(text: string): boolean {
  return anyMark.test(text);
}
