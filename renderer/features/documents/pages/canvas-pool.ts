// Drawings of pages that were left a moment ago or will be come to next, so that they are there at once. Bounded by
// pixels: what was used longest ago is given back first.

export interface PooledCanvas {
  width: number;
  height: number;
}

export class CanvasPool<Canvas extends PooledCanvas> {
  readonly #maxPixels: number;
  readonly #canvases = new Map<number, Canvas>();
  #pixels = 0;

  constructor(maxPixels: number) {
    this.#maxPixels = maxPixels;
  }

  has(index: number): boolean {
    return this.#canvases.has(index);
  }

  /** Whoever takes it owns it. */
  take(index: number): Canvas | undefined {
    const canvas = this.#canvases.get(index);
    if (canvas) {
      this.#canvases.delete(index);
      this.#pixels -= canvas.width * canvas.height;
    }
    return canvas;
  }

  /** The pool owns it from now on. */
  give(index: number, canvas: Canvas): void {
    const former = this.take(index);
    if (former) freeCanvas(former);
    this.#canvases.set(index, canvas);
    this.#pixels += canvas.width * canvas.height;
    for (const oldest of this.#canvases.keys()) {
      if (this.#pixels <= this.#maxPixels) break;
      const freed = this.take(oldest);
      if (freed) freeCanvas(freed);
    }
  }

  clear(): void {
    for (const canvas of this.#canvases.values()) freeCanvas(canvas);
    this.#canvases.clear();
    this.#pixels = 0;
  }
}

/** A canvas of no size holds no pixels: browsers free it at once instead of when they collect it. */
export function freeCanvas(canvas: PooledCanvas): void {
  canvas.width = 0;
  canvas.height = 0;
}
