// What the index is given: things with texts in units. Papers are the first; questions, transcripts and lessons give theirs
// in the same form.

/** From here on a unit's text stands at this place of the paper. */
export interface Spot {
  /** UTF-16 offset in the unit's text. */
  readonly offset: number;
  /** From 1. */
  readonly pageNumber: number;
  /** From 0 within the page. */
  readonly blockIndex: number;
  /** Of the innermost unit: `điều-15/khoản-2`; null where there is none. */
  readonly address: string | null;
}

/** An article, a part of a long one, or a passage of a text without units. */
export interface IndexedUnit {
  readonly address: string | null;
  /** Title of the article, or the nearest heading above. */
  readonly heading: string | null;
  readonly text: string;
  /** In order, the first at offset 0. */
  readonly spots: readonly Spot[];
}

/** What can be filtered by, and what weighs. */
export interface PaperFacts {
  readonly isPublished: boolean;
  /** As `lawNumberKey` writes it. */
  readonly numberKey: string | null;
  readonly type: string | null;
  readonly issuer: string | null;
  readonly year: number | null;
  readonly sessionId: string | null;
  readonly dossierId: string | null;
  /** JSON of `LegalStatus`. */
  readonly legalStatus: string | null;
  readonly familyId: string;
  readonly version: number;
}

export const noFacts: PaperFacts = {
  ...{ isPublished: true, numberKey: null, type: null, issuer: null, year: null, sessionId: null, dossierId: null },
  ...{ legalStatus: null, familyId: '', version: 1 },
};

export interface IndexedDocument {
  readonly documentId: string;
  readonly circle: string;
  /** Where it was prepared: keepers there find it too. */
  readonly homeCircle: string | null;
  readonly title: string;
  /** Names its text: the same name is the same words. */
  readonly textName: string;
  readonly facts: PaperFacts;
}

/** As the index keeps it: with what its text says of itself. */
export interface ReadDocument extends IndexedDocument {
  readonly layout: 'pages' | 'flow';
}
