// Reads the units of a legal text from its paragraphs. In order: lines and what they begin with; the frame down to the
// articles, with replacement text set aside; clauses and points of each article, or an outline where there are no
// articles; the tree. In time linear in the text, whatever it holds.
import { unitsAround } from './address-index.ts';
import { clausesOf } from './clauses.ts';
import { isClosing } from './closing-lines.ts';
import { linesOf, restOfLine } from './lines.ts';
import { markerOf } from './markers.ts';
import { formRank, nest, type Opening, ranks } from './openings.ts';
import { beginsWithOutline, outlineOf } from './outline.ts';
import { type Quotation, type ReadLine, readLine } from './quotations.ts';
import { type Entry, type Skeleton, skeletonOf } from './skeleton.ts';
import type { LegalParagraph, LegalPosition, LegalTree, LegalUnit, QuotedUnit } from './unit.ts';

/** Texts are NFC; a paragraph may hold several lines. Never throws. */
export function legalTreeOf(paragraphs: readonly LegalParagraph[]): LegalTree {
  const lines = linesOf(paragraphs).map(readLine);
  const end = { paragraph: Math.max(0, paragraphs.length - 1), offset: paragraphs.at(-1)?.text.length ?? 0 };
  const skeleton = skeletonOf(lines, false);
  const scopes = scopesOf(skeleton, lines.length);
  const quoted = quotedLines(skeleton.quotations);
  const openingsOfScopes = scopes.map((scope) => openingsOfScope(lines, scope, skeleton.contents, quoted));
  const openings = openingsOfScopes.flat();
  const { units, faults } = nest(openings, end);
  // A file that holds an annex alone has the form of that annex.
  const main = openingsOfScopes.find((each) => each.some(({ kind }) => kind !== 'annex' && kind !== null));
  const hasArticles = main?.some(({ kind }) => kind === 'article');
  return {
    form: hasArticles ? 'articles' : units.length > 0 ? 'headings' : 'none',
    units,
    quoted: skeleton.quotations.flatMap((quotation) => quotedUnits(lines, quotation, units, end)),
    faults,
  };
}

interface Scope {
  readonly annex: Entry | null;
  readonly entries: readonly Entry[];
  /** Indexes of its lines. */
  readonly from: number;
  readonly to: number;
}

/** The text itself and each annex: each counts for itself. */
function scopesOf({ entries }: Skeleton, lineCount: number): Scope[] {
  const annexes = entries.flatMap((entry, index) => (entry.kind === 'annex' ? [index] : []));
  return [-1, ...annexes].map((at, index) => {
    const next = annexes[index] ?? entries.length;
    const annex = entries[at] ?? null;
    return {
      annex,
      entries: entries.slice(at + 1, next),
      from: annex?.bodyLine ?? 0,
      to: entries[next]?.line ?? lineCount,
    };
  });
}

function openingsOfScope(
  lines: readonly ReadLine[],
  scope: Scope,
  contents: ReadonlySet<number>,
  quoted: ReadonlySet<number>,
): Opening[] {
  const { annex, entries, from, to } = scope;
  const own: Opening[] = annex ? [entryOpening(lines, annex)] : [];
  const hasArticles = entries.some(({ kind }) => kind === 'article');
  if (!hasArticles || beginsWithOutline(lines, entries, from)) {
    return [
      ...own,
      ...outlineOf(lines, { from, to, entries, contents, isAnnex: annex !== null, isForm: annex?.isForm === true }),
    ];
  }
  const last = entries.findLast(({ kind }) => kind === 'article');
  const closing = closingLine(lines, last?.bodyLine ?? to, to, quoted);
  for (const [index, entry] of entries.entries()) {
    // Behind the signature no chapter begins.
    if (entry.line >= closing) break;
    own.push(entryOpening(lines, entry));
    if (entry.kind !== 'article') continue;
    const end = Math.min(entries[index + 1]?.line ?? closing, closing);
    own.push(...clausesOf(articleLines(lines, entry, end, quoted), false));
  }
  const at = lines[closing];
  if (at && closing < to) own.push(closeAt(at, annex ? ranks.part : ranks.annex));
  return own;
}

function entryOpening(lines: readonly ReadLine[], entry: Entry): Opening {
  const { kind, number, segment, title, fault } = entry;
  const at = lines[entry.line];
  const start = { paragraph: at?.paragraph ?? 0, offset: at?.offset ?? 0 };
  return { kind, number, segment, rank: entry.isForm ? formRank : ranks[kind], start, title, fault };
}

function closeAt({ paragraph, offset }: ReadLine, rank: number): Opening {
  return { kind: null, number: '', segment: '', rank, start: { paragraph, offset }, title: null, fault: null };
}

function quotedLines(quotations: readonly Quotation[]): ReadonlySet<number> {
  const quoted = new Set<number>();
  for (const quotation of quotations) {
    // The line with the mark is still the outer text's where something stands before the mark.
    for (let index = quotation.at > 0 ? quotation.from + 1 : quotation.from; index < quotation.to; index += 1) {
      quoted.add(index);
    }
  }
  return quoted;
}

function closingLine(lines: readonly ReadLine[], from: number, to: number, quoted: ReadonlySet<number>): number {
  for (let index = from; index < to; index += 1) {
    const line = lines[index];
    if (line && !quoted.has(index) && isClosing(line)) return index;
  }
  return to;
}

/** What follows the article's number or title, line by line, without replacement text and footnotes. */
function articleLines(lines: readonly ReadLine[], entry: Entry, end: number, quoted: ReadonlySet<number>): ReadLine[] {
  const own: ReadLine[] = [];
  const first = lines[entry.line];
  if (first && entry.title === null && entry.restAt < first.text.length) {
    const rest = restOfLine(first, entry.restAt);
    own.push({ ...first, ...rest, marker: markerOf(rest.text) });
  }
  for (let index = entry.bodyLine; index < end; index += 1) {
    const line = lines[index];
    if (line && line.kind !== 'footnote' && !quoted.has(index)) own.push(line);
  }
  return own;
}

/** Replacement text, read as a piece of the law that it will stand in. */
function quotedUnits(
  all: readonly ReadLine[],
  { from, at, to }: Quotation,
  outer: readonly LegalUnit[],
  end: LegalPosition,
): QuotedUnit[] {
  const first = all[from];
  if (!first) return [];
  const lines = [restOfLine(first, at + 1), ...all.slice(from + 1, to)].map(readLine);
  const skeleton = skeletonOf(lines, true);
  const firstEntry = skeleton.entries[0]?.line ?? lines.length;
  const openings = clausesOf(lines.slice(0, firstEntry), true);
  for (const [index, entry] of skeleton.entries.entries()) {
    openings.push(entryOpening(lines, entry));
    const next = skeleton.entries[index + 1]?.line ?? lines.length;
    if (entry.kind === 'article') openings.push(...clausesOf(articleLines(lines, entry, next, new Set()), false));
  }
  const after = all[to];
  const endOfQuotation = after ? { paragraph: after.paragraph, offset: after.offset } : end;
  const { units } = nest(openings, endOfQuotation);
  const position = { paragraph: first.paragraph, offset: first.offset + at };
  const quotedIn = unitsAround(outer, position).at(-1)?.address ?? '';
  return units.map((unit) => ({ unit, quotedIn }));
}
