// A paper in one line: its title, and its number where the title does not say it.
import type { FoundPaper } from '#shared/search/results.ts';

export function paperNameOf({ title, number }: Pick<FoundPaper, 'title' | 'number'>): string {
  return number === null || title.includes(number) ? title : `${title} số ${number}`;
}
