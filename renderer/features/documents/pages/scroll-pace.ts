// How fast a view is being scrolled. What nobody can read while pages fly by (words to select, links) is laid over them
// when the view comes to rest: laying it out for each would cost frames and leave much to be collected.

/** Pixels a second; faster than one reads while scrolling. */
const fastSpeed = 2_500;
/** Without scrolling for so long the view is at rest. */
const restMs = 120;
/** A jump is one step; flying by is many in a row. */
const stepsInARow = 4;

export class ScrollPace {
  #steps = 0;
  #last = { top: 0, at: Number.NEGATIVE_INFINITY };
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #waiting = new Set<() => void>();

  isFast = false;

  /** The view stands at `top` (pixels) at the time `at` (milliseconds). */
  note(top: number, at: number): void {
    const { top: before, at: then } = this.#last;
    this.#last = { top, at };
    const tookMs = at - then;
    const speed = (Math.abs(top - before) * 1000) / Math.max(1, tookMs);
    const steps = tookMs < restMs && speed > fastSpeed ? this.#steps + 1 : 0;
    this.#steps = steps;
    clearTimeout(this.#timer);
    if (steps < stepsInARow) {
      this.#calmDown();
      return;
    }
    this.isFast = true;
    this.#timer = setTimeout(() => {
      this.#steps = 0;
      this.#calmDown();
    }, restMs);
  }

  /** Calls once the view is no longer scrolled fast; returns how to forget it. */
  whenCalm(act: () => void): () => void {
    this.#waiting.add(act);
    return () => this.#waiting.delete(act);
  }

  #calmDown(): void {
    this.isFast = false;
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const act of waiting) act();
  }
}

const paces = new WeakMap<HTMLElement, ScrollPace>();

/** Of an element that scrolls; listened to from the first time on that it is asked for. */
export function paceOf(element: HTMLElement): ScrollPace {
  const known = paces.get(element);
  if (known) return known;
  const pace = new ScrollPace();
  paces.set(element, pace);
  element.addEventListener('scroll', () => pace.note(element.scrollTop, performance.now()), { passive: true });
  return pace;
}
