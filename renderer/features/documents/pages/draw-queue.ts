// Which page is drawn next: what is seen first, then what will be, then small pictures. What flew by is dropped before it
// is begun. Pure.

interface Job {
  /** Asked again whenever a job is chosen, since the view moves on: the lowest goes first. */
  readonly rank: () => number;
  readonly signal: AbortSignal;
  readonly begin: () => Promise<void>;
  readonly drop: () => void;
}

/** Jobs below this rank are of what is seen: while one runs, nothing else takes the machine from it. */
export const aheadRank = 0.5;
/** Jobs from this rank on run alone, and only while nothing else is asked for. */
export const backgroundRank = 1000;

export class DrawQueue {
  readonly #atOnce: number;
  readonly #waiting = new Set<Job>();
  #running = 0;
  #runningSeen = 0;
  #isPumping = false;

  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  /** Rejects with the signal's reason where it is aborted before its turn. */
  add<Result>(rank: () => number, signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      const job: Job = {
        rank,
        signal,
        begin: () => work().then(resolve, reject),
        drop: () => reject(signal.reason),
      };
      this.#waiting.add(job);
      signal.addEventListener('abort', () => this.#waiting.delete(job) && job.drop(), { once: true });
      this.#pump();
    });
  }

  /** After the asking is over: a screen asks for its pages one after the other. */
  #pump(): void {
    if (this.#isPumping) return;
    this.#isPumping = true;
    queueMicrotask(() => {
      this.#isPumping = false;
      for (let job = this.#next(); job; job = this.#next()) this.#begin(job);
    });
  }

  #begin(job: Job): void {
    this.#waiting.delete(job);
    const isSeen = job.rank() < aheadRank;
    this.#running += 1;
    if (isSeen) this.#runningSeen += 1;
    void job.begin().finally(() => {
      this.#running -= 1;
      if (isSeen) this.#runningSeen -= 1;
      this.#pump();
    });
  }

  #next(): Job | undefined {
    if (this.#running >= this.#atOnce) return undefined;
    let best: Job | undefined;
    let lowest = Number.POSITIVE_INFINITY;
    for (const job of this.#waiting) {
      const rank = job.rank();
      if (rank < lowest) {
        lowest = rank;
        best = job;
      }
    }
    if (lowest >= aheadRank && this.#runningSeen > 0) return undefined;
    return lowest >= backgroundRank && this.#running > 0 ? undefined : best;
  }
}
