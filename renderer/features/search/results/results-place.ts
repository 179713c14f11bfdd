// Where the page of results was left, by the entry of the browser's history that shows it: going back leads there again.

export interface ResultsPlace {
  readonly offset: number;
  /** The hit that was opened or gone to last; empty for none. */
  readonly active: string;
  /** Papers whose further hits were asked for. */
  readonly open: ReadonlySet<string>;
}

const places = new Map<string, ResultsPlace>();
const maxKept = 30;
const start: ResultsPlace = { offset: 0, active: '', open: new Set() };

export function keepResultsPlace(key: string, change: Partial<ResultsPlace>): void {
  const place = { ...keptResultsPlace(key), ...change };
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > maxKept && oldest !== undefined) places.delete(oldest);
}

export const keptResultsPlace = (key: string): ResultsPlace => places.get(key) ?? start;
