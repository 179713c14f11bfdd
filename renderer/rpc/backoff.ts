// How long to wait before trying a lost line again.

const firstDelayMs = 400;
const longestDelayMs = 10_000;

/** Doubles with each failed attempt (counted from 0), spread over half its length so that a hall of devices does not return at once. */
export function backoffDelayMs(attempt: number, random: () => number = Math.random): number {
  const fullMs = Math.min(longestDelayMs, firstDelayMs * 2 ** attempt);
  return Math.round(fullMs * (0.5 + random() / 2));
}
