// How much changed between two versions of a paper: which articles were changed, added and removed; of a paper without
// articles, what share of its paragraphs. Pure, and heavy for a long law: the core runs it in a worker.
import { z } from 'zod';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { articlesOf, type ComparedArticle } from './comparison-articles.ts';
import { type ArticlePair, pairArticles } from './comparison-pairing.ts';
import { alikeness, differOnlyInNumbers, keyOf, wordsOf } from './comparison-words.ts';
import type { ExtractedText } from './extracted-text.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { PaperStructure } from './structure.ts';

/** Raised when the same texts would give another answer: kept ones are then made anew. */
export const comparisonVersion = 1;

/** So many of a kind are named; `total` counts all. */
export const mostNamedUnits = 50;

const unitsSchema = z.object({
  total: z.int().nonnegative(),
  /** In the order of the text that they stand in. */
  units: z.array(z.object({ address: z.string(), label: z.string() })).max(mostNamedUnits),
});

export const versionChangesSchema = z.object({
  /** False where one of the texts has no words, or pages whose words are not known yet: all else is empty. */
  isComparable: z.boolean(),
  /** Words of a recognised scan are uncertain: only what is clearly different counts. */
  isApproximate: z.boolean(),
  /** Addresses of the newer version. */
  changed: unitsSchema,
  added: unitsSchema,
  /** Addresses of the older version. */
  removed: unitsSchema,
  /** Of texts without articles: share of the paragraphs that changed, 0 … 1. Null where articles were compared. */
  changedShare: z.number().min(0).max(1).nullable(),
});
export type VersionChanges = z.infer<typeof versionChangesSchema>;

export interface ComparedText {
  readonly text: Pick<ExtractedText, 'pages'>;
  readonly structure: PaperStructure;
}

const none = { total: 0, units: [] };
const incomparable: VersionChanges = {
  isComparable: false,
  isApproximate: false,
  changed: none,
  added: none,
  removed: none,
  changedShare: null,
};

export function changesBetween(before: ComparedText, after: ComparedText): VersionChanges {
  if (!isRead(before) || !isRead(after)) return incomparable;
  const isApproximate = isRecognised(before) || isRecognised(after);
  const outcome = { ...incomparable, isComparable: true, isApproximate };
  const articlesBefore = articlesOf(before.text, before.structure);
  const articlesAfter = articlesOf(after.text, after.structure);
  if (articlesBefore.length === 0 || articlesAfter.length === 0) {
    return { ...outcome, changedShare: changedShareOf(before, after) };
  }
  const { pairs, added, removed } = pairArticles(articlesBefore, articlesAfter);
  const renumbered = renumberedIn(pairs);
  const changed = pairs.filter((pair) => !isUnchanged(pair, renumbered, isApproximate)).map((pair) => pair.after);
  return { ...outcome, changed: named(changed), added: named(added), removed: named(removed) };
}

function isRead({ text }: ComparedText): boolean {
  return (
    text.pages.every(({ origin }) => origin !== 'scan') &&
    text.pages.some(({ blocks }) => blocks.some(({ lines }) => lines.some((line) => line.text.trim() !== '')))
  );
}

function isRecognised({ text }: ComparedText): boolean {
  return text.pages.some(({ origin }) => origin === 'recognised');
}

/** Numbers of articles of the text itself: those of an annex have a numbering of their own. */
function renumberedIn(pairs: readonly ArticlePair[]): ReadonlyMap<string, string> {
  const moved = pairs.filter(
    ({ before, after }) =>
      before.number !== after.number && !before.address.includes('/') && !after.address.includes('/'),
  );
  return new Map(moved.map(({ before, after }) => [before.number, after.number]));
}

/** Two recognitions of the same page differ in a few words of a hundred. */
const alikeWhenRecognised = 0.85;

function isUnchanged({ before, after }: ArticlePair, renumbered: ReadonlyMap<string, string>, isApproximate: boolean) {
  return (
    before.key === after.key ||
    differOnlyInNumbers(before.words, after.words, renumbered) ||
    (isApproximate && alikeness(before.words, after.words) >= alikeWhenRecognised)
  );
}

function named(articles: readonly ComparedArticle[]): z.infer<typeof unitsSchema> {
  const units = articles.slice(0, mostNamedUnits).map(({ address }) => ({ address, label: labelOfAddress(address) }));
  return { total: articles.length, units };
}

/** Shorter pieces are found anywhere: only a paragraph of its own makes them the same. */
const shortestPiece = 24;

/** Of the paragraphs of both: those that do not stand in the other, however it is cut into paragraphs. */
function changedShareOf(before: ComparedText, after: ComparedText): number {
  const [old, now] = [paragraphKeys(before), paragraphKeys(after)];
  const gone = countMissing(old, now);
  const put = countMissing(now, old);
  const all = old.length + now.length;
  return all === 0 ? 0 : (gone + put) / all;
}

function countMissing(keys: readonly string[], others: readonly string[]): number {
  const known = new Set(others);
  const whole = others.join('');
  return keys.filter((key) => !known.has(key) && !(key.length >= shortestPiece && whole.includes(key))).length;
}

function paragraphKeys({ text }: ComparedText): string[] {
  return paragraphsOf(text)
    .filter(({ kind }) => kind !== 'footnote')
    .map((paragraph) => keyOf(wordsOf(paragraph.text)))
    .filter((key) => key !== '');
}
