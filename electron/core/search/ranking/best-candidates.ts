// The best of many: a heap that never holds more than are wanted, the least of them on top.

export interface Candidate {
  readonly unitId: number;
  readonly score: number;
}

export class BestCandidates {
  readonly #limit: number;
  readonly #heap: Candidate[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(unitId: number, score: number): void {
    if (this.#heap.length < this.#limit) {
      this.#heap.push({ unitId, score });
      // All that come are kept: they are put in order once, at the end.
      if (this.#heap.length === this.#limit) this.#order();
      return;
    }
    const least = this.#heap[0];
    if (!least || score <= least.score) return;
    this.#heap[0] = { unitId, score };
    this.#sink(0);
  }

  /** Best first; of equals the one with the smaller id. */
  inOrder(): Candidate[] {
    return this.#heap.sort((a, b) => b.score - a.score || a.unitId - b.unitId);
  }

  #order(): void {
    for (let at = (this.#heap.length >> 1) - 1; at >= 0; at -= 1) this.#sink(at);
  }

  #sink(from: number): void {
    const heap = this.#heap;
    const moved = heap[from];
    if (!moved) return;
    let at = from;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (!left) break;
      if (right && right.score < left.score) child += 1;
      const smaller = heap[child];
      if (!smaller || smaller.score >= moved.score) break;
      heap[at] = smaller;
      at = child;
    }
    heap[at] = moved;
  }
}
