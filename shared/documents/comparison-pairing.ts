// Which article of one version became which of the next, so that an article put in does not make all that follow it
// «changed». From the surest sign to the weakest: the same words, the same title, the same number, very similar words.
import type { ComparedArticle } from './comparison-articles.ts';
import { alikeness } from './comparison-words.ts';

export interface ArticlePair {
  readonly before: ComparedArticle;
  readonly after: ComparedArticle;
}

export interface Pairing {
  /** In the order of the newer version. */
  readonly pairs: readonly ArticlePair[];
  readonly added: readonly ComparedArticle[];
  readonly removed: readonly ComparedArticle[];
}

const alikeWithSameNumber = 0.4;
const alikeWithOtherNumber = 0.6;
/** So many comparisons at most; beyond, an article is looked for near the place where it stood. */
const mostComparisons = 40_000;
const nearby = 60;

export function pairArticles(before: readonly ComparedArticle[], after: readonly ComparedArticle[]): Pairing {
  const pairing = new Paired(before, after);
  pairByKey(pairing, ({ key, address }) => `${address}\n${key}`);
  pairByKey(pairing, ({ key }) => key);
  pairByKey(pairing, ({ titleKey, address }) => titleKey && `${address}\n${titleKey}`);
  pairByOnlyTitle(pairing);
  pairByAddress(pairing, (left, right) => alikeness(left.words, right.words) >= alikeWithSameNumber);
  pairByAlikeness(pairing);
  // What is left under the same number between the same neighbours was written anew.
  pairByAddress(pairing, (left, right) => pairing.isInOrder(left, right));
  return pairing.outcome();
}

class Paired {
  readonly #before: readonly ComparedArticle[];
  readonly #after: readonly ComparedArticle[];
  readonly #placeBefore: ReadonlyMap<ComparedArticle, number>;
  readonly #placeAfter: ReadonlyMap<ComparedArticle, number>;
  readonly #byAfter = new Map<ComparedArticle, ComparedArticle>();
  readonly #taken = new Set<ComparedArticle>();

  constructor(before: readonly ComparedArticle[], after: readonly ComparedArticle[]) {
    this.#before = before;
    this.#after = after;
    this.#placeBefore = new Map(before.map((article, place) => [article, place]));
    this.#placeAfter = new Map(after.map((article, place) => [article, place]));
  }

  pair(before: ComparedArticle, after: ComparedArticle): void {
    if (this.#taken.has(before) || this.#byAfter.has(after)) return;
    this.#byAfter.set(after, before);
    this.#taken.add(before);
  }

  leftBefore(): ComparedArticle[] {
    return this.#before.filter((article) => !this.#taken.has(article));
  }

  leftAfter(): ComparedArticle[] {
    return this.#after.filter((article) => !this.#byAfter.has(article));
  }

  distance(before: ComparedArticle, after: ComparedArticle): number {
    return Math.abs((this.#placeBefore.get(before) ?? 0) - (this.#placeAfter.get(after) ?? 0));
  }

  /** Whether the two stand between the same neighbours. */
  isInOrder(before: ComparedArticle, after: ComparedArticle): boolean {
    const at = this.#placeAfter.get(after) ?? 0;
    const here = this.#placeBefore.get(before) ?? 0;
    const placeOf = (neighbour: ComparedArticle | undefined) => {
      const pair = neighbour && this.#byAfter.get(neighbour);
      return pair && this.#placeBefore.get(pair);
    };
    const previous = placeOf(this.#after.slice(0, at).findLast((each) => this.#byAfter.has(each)));
    const next = placeOf(this.#after.slice(at + 1).find((each) => this.#byAfter.has(each)));
    return (previous === undefined || previous < here) && (next === undefined || here < next);
  }

  outcome(): Pairing {
    const pairs = this.#after.flatMap((after) => {
      const before = this.#byAfter.get(after);
      return before ? [{ before, after }] : [];
    });
    return { pairs, added: this.leftAfter(), removed: this.leftBefore() };
  }
}

/** Those of one key, in order. */
function pairByKey(pairing: Paired, keyOf: (article: ComparedArticle) => string | null): void {
  const waiting = Map.groupBy(pairing.leftBefore(), keyOf);
  for (const article of pairing.leftAfter()) {
    const key = keyOf(article);
    const found = key === null ? undefined : waiting.get(key)?.shift();
    if (found) pairing.pair(found, article);
  }
}

/** A title that several articles have says nothing. */
function pairByOnlyTitle(pairing: Paired): void {
  const titles = Map.groupBy(pairing.leftBefore(), ({ titleKey }) => titleKey);
  for (const [titleKey, articles] of Map.groupBy(pairing.leftAfter(), (article) => article.titleKey)) {
    const [after, ...others] = articles;
    const [before, ...more] = titles.get(titleKey) ?? [];
    if (titleKey !== null && before && after && others.length + more.length === 0) pairing.pair(before, after);
  }
}

function pairByAddress(pairing: Paired, isSame: (before: ComparedArticle, after: ComparedArticle) => boolean): void {
  const byAddress = new Map(pairing.leftBefore().map((article) => [article.address, article]));
  for (const after of pairing.leftAfter()) {
    const before = byAddress.get(after.address);
    if (before && isSame(before, after)) pairing.pair(before, after);
  }
}

/** The most alike first. */
function pairByAlikeness(pairing: Paired): void {
  const [before, after] = [pairing.leftBefore(), pairing.leftAfter()];
  const isEach = before.length * after.length <= mostComparisons;
  const candidates = after.flatMap((article) =>
    before
      .filter((each) => isOfSameSize(each, article) && (isEach || pairing.distance(each, article) <= nearby))
      .map((each) => ({ before: each, after: article, alike: alikeness(each.words, article.words) }))
      .filter(({ alike }) => alike >= alikeWithOtherNumber),
  );
  for (const candidate of candidates.toSorted((left, right) => right.alike - left.alike)) {
    pairing.pair(candidate.before, candidate.after);
  }
}

function isOfSameSize({ words: left }: ComparedArticle, { words: right }: ComparedArticle): boolean {
  return left.length <= 2 * right.length && right.length <= 2 * left.length;
}
