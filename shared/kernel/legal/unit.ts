// What a Vietnamese legal text is made of (Decree 30/2020, annex I): units with numbers, nested, each with a stable
// address. Plain data; `legal-tree.ts` reads it from paragraphs.

/** Phần, Chương, Mục, Tiểu mục, Điều, Khoản, Điểm; an annex (Phụ lục); a heading of a paper without articles. */
export const unitKinds = [
  'part',
  'chapter',
  'section',
  'subsection',
  'article',
  'clause',
  'point',
  'annex',
  'heading',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** A paragraph of the text to be read; positions are given back as indexes into the list. */
export interface LegalParagraph {
  readonly text: string;
  readonly kind: 'heading' | 'paragraph' | 'table' | 'footnote';
  /** Of a heading, where the source states one: 1 is the highest. */
  readonly level: number | null;
}

/** Where a unit begins or ends: index of the paragraph and UTF-16 offset in its text. */
export interface LegalPosition {
  readonly paragraph: number;
  readonly offset: number;
}

export interface LegalUnit {
  readonly kind: UnitKind;
  /** As it is numbered, NFC and lower case for points: `15`, `68a`, `III`, `thứ nhất`, `đ1`. Empty for a heading without one. */
  readonly number: string;
  /**
   * Unique within the text and stable while the numbering is: `điều-15/khoản-2/điểm-đ`, `chương-iii/mục-2`, `phụ-lục-i/điều-3`.
   * Articles count through the whole text, so chapters are no part of their address.
   */
  readonly address: string;
  /** Of an article: what follows its number. Null where there is none. */
  readonly title: string | null;
  readonly start: LegalPosition;
  /** Exclusive: where the next unit that is not inside this one begins. */
  readonly end: LegalPosition;
  readonly children: readonly LegalUnit[];
}

/** Something in the numbering that the reader of the text should know of. */
export interface NumberingFault {
  readonly kind: 'missing' | 'repeated' | 'out-of-order';
  /** Of the unit at which it was seen. */
  readonly address: string;
  /** What would have come next. */
  readonly expected: string;
}

/** Replacement text in quotation marks within an amending law: read as units of the law that it amends. */
export interface QuotedUnit {
  readonly unit: LegalUnit;
  /** Address of the unit that quotes it. */
  readonly quotedIn: string;
}

export interface LegalTree {
  /** `articles`: a text of Điều; `headings`: an outline; `none`: neither was found. */
  readonly form: 'articles' | 'headings' | 'none';
  readonly units: readonly LegalUnit[];
  readonly quoted: readonly QuotedUnit[];
  readonly faults: readonly NumberingFault[];
}

/** A law or another document, as far as it is named: `30/2020/NĐ-CP`, `Luật Đất đai`, 2013. All null: the law that is amended, not named. */
export interface NamedLaw {
  readonly number: string | null;
  readonly name: string | null;
  readonly year: number | null;
}

/** A mention of another unit or law. */
export interface LegalReference {
  readonly start: LegalPosition;
  readonly length: number;
  /** Addresses that are meant, in the law itself or in `law`; empty where a whole law is meant. */
  readonly addresses: readonly string[];
  /** Null: this text. */
  readonly law: NamedLaw | null;
  /** Every address is one of this text. */
  readonly isResolved: boolean;
}
