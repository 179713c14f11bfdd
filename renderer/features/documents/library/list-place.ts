// Where a list was scrolled to, by the entry of the browser's history that shows it: going back leads there again.

interface ListPlace {
  readonly offset: number;
  readonly activeIndex: number;
}

const places = new Map<string, ListPlace>();
const maxKept = 50;

export function keepPlace(key: string, place: ListPlace): void {
  places.delete(key);
  places.set(key, place);
  const [oldest] = places.keys();
  if (places.size > maxKept && oldest !== undefined) places.delete(oldest);
}

export function keptPlace(key: string): ListPlace {
  return places.get(key) ?? { offset: 0, activeIndex: 0 };
}
