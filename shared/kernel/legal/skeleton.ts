// Everything from Phần down to Điều, with the annexes and enclosed texts that count anew: the frame into which clauses
// and points, or an outline, are read afterwards. Replacement text in quotation marks is set aside.

import { ArticleCount } from './article-count.ts';
import { contentsLines, isAttachmentNote, isClosing } from './closing-lines.ts';
import { annexHead } from './enclosed-texts.ts';
import { endsProperly, isCapitals, leadsOn, startsLower } from './lines.ts';
import type { DivisionKind, Marker } from './markers.ts';
import { addressSegment, compareOrdinals, follows, isFirst, type Ordinal, successor } from './numbering.ts';
import { openingOf, type Quotation, quotationAt, type ReadLine } from './quotations.ts';
import { articleTitle, divisionTitle, type ReadTitle } from './titles.ts';
import type { NumberingFault, UnitKind } from './unit.ts';

export interface Entry {
  readonly kind: Extract<UnitKind, DivisionKind | 'article' | 'annex' | 'heading'>;
  readonly number: string;
  /** Its part of the address. */
  readonly segment: string;
  /** Index of its line. */
  readonly line: number;
  /** Index of the line after its title. */
  readonly bodyLine: number;
  /** Offset in its line where what follows the number begins. */
  readonly restAt: number;
  readonly title: string | null;
  readonly fault: { readonly kind: NumberingFault['kind']; readonly expected: string } | null;
  /** An annex that is a form or a table: «Mẫu số 1». */
  readonly isForm: boolean;
}

export interface Skeleton {
  /** In the order of their lines. */
  readonly entries: readonly Entry[];
  readonly quotations: readonly Quotation[];
  /** Indexes of lines that state nothing: tables of contents. */
  readonly contents: ReadonlySet<number>;
}

const kindWords: Record<DivisionKind | 'article', string> = {
  part: 'phần',
  chapter: 'chương',
  section: 'mục',
  subsection: 'tiểu-mục',
  article: 'điều',
};
const divisionOrder: readonly DivisionKind[] = ['part', 'chapter', 'section', 'subsection'];
const maxHeadingLines = 4;

/** `isFragment`: of replacement text, which may begin in the middle of a count and has no annexes of its own. */
export function skeletonOf(lines: readonly ReadLine[], isFragment: boolean): Skeleton {
  return new SkeletonReader(lines, isFragment).read();
}

class SkeletonReader {
  readonly #lines: readonly ReadLine[];
  readonly #isFragment: boolean;
  readonly #entries: Entry[] = [];
  readonly #quotations: Quotation[] = [];
  readonly #articles: ArticleCount;
  readonly #lastDivision = new Map<DivisionKind, Ordinal>();
  #clause: Ordinal | null = null;
  /** How far the count had gone where an annex began. */
  #main: { readonly last: Ordinal; readonly entryCount: number } | null = null;
  #previous: ReadLine | null = null;

  constructor(lines: readonly ReadLine[], isFragment: boolean) {
    this.#lines = lines;
    this.#isFragment = isFragment;
    this.#articles = new ArticleCount(lines, isFragment);
  }

  read(): Skeleton {
    const lines = this.#lines;
    const contents = this.#isFragment ? new Set<number>() : contentsLines(lines);
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index];
      if (!line || line.kind === 'footnote' || contents.has(index)) continue;
      if (line.kind !== 'table') index = this.#readTextLine(line, index);
      this.#previous = lines[index] ?? line;
    }
    return { entries: this.#entries, quotations: this.#quotations, contents };
  }

  /** Gives back the index of the last line that was dealt with. */
  #readTextLine(line: ReadLine, index: number): number {
    const { marker } = line;
    if (!this.#isFragment && isAttachmentNote(line) && this.#articles.last !== null) this.#openEnclosed(index);
    let dealtWith = index;
    if (marker && openingOf(line) !== 0) dealtWith = this.#readMarker(line, marker, index);
    const last = this.#lines[dealtWith];
    const at = last ? openingOf(last) : -1;
    if (at < 0) return dealtWith;
    const chapter = this.#lastDivision.get('chapter') ?? null;
    const quotation = quotationAt(this.#lines, dealtWith, at, {
      chapter,
      article: this.#articles.last,
      clause: this.#clause,
    });
    this.#quotations.push(quotation);
    return quotation.to - 1;
  }

  #readMarker(line: ReadLine, marker: Marker, index: number): number {
    if (marker.kind === 'clause') {
      if (follows(this.#clause, marker.ordinal)) this.#clause = marker.ordinal;
      return index;
    }
    if (marker.kind === 'point') return index;
    if (this.#previous && leadsOn(this.#previous.text, 'mention')) return index;
    if (marker.kind === 'article') return this.#readArticle(marker, index);
    if (marker.kind === 'annex') return this.#isFragment ? index : this.#readAnnex(line, marker, index);
    return this.#readDivision(line, marker, marker.kind, index);
  }

  #readArticle(marker: Marker, index: number): number {
    this.#resumeMain(marker, index);
    const isTitleBefore = (this.#entries.at(-1)?.bodyLine ?? -1) === index;
    const decision = this.#articles.decide(index, marker, this.#previous, isTitleBefore);
    if (decision === 'refused') return index;
    if (decision === 'restarts') this.#openEnclosed(index);
    else if (!this.#isFragment) this.#openHeadingBefore(index);
    const fault = decision === 'restarts' ? null : this.#articles.faultOf(decision, marker.ordinal);
    this.#articles.count(decision, marker.ordinal);
    this.#clause = null;
    const read = articleTitle(this.#lines, index, marker);
    this.#push('article', marker, index, read, `${kindWords.article}-${addressSegment(marker.number)}`, fault);
    return Math.max(index, read.nextLine - 1);
  }

  #readDivision(line: ReadLine, marker: Marker, kind: DivisionKind, index: number): number {
    const last = this.#lastDivision.get(kind) ?? null;
    const isNext = follows(last, marker.ordinal) || isFirst(marker.ordinal);
    const next = this.#lines[index + 1];
    const isBare = marker.restAt >= line.text.length;
    if (isBare && next && startsLower(next.text)) return index;
    if (!isNext && this.#previous && !this.#isFragment && !endsProperly(this.#previous) && !isBare) return index;
    if (marker.isSet && !isBare && /[.;,]$/.test(line.text) && !isNext) return index;
    const read = divisionTitle(this.#lines, index, marker);
    const isExpected = isNext || this.#isFragment;
    const expected = `${successor(last).base}`;
    const kindOfFault = last && marker.ordinal.base <= last.base ? 'repeated' : 'missing';
    const fault = isExpected ? null : ({ kind: kindOfFault, expected } as const);
    this.#lastDivision.set(kind, marker.ordinal);
    for (const lower of divisionOrder.slice(divisionOrder.indexOf(kind) + 1)) {
      // Chapters may count through all parts; sections never through chapters.
      if (lower !== 'chapter') this.#lastDivision.delete(lower);
    }
    this.#push(kind, marker, index, read, `${kindWords[kind]}-${addressSegment(marker.number)}`, fault);
    return Math.max(index, read.nextLine - 1);
  }

  #readAnnex(line: ReadLine, marker: Marker, index: number): number {
    if (!marker.isSet && this.#previous && !endsProperly(this.#previous) && !isCapitals(line.text)) return index;
    const read = divisionTitle(this.#lines, index, marker);
    const segment = addressSegment(`${marker.word ?? ''} ${marker.number}`);
    this.#beginAnnex();
    this.#push('annex', marker, index, read, segment, null);
    this.#restart();
    return Math.max(index, read.nextLine - 1);
  }

  /** A regulation that a decree puts in force: its this.#articles count anew. */
  #openEnclosed(index: number): void {
    const lastArticle = this.#entries.findLastIndex(({ kind }) => kind === 'article' || kind === 'annex');
    const divisions = this.#entries.slice(lastArticle + 1);
    if (this.#entries[lastArticle]?.kind === 'annex' && this.#articles.last === null) return;
    const before = divisions[0]?.line ?? index;
    const head = annexHead(this.#lines, before, this.#entries[lastArticle]?.bodyLine ?? 0);
    const isNoteOfNothing = head.title === null && isAttachmentNote(this.#lines[index] as ReadLine);
    if (isNoteOfNothing) return;
    this.#beginAnnex();
    this.#entries.splice(lastArticle + 1, 0, {
      kind: 'annex',
      number: '',
      segment: head.segment,
      line: head.line,
      bodyLine: head.line + 1,
      restAt: 0,
      title: head.title,
      fault: null,
      isForm: false,
    });
    this.#restart();
    for (const each of divisions) this.#lastDivision.set(each.kind as DivisionKind, { base: 1, suffix: 0 });
  }

  /** «NHỮNG NGUYÊN TẮC CƠ BẢN» alone before an article: a chapter whose number the source left out. */
  #openHeadingBefore(index: number): void {
    const last = this.#entries.at(-1);
    if (!last || this.#articles.last === null || last.kind !== 'article') return;
    let first = index;
    while (first > last.bodyLine && index - first < maxHeadingLines && isPlainHeading(this.#lines[first - 1]))
      first -= 1;
    const before = this.#lines[first - 1];
    if (first === index || !before || !endsProperly(before) || before.kind === 'table') return;
    const title = this.#lines
      .slice(first, index)
      .map(({ text }) => text)
      .join(' ');
    const segment = addressSegment(title).slice(0, 60);
    const place = { line: first, bodyLine: index, restAt: 0 };
    this.#entries.push({ kind: 'heading', number: '', segment, ...place, title, fault: null, isForm: false });
  }

  #beginAnnex(): void {
    if (this.#articles.last === null) return;
    this.#main = {
      last: this.#articles.last,
      entryCount: this.#entries.findLastIndex(({ kind }) => kind === 'article') + 1,
    };
  }

  /** Annexes stand behind the last article: where the count goes on, what looked like one only speaks of it. */
  #resumeMain({ ordinal, isSet }: Marker, index: number): void {
    if (!this.#main || this.#articles.last !== null || !isSet || isFirst(ordinal)) return;
    if (compareOrdinals(ordinal, this.#main.last) <= 0) return;
    if (!follows(this.#main.last, ordinal) && !this.#articles.isBorneOut(index, ordinal)) return;
    const divisions = this.#entries.slice(this.#main.entryCount).filter(({ kind }) => kind !== 'annex');
    this.#entries.splice(this.#main.entryCount, this.#entries.length, ...divisions);
    this.#articles.last = this.#main.last;
    this.#main = null;
  }

  #restart(): void {
    this.#articles.restart();
    this.#lastDivision.clear();
    this.#clause = null;
  }

  #push(
    kind: Entry['kind'],
    { number, restAt, word }: Marker,
    line: number,
    { title, nextLine }: ReadTitle,
    segment: string,
    fault: Entry['fault'],
  ): void {
    this.#entries.push({
      kind,
      number,
      segment,
      line,
      bodyLine: nextLine,
      restAt,
      title,
      fault,
      isForm: word !== null && word !== 'phụ lục',
    });
  }
}

function isPlainHeading(line: ReadLine | undefined): boolean {
  if (!line || line.marker || line.kind === 'table' || line.kind === 'footnote' || isClosing(line)) return false;
  const isHeading = isCapitals(line.text) && line.text.length < 200 && line.text.includes(' ');
  return isHeading && !/^[(“"_*-]|[.;,]$/.test(line.text);
}
