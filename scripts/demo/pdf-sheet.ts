// The page being filled: a cursor, faces of one typeface, and justified paragraphs set line by line.
import { readFileSync } from 'node:fs';
import type { Run } from './paper.ts';

const millimetre = 72 / 25.4;
export const bodySize = 14;
const lineHeight = 19;
const indent = 10 * millimetre;

const faces = ['regular', 'bold', 'italic', 'bold-italic'] as const;

export interface Style {
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}

interface Word extends Style {
  readonly text: string;
  readonly width: number;
  /** Set against the word before it, without a space: a mark after bold text. */
  readonly isGlued: boolean;
}

/** The face in use; pdfkit does not publish it. */
interface OpenFont {
  readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };
}

export class Sheet {
  readonly document: PDFKit.PDFDocument;
  readonly left = 30 * millimetre;
  readonly width: number;
  readonly top = 22 * millimetre;
  readonly bottom: number;
  y: number;
  #chapter: PDFKit.PDFOutline | undefined;

  constructor(document: PDFKit.PDFDocument) {
    this.document = document;
    for (const face of faces) {
      document.registerFont(face, readFileSync(new URL(`./fonts/tinos-${face}.ttf`, import.meta.url)));
    }
    this.width = document.page.width - this.left - 18 * millimetre;
    this.bottom = document.page.height - 20 * millimetre;
    this.y = this.top;
  }

  use(style: Style): void {
    const face = `${style.isBold ? 'bold' : ''}${style.isBold && style.isItalic ? '-' : ''}${style.isItalic ? 'italic' : ''}`;
    this.document.font(face || 'regular').fontSize(style.size ?? bodySize);
  }

  newPage(): void {
    this.document.addPage();
    this.y = this.top;
  }

  /** Starts a new page unless `height` points are left on this one. */
  keep(height: number): void {
    if (this.y + height > this.bottom) this.newPage();
  }

  space(height: number): void {
    if (this.y > this.top) this.y += height;
  }

  bookmark(title: string, depth: 0 | 1): void {
    const parent = depth === 1 && this.#chapter !== undefined ? this.#chapter : this.document.outline;
    const item = parent.addItem(title);
    if (depth === 0) this.#chapter = item;
  }

  /** One line at a place, cut by nothing. */
  textAt(
    text: string,
    x: number,
    y: number,
    options: Style & { width: number; align: 'left' | 'center' | 'right' },
  ): void {
    this.use(options);
    const slack = options.width - this.document.widthOfString(text);
    const shift = options.align === 'left' ? 0 : options.align === 'right' ? slack : slack / 2;
    this.document.text(text, x + shift, y, { lineBreak: false });
  }

  /** Lines that `runs` take in `width`. */
  wrap(runs: readonly Run[], width: number, size: number, firstIndent = 0): Word[][] {
    const lines: Word[][] = [[]];
    let used = firstIndent;
    for (const word of this.#words(runs, size)) {
      const gap = word.isGlued || lines.at(-1)?.length === 0 ? 0 : this.#spaceWidth(size);
      if (used + gap + word.width > width && lines.at(-1)?.length !== 0) {
        lines.push([word]);
        used = word.width;
      } else {
        lines.at(-1)?.push(word);
        used += gap + word.width;
      }
    }
    return lines;
  }

  centred(text: string, style: Style, area: { x: number; width: number } = { x: this.left, width: this.width }): void {
    const size = style.size ?? bodySize;
    const run = { text, isBold: style.isBold === true, isItalic: style.isItalic === true };
    for (const line of this.wrap([run], area.width, size)) {
      this.textAt(line.map((word) => word.text).join(' '), area.x, this.y, {
        ...style,
        width: area.width,
        align: 'center',
      });
      this.y += size * 1.3;
    }
  }

  /** A body paragraph: first line indented, justified, the last line flush left. */
  paragraph(runs: readonly Run[]): void {
    const lines = this.wrap(runs, this.width, bodySize, indent);
    // No single first line at the foot of a page and no single last line at its head.
    this.keep(lines.length > 1 ? 2 * lineHeight : lineHeight);
    for (const [index, line] of lines.entries()) {
      const isLast = index === lines.length - 1;
      if (index === lines.length - 2 && lines.length > 2) this.keep(2 * lineHeight);
      else this.keep(lineHeight);
      const offset = index === 0 ? indent : 0;
      this.setLine(line, this.left + offset, this.y, isLast ? null : this.width - offset, bodySize);
      this.y += lineHeight;
    }
    this.y += 5;
  }

  /** Draws a line of words; `width` stretches its spaces to fill, null leaves them. */
  setLine(words: readonly Word[], x: number, y: number, width: number | null, size: number): void {
    const space = this.#spaceWidth(size);
    const gaps = words.filter((word, index) => index > 0 && !word.isGlued).length;
    const natural = words.reduce((sum, word) => sum + word.width, 0) + gaps * space;
    const extra = width === null || gaps === 0 ? 0 : (width - natural) / gaps;
    let cursor = x;
    let start = 0;
    while (start < words.length) {
      let end = start + 1;
      while (end < words.length && sameFace(words[start], words[end]) && words[end]?.isGlued === false) end += 1;
      const run = words.slice(start, end);
      if (start > 0 && words[start]?.isGlued === false) cursor += space + extra;
      this.use({ ...run[0], size });
      this.document.text(run.map((word) => word.text).join(' '), cursor, y, { lineBreak: false, wordSpacing: extra });
      cursor += run.reduce((sum, word) => sum + word.width, 0) + (run.length - 1) * (space + extra);
      start = end;
    }
  }

  *#words(runs: readonly Run[], size: number): Generator<Word> {
    let endsInSpace = true;
    for (const run of runs) {
      const parts = run.text.split(' ').filter((part) => part !== '');
      for (const [index, text] of parts.entries()) {
        const isGlued = index === 0 && !endsInSpace && !run.text.startsWith(' ');
        // Here, not before the loop: whoever takes the words may change the face between two of them.
        this.use({ isBold: run.isBold, isItalic: run.isItalic, size });
        this.#requireGlyphs(text);
        yield { text, isBold: run.isBold, isItalic: run.isItalic, width: this.document.widthOfString(text), isGlued };
      }
      endsInSpace = run.text.endsWith(' ');
    }
  }

  /** A letter that the face lacks would leave a hole in the paper, seen by nobody until it is read. */
  #requireGlyphs(text: string): void {
    const { font } = (this.document as unknown as OpenFont)._font;
    const missing = [...text].filter((character) => !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));
    if (missing.length > 0) throw new Error(`Sheet: the face has no "${missing.join('')}", wanted in "${text}".`);
  }

  #spaceWidth(size: number): number {
    this.use({ size });
    return this.document.widthOfString(' ');
  }
}

function sameFace(one: Word | undefined, other: Word | undefined): boolean {
  return one?.isBold === other?.isBold && one?.isItalic === other?.isItalic;
}
