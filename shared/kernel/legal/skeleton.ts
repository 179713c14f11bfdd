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
  const entries: Entry[] = [];
  const quotations: Quotation[] = [];
  const contents = isFragment ? new Set<number>() : contentsLines(lines);
  const articles = new ArticleCount(lines, isFragment);
  const lastDivision = new Map<DivisionKind, Ordinal>();
  let clause: Ordinal | null = null;
  /** How far the count had gone where an annex began. */
  let main: { readonly last: Ordinal; readonly entryCount: number } | null = null;
  let previous: ReadLine | null = null;

  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || line.kind === 'footnote' || contents.has(index)) continue;
    if (line.kind !== 'table') index = readTextLine(line, index);
    previous = lines[index] ?? line;
  }
  return { entries, quotations, contents };

  /** Gives back the index of the last line that was dealt with. */
  function readTextLine(line: ReadLine, index: number): number {
    const { marker } = line;
    if (!isFragment && isAttachmentNote(line) && articles.last !== null) openEnclosed(index);
    let dealtWith = index;
    if (marker && openingOf(line) !== 0) dealtWith = readMarker(line, marker, index);
    const last = lines[dealtWith];
    const at = last ? openingOf(last) : -1;
    if (at < 0) return dealtWith;
    const chapter = lastDivision.get('chapter') ?? null;
    const quotation = quotationAt(lines, dealtWith, at, { chapter, article: articles.last, clause });
    quotations.push(quotation);
    return quotation.to - 1;
  }

  function readMarker(line: ReadLine, marker: Marker, index: number): number {
    if (marker.kind === 'clause') {
      if (follows(clause, marker.ordinal)) clause = marker.ordinal;
      return index;
    }
    if (marker.kind === 'point') return index;
    if (previous && leadsOn(previous.text, 'mention')) return index;
    if (marker.kind === 'article') return readArticle(marker, index);
    if (marker.kind === 'annex') return isFragment ? index : readAnnex(line, marker, index);
    return readDivision(line, marker, marker.kind, index);
  }

  function readArticle(marker: Marker, index: number): number {
    resumeMain(marker.ordinal);
    const isTitleBefore = (entries.at(-1)?.bodyLine ?? -1) === index;
    const decision = articles.decide(index, marker, previous, isTitleBefore);
    if (decision === 'refused') return index;
    if (decision === 'restarts') openEnclosed(index);
    else if (!isFragment) openHeadingBefore(index);
    const fault = decision === 'restarts' ? null : articles.faultOf(decision, marker.ordinal);
    articles.count(decision, marker.ordinal);
    clause = null;
    const read = articleTitle(lines, index, marker);
    push('article', marker, index, read, `${kindWords.article}-${addressSegment(marker.number)}`, fault);
    return Math.max(index, read.nextLine - 1);
  }

  function readDivision(line: ReadLine, marker: Marker, kind: DivisionKind, index: number): number {
    const last = lastDivision.get(kind) ?? null;
    const isNext = follows(last, marker.ordinal) || isFirst(marker.ordinal);
    const next = lines[index + 1];
    const isBare = marker.restAt >= line.text.length;
    if (isBare && next && startsLower(next.text)) return index;
    if (!isNext && previous && !isFragment && !endsProperly(previous) && !isBare) return index;
    if (marker.isSet && !isBare && /[.;,]$/.test(line.text) && !isNext) return index;
    const read = divisionTitle(lines, index, marker);
    const isExpected = isNext || isFragment;
    const expected = `${successor(last).base}`;
    const kindOfFault = last && marker.ordinal.base <= last.base ? 'repeated' : 'missing';
    const fault = isExpected ? null : ({ kind: kindOfFault, expected } as const);
    lastDivision.set(kind, marker.ordinal);
    for (const lower of divisionOrder.slice(divisionOrder.indexOf(kind) + 1)) {
      // Chapters may count through all parts; sections never through chapters.
      if (lower !== 'chapter') lastDivision.delete(lower);
    }
    push(kind, marker, index, read, `${kindWords[kind]}-${addressSegment(marker.number)}`, fault);
    return Math.max(index, read.nextLine - 1);
  }

  function readAnnex(line: ReadLine, marker: Marker, index: number): number {
    if (!marker.isSet && previous && !endsProperly(previous) && !isCapitals(line.text)) return index;
    const read = divisionTitle(lines, index, marker);
    const segment = addressSegment(`${marker.word ?? ''} ${marker.number}`);
    beginAnnex();
    push('annex', marker, index, read, segment, null);
    restart();
    return Math.max(index, read.nextLine - 1);
  }

  /** A regulation that a decree puts in force: its articles count anew. */
  function openEnclosed(index: number): void {
    const lastArticle = entries.findLastIndex(({ kind }) => kind === 'article' || kind === 'annex');
    const divisions = entries.slice(lastArticle + 1);
    if (entries[lastArticle]?.kind === 'annex' && articles.last === null) return;
    const before = divisions[0]?.line ?? index;
    const head = annexHead(lines, before, entries[lastArticle]?.bodyLine ?? 0);
    const isNoteOfNothing = head.title === null && isAttachmentNote(lines[index] as ReadLine);
    if (isNoteOfNothing) return;
    beginAnnex();
    entries.splice(lastArticle + 1, 0, {
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
    restart();
    for (const each of divisions) lastDivision.set(each.kind as DivisionKind, { base: 1, suffix: 0 });
  }

  /** «NHỮNG NGUYÊN TẮC CƠ BẢN» alone before an article: a chapter whose number the source left out. */
  function openHeadingBefore(index: number): void {
    const last = entries.at(-1);
    if (!last || articles.last === null || last.kind !== 'article') return;
    let first = index;
    while (first > last.bodyLine && index - first < maxHeadingLines && isPlainHeading(lines[first - 1])) first -= 1;
    const before = lines[first - 1];
    if (first === index || !before || !endsProperly(before) || before.kind === 'table') return;
    const title = lines
      .slice(first, index)
      .map(({ text }) => text)
      .join(' ');
    const segment = addressSegment(title).slice(0, 60);
    const place = { line: first, bodyLine: index, restAt: 0 };
    entries.push({ kind: 'heading', number: '', segment, ...place, title, fault: null, isForm: false });
  }

  function beginAnnex(): void {
    if (articles.last === null) return;
    main = { last: articles.last, entryCount: entries.findLastIndex(({ kind }) => kind === 'article') + 1 };
  }

  /** Annexes stand behind the last article: where the count goes on, what looked like one only speaks of it. */
  function resumeMain(ordinal: Ordinal): void {
    if (!main || articles.last !== null || isFirst(ordinal) || compareOrdinals(ordinal, main.last) <= 0) return;
    const divisions = entries.slice(main.entryCount).filter(({ kind }) => kind !== 'annex');
    entries.splice(main.entryCount, entries.length, ...divisions);
    articles.last = main.last;
    main = null;
  }

  function restart(): void {
    articles.restart();
    lastDivision.clear();
    clause = null;
  }

  function push(
    kind: Entry['kind'],
    { number, restAt, word }: Marker,
    line: number,
    { title, nextLine }: ReadTitle,
    segment: string,
    fault: Entry['fault'],
  ): void {
    entries.push({
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
  if (!line || line.marker || line.kind === 'table' || line.kind === 'footnote') return false;
  return isCapitals(line.text) && line.text.length < 200 && !isClosing(line) && !/^[(“"_*-]/.test(line.text);
}
