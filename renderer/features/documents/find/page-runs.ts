// Pages named in few characters: «3, 5–7, 12…».

/** Runs shown; more are cut. */
const most = 6;

export function pageRuns(pages: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const page of pages.toSorted((left, right) => left - right)) {
    const open = runs.at(-1);
    if (open && page <= open[1] + 1) open[1] = page;
    else runs.push([page, page]);
  }
  const named = runs.slice(0, most).map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  return named.join(', ') + (runs.length > most ? '…' : '');
}
