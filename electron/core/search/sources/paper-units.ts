// Cuts a paper's text to the units that search finds: its articles, long ones in parts at their clauses; where there are
// none, passages of readable length under their headings. Each knows where every part of it stands.

import type { ExtractedText, TextPlace } from '#shared/documents/extracted-text.ts';
import { type Paragraph, paragraphsOf, placeIn } from '#shared/documents/paragraphs.ts';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import { hasSyllable } from '#shared/kernel/text/syllables.ts';
import type { IndexedUnit, Spot } from '../index/indexed-unit.ts';

/** UTF-16 units: an article beyond this is cut where its next clause begins. */
const longArticle = 4_000;
/** Text without articles is gathered up to about this length. */
const idealPassage = 900;
/** Nothing is longer than this: it is cut after a sentence. */
const longestUnit = 8_000;
const maxHeadingLength = 300;
/** A shorter rest of an article stays with the part before it. */
const shortTail = 1_200;

interface Boundary {
  readonly paragraph: number;
  readonly offset: number;
  readonly unit: PaperUnit;
}

/** A stretch of a paragraph that belongs to one unit. */
interface Stretch {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
  /** The innermost unit that begins here; null where none does. */
  readonly begins: PaperUnit | null;
}

interface OpenUnit {
  address: string | null;
  heading: string | null;
  text: string;
  spots: Spot[];
}

export function unitsOfPaper(extracted: Pick<ExtractedText, 'pages'>, structure: PaperStructure): IndexedUnit[] {
  const paragraphs = paragraphsOf(extracted);
  const gatherer = new UnitGatherer();
  for (const stretch of stretchesOf(paragraphs, boundariesOf(paragraphs, structure))) gatherer.add(stretch);
  return gatherer.finish();
}

class UnitGatherer {
  readonly #units: IndexedUnit[] = [];
  #open: OpenUnit | null = null;
  /** The article that is being read; null outside of articles. */
  #article: PaperUnit | null = null;
  /** The innermost unit that is being read. */
  #inner: PaperUnit | null = null;
  #heading: string | null = null;

  add({ paragraph, start, end, begins }: Stretch): void {
    const text = paragraph.text.slice(start, end);
    if (begins) this.#enter(begins, text);
    else if (paragraph.kind === 'heading' && !this.#article && text.length > 12) {
      this.#close();
      this.#heading = text.slice(0, maxHeadingLength);
    }
    if (!hasSyllable(text)) return;
    let from = 0;
    for (const piece of piecesOf(text)) {
      const isFull = this.#open !== null && this.#open.text.length + piece.length > longestUnit;
      const isGathered = this.#article === null && (this.#open?.text.length ?? 0) > idealPassage;
      if (isFull || isGathered) this.#close();
      this.#append(piece, paragraph, start + from);
      from += piece.length;
    }
  }

  finish(): IndexedUnit[] {
    this.#close();
    return this.#units;
  }

  #enter(unit: PaperUnit, text: string): void {
    const isWithin = this.#article !== null && unit.address.startsWith(`${this.#article.address}/`);
    if (isWithin) {
      if (unit.kind === 'clause' && (this.#open?.text.length ?? 0) > longArticle) this.#close();
    } else {
      this.#close();
      this.#article = unit.kind === 'article' ? unit : null;
      this.#heading = unit.title ?? (unit.kind === 'article' ? null : text.slice(0, maxHeadingLength));
    }
    this.#inner = unit;
  }

  #append(piece: string, paragraph: Paragraph, offset: number): void {
    const inner = this.#inner?.address ?? null;
    this.#open ??= { address: this.#article?.address ?? inner, heading: this.#heading, text: '', spots: [] };
    const open = this.#open;
    const at = open.text === '' ? 0 : open.text.length + 1;
    open.text = open.text === '' ? piece : `${open.text}\n${piece}`;
    for (const place of placesIn(paragraph, offset, piece.length)) {
      const spot = { offset: at + place.offset, pageNumber: place.page, blockIndex: place.block, address: inner };
      open.spots.push(spot);
    }
  }

  #close(): void {
    const open = this.#open;
    this.#open = null;
    if (!open) return;
    const last = this.#units.at(-1);
    // The last clause of a long article by itself would be found for the article's title and nothing else.
    const isTail = open.address !== null && open.address === last?.address && open.text.length < shortTail;
    if (last && isTail) this.#units[this.#units.length - 1] = joined(last, open);
    else this.#units.push(open);
  }
}

function joined(unit: IndexedUnit, { text, spots }: OpenUnit): IndexedUnit {
  const at = unit.text.length + 1;
  const later = spots.map((spot) => ({ ...spot, offset: at + spot.offset }));
  return { ...unit, text: `${unit.text}\n${text}`, spots: [...unit.spots, ...later] };
}

/** Where the stretch stands: its beginning, and each block that begins within. */
function placesIn(paragraph: Paragraph, offset: number, length: number) {
  const first = placeIn(paragraph, offset);
  const later = paragraph.parts.filter(({ start }) => start > offset && start < offset + length);
  return [
    { offset: 0, page: first.page, block: first.block },
    ...later.map(({ start, page, block }) => ({ offset: start - offset, page, block })),
  ];
}

function* stretchesOf(paragraphs: readonly Paragraph[], boundaries: readonly Boundary[]): Generator<Stretch> {
  let next = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    let start = 0;
    let begins: PaperUnit | null = null;
    for (; boundaries[next]?.paragraph === index; next += 1) {
      const { offset, unit } = boundaries[next] as Boundary;
      if (offset > start) {
        yield { paragraph, start, end: offset, begins };
        start = offset;
      }
      // Of several that begin at one place the outer ones are entered too: «Điều 15. 1. …».
      else if (begins) yield { paragraph, start, end: start, begins };
      begins = unit;
    }
    yield { paragraph, start, end: paragraph.text.length, begins };
  }
}

/** Beginnings of units, in the order of the text; points are parts of their clauses. */
function boundariesOf(paragraphs: readonly Paragraph[], { units }: PaperStructure): Boundary[] {
  const placeOfBlock = new Map<string, { paragraph: number; start: number }>();
  for (const [paragraph, { parts }] of paragraphs.entries()) {
    for (const { page, block, start } of parts) placeOfBlock.set(`${page}/${block}`, { paragraph, start });
  }
  const boundaries: Boundary[] = [];
  const visit = (unit: PaperUnit) => {
    const place: TextPlace = unit.start;
    const at = placeOfBlock.get(`${place.page}/${place.block}`);
    if (at) boundaries.push({ paragraph: at.paragraph, offset: at.start + place.offset, unit });
    for (const child of unit.children ?? []) if (child.kind !== 'point') visit(child);
  };
  for (const unit of units) visit(unit);
  // Stable: an outer unit stays before the inner one that begins with it.
  return boundaries.sort((a, b) => a.paragraph - b.paragraph || a.offset - b.offset);
}

/** A text in pieces of at most the longest unit, cut after a sentence where there is one, else at a space. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestUnit) {
    const window = rest.slice(0, longestUnit);
    const sentence = Math.max(...['. ', '; ', ': ', '\n'].map((end) => window.lastIndexOf(end))) + 1;
    const space = window.lastIndexOf(' ');
    const cut = sentence > longestUnit / 2 ? sentence : space > 0 ? space : window.length;
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}
