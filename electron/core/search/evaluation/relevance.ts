// How good and how fast answers were: the usual measures of retrieval, each a mean over questions. Gains are binary.

/** A question that was asked: what would have been right, what came, best first, and how long it took. */
export interface Answered {
  readonly set: string | null;
  readonly relevant: readonly string[];
  readonly found: readonly string[];
  readonly ms: number;
}

export interface Relevance {
  /** Questions. */
  readonly n: number;
  /** Share of the relevant ones among the first so many. */
  readonly 'recall@1': number;
  readonly 'recall@5': number;
  readonly 'recall@10': number;
  readonly 'recall@100': number;
  /** 1 over the rank of the first relevant one; 0 where it is not among the first ten. */
  readonly 'mrr@10': number;
  /** Discounted by log2 of the rank + 1, over that of an answer with all relevant ones in front. */
  readonly 'ndcg@10': number;
  readonly p50Ms: number;
  readonly p95Ms: number;
}

/** By set, `all` first, the others in order of appearance. */
export function relevanceBySet(answered: readonly Answered[]): ReadonlyMap<string, Relevance> {
  const measures = new Map([['all', relevanceOf(answered)]]);
  for (const [set, ofSet] of Map.groupBy(answered, ({ set }) => set)) {
    if (set !== null && set !== 'all') measures.set(set, relevanceOf(ofSet));
  }
  return measures;
}

export function relevanceOf(answered: readonly Answered[]): Relevance {
  const over = (measure: (one: Answered) => number) => mean(answered.map(measure));
  const times = answered.map(({ ms }) => ms);
  return {
    n: answered.length,
    'recall@1': over((one) => recall(one, 1)),
    'recall@5': over((one) => recall(one, 5)),
    'recall@10': over((one) => recall(one, 10)),
    'recall@100': over((one) => recall(one, 100)),
    'mrr@10': over((one) => reciprocalRank(one, 10)),
    'ndcg@10': over((one) => discountedGain(one, 10)),
    p50Ms: percentile(times, 0.5),
    p95Ms: percentile(times, 0.95),
  };
}

/** The lowest value that at least this share of them does not exceed (nearest rank); 0 of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

function recall({ relevant, found }: Answered, depth: number): number {
  const among = new Set(found.slice(0, depth));
  return relevant.filter((id) => among.has(id)).length / relevant.length;
}

function reciprocalRank({ relevant, found }: Answered, depth: number): number {
  const at = found.slice(0, depth).findIndex((id) => relevant.includes(id));
  return at < 0 ? 0 : 1 / (at + 1);
}

function discountedGain({ relevant, found }: Answered, depth: number): number {
  const gain = found.slice(0, depth).reduce((sum, id, at) => sum + (relevant.includes(id) ? discount(at) : 0), 0);
  const ideal = relevant.slice(0, depth).reduce((sum, _, at) => sum + discount(at), 0);
  return gain / ideal;
}

function discount(index: number): number {
  return 1 / Math.log2(index + 2);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
