// How tall the chunks of a paper are: measured where they were on screen, guessed from their words elsewhere. Scrolling
// needs only sums of these; what was guessed wrong is put right without moving the words that are read.

import type { FlowChunk } from './flow-chunks.ts';
import { type FlowItem, isTextItem } from './flow-item.ts';

export interface TypeMetrics {
  readonly fontPx: number;
  readonly linePx: number;
  /** Of the column of text. */
  readonly widthPx: number;
}

/** Share of an em that a letter of running Vietnamese takes on average. */
const letterWidth = 0.455;
/** Browsers lay out nothing taller than about 33 million pixels. */
const tallest = 20_000_000;
/** Of a page whose text has not come. */
const pageLetters = 1_900;

export class ChunkHeights {
  #chunks: readonly FlowChunk[] = [];
  #metrics: TypeMetrics = { fontPx: 18, linePx: 30, widthPx: 570 };
  readonly #measured = new Map<string, number>();
  /** Top of each chunk, and at last where all end; null while not summed up. */
  #tops: Float64Array | null = null;

  setChunks(chunks: readonly FlowChunk[]): void {
    if (chunks === this.#chunks) return;
    this.#chunks = chunks;
    this.#tops = null;
  }

  /** Says whether they changed: what was measured then holds no more. */
  setMetrics(metrics: TypeMetrics): boolean {
    const { fontPx, linePx, widthPx } = this.#metrics;
    if (metrics.fontPx === fontPx && metrics.linePx === linePx && Math.abs(metrics.widthPx - widthPx) < 1) return false;
    this.#metrics = metrics;
    this.#measured.clear();
    this.#tops = null;
    return true;
  }

  /** Says whether it was another height. */
  measure(key: string, heightPx: number): boolean {
    const before = this.#measured.get(key);
    if (before !== undefined && Math.abs(before - heightPx) < 0.25) return false;
    this.#measured.set(key, heightPx);
    this.#tops = null;
    return true;
  }

  top(index: number): number {
    return this.#sums()[index] ?? 0;
  }

  get total(): number {
    return this.#sums()[this.#chunks.length] ?? 0;
  }

  /** Index of the chunk at a height. */
  at(y: number): number {
    const tops = this.#sums();
    let [low, high] = [0, this.#chunks.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((tops[middle] ?? 0) <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #sums(): Float64Array {
    if (this.#tops) return this.#tops;
    const guesses = this.#chunks.map((chunk) => this.#measured.get(chunk.key) ?? -guessHeight(chunk, this.#metrics));
    const known = guesses.reduce((sum, height) => sum + Math.max(0, height), 0);
    const guessed = guesses.reduce((sum, height) => sum + Math.max(0, -height), 0);
    const scale = Math.min(1, Math.max(0.01, (tallest - known) / Math.max(1, guessed)));
    const tops = new Float64Array(guesses.length + 1);
    guesses.forEach((height, index) => {
      tops[index + 1] = (tops[index] ?? 0) + (height >= 0 ? height : -height * scale);
    });
    this.#tops = tops;
    return tops;
  }
}

function guessHeight({ items, firstPage, lastPage }: FlowChunk, metrics: TypeMetrics): number {
  if (!items) return (lastPage - firstPage + 1) * linesOf(pageLetters, metrics) * metrics.linePx;
  return items.reduce((sum, item) => sum + guessItem(item, metrics), 0);
}

function guessItem(item: FlowItem, metrics: TypeMetrics): number {
  const { fontPx, linePx } = metrics;
  if (item.kind === 'table' && isTextItem(item)) {
    const rows = item.parts.reduce((sum, { lines }) => sum + 1 + (lines.at(-1)?.cell?.[0] ?? lines.length), 0);
    return Math.max(rows * 2.6 * fontPx, linesOf(item.length, metrics) * linePx) + fontPx;
  }
  if (item.kind === 'heading') return Math.ceil(linesOf(item.length * 1.15, metrics)) * 1.54 * fontPx + 1.87 * fontPx;
  if (item.kind === 'footnote') return linesOf(item.length * 0.88, metrics) * linePx * 0.88 + 0.75 * fontPx;
  return linesOf(item.length, metrics) * linePx + 0.75 * fontPx;
}

function linesOf(letters: number, { fontPx, widthPx }: TypeMetrics): number {
  return Math.max(1, Math.ceil((letters * letterWidth * fontPx) / Math.max(80, widthPx) + 0.25));
}
