// Which words of a corrected line are those that stood there before.

/**
 * Pairs of places whose words are the same, both rising, as many as can be: the longest common subsequence. Lines are
 * short; a line of more than `longest` words keeps only the words of its two ends.
 */
export function alignWords(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    pairs.push([start, start]);
    start += 1;
  }
  const tail: (readonly [number, number])[] = [];
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && before[endBefore - 1] === after[endAfter - 1]) {
    endBefore -= 1;
    endAfter -= 1;
    tail.unshift([endBefore, endAfter]);
  }
  const middle = commonWords(before.slice(start, endBefore), after.slice(start, endAfter));
  return [...pairs, ...middle.map(([one, other]) => [one + start, other + start] as const), ...tail];
}

const longest = 1000;

function commonWords(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  if (before.length === 0 || after.length === 0 || before.length > longest || after.length > longest) return [];
  const width = after.length + 1;
  /** Length of the longest common subsequence of what follows. */
  const lengths = new Uint16Array((before.length + 1) * width);
  for (let one = before.length - 1; one >= 0; one -= 1)
    for (let other = after.length - 1; other >= 0; other -= 1) {
      const [diagonal, down, right] = [
        lengths[(one + 1) * width + other + 1] ?? 0,
        lengths[(one + 1) * width + other] ?? 0,
        lengths[one * width + other + 1] ?? 0,
      ];
      lengths[one * width + other] = before[one] === after[other] ? diagonal + 1 : Math.max(down, right);
    }
  const pairs: (readonly [number, number])[] = [];
  let [one, other] = [0, 0];
  while (one < before.length && other < after.length) {
    const [down, right] = [lengths[(one + 1) * width + other] ?? 0, lengths[one * width + other + 1] ?? 0];
    if (before[one] === after[other]) {
      pairs.push([one, other]);
      one += 1;
      other += 1;
    } else if (down >= right) one += 1;
    else other += 1;
  }
  return pairs;
}
