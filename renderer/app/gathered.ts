// Gathers values that come thick and fast: the first are handed over at once, what follows at most every so often.

/** `hand` gets each value once. */
export function gatherEvery<Value>(
  pauseMs: number,
  hand: (values: readonly Value[]) => void,
): (values: Iterable<Value>) => void {
  const waiting = new Set<Value>();
  let isPausing = false;

  function handOver(): void {
    isPausing = waiting.size > 0;
    if (!isPausing) return;
    const values = [...waiting];
    waiting.clear();
    setTimeout(handOver, pauseMs);
    hand(values);
  }

  return (values) => {
    for (const value of values) waiting.add(value);
    if (!isPausing) handOver();
  };
}
