// Which chunks are on screen, and what holds still: the words under the reader's eyes. Whatever changes its height above
// them (text that comes late, a guess that was wrong, another size of type or window) is made up for by scrolling, before
// anything is painted. No React in here: it is told of scrolling, sizes and commits, and says what to put on screen.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { type FlowChunk, findChunk, findShown } from './flow-chunks.ts';
import { findPart, offsetBelow, offsetOfPart, placeOfPart, rectAt } from './flow-dom.ts';
import { ChunkHeights, type TypeMetrics } from './flow-heights.ts';

/** Screens beyond the view that are on screen once it moves, and how few of them may be left before more are put there. */
const ahead = 1.6;
const leastAhead = 0.6;
/** Pixels between the view's top and the line that counts as being at the top. */
const topGap = 14;

interface Anchor {
  readonly place: TextPlace;
  /** Of its line's top below the view's top. */
  readonly y: number;
}

type Wanted = { readonly place: TextPlace; readonly depth: number } | 'start' | 'end';

/** Runs of neighbouring chunks, and the space that stands for those between. */
export type Shown = { readonly gapPx: number; readonly key: string } | { readonly chunk: FlowChunk };

interface EngineHost {
  /** Draw again; `isNow`: before the frame that is on its way is painted. */
  readonly onChange: (isNow: boolean) => void;
  readonly onMove: (place: TextPlace, progress: number) => void;
}

export class FlowEngine {
  readonly #host: EngineHost;
  readonly #heights = new ChunkHeights();
  #chunks: readonly FlowChunk[] = [];
  #range = { first: 0, last: -1 };
  #anchor: Anchor | null = null;
  #wanted: Wanted | null;
  #pinned: readonly TextPlace[] = [];
  #scroller: HTMLElement | null = null;
  #list: HTMLElement | null = null;
  #ownTop = -1;
  /** Last known, for the first drawing. */
  #viewPx = 900;

  constructor(host: EngineHost, opening: { place: TextPlace; depth: number }) {
    this.#host = host;
    const { page, block, offset } = opening.place;
    this.#wanted = page === 1 && block === 0 && offset === 0 ? 'start' : opening;
  }

  attach(scroller: HTMLElement | null, list: HTMLElement | null): void {
    this.#scroller = scroller;
    this.#list = list;
    if (scroller && scroller.clientHeight > 0) this.#viewPx = scroller.clientHeight;
  }

  /** Before drawing. Another cut of the text keeps what is on screen around the same words. */
  setChunks(chunks: readonly FlowChunk[]): void {
    if (chunks === this.#chunks) return;
    // Where no words are to hold on to, the page is.
    const lost = this.#anchor === null && this.#wanted === null && this.#chunks.length > 0 ? this.#guessPlace() : null;
    this.#chunks = chunks;
    this.#heights.setChunks(chunks);
    if (lost && chunks[findChunk(chunks, lost)]?.items) this.#wanted = { place: lost, depth: 0 };
    const depth = typeof this.#wanted === 'object' ? (this.#wanted?.depth ?? 0) * this.#viewPx : 0;
    this.#setRangeAround(this.#topChunkTop() - depth);
  }

  /** What is to be drawn, in order. */
  shown(): Shown[] {
    const { first, last } = this.#range;
    const indexes = new Set<number>();
    for (const place of this.#pinned) indexes.add(findChunk(this.#chunks, place));
    for (let index = first; index <= last; index += 1) indexes.add(index);
    indexes.delete(-1);
    const shown: Shown[] = [];
    let next = 0;
    const addGap = (to: number) => {
      const gapPx = this.#heights.top(to) - this.#heights.top(next);
      if (to > next) shown.push({ gapPx, key: `gap-${this.#chunks[next]?.key}` });
    };
    for (const index of [...indexes].sort((left, right) => left - right)) {
      const chunk = this.#chunks[index];
      if (!chunk) continue;
      addGap(index);
      shown.push({ chunk });
      next = index + 1;
    }
    addGap(this.#chunks.length);
    return shown;
  }

  /** Pages that are on screen or about to be, from 1. */
  get pages(): { readonly first: number; readonly last: number } {
    const { first, last } = this.#range;
    const from = this.#chunks[first];
    const to = this.#chunks[last];
    return { first: from?.start.page ?? 1, last: (to?.items ? to.start.page : to?.lastPage) ?? from?.lastPage ?? 1 };
  }

  heightOf(chunk: FlowChunk): number {
    const index = this.#chunks.indexOf(chunk);
    return this.#heights.top(index + 1) - this.#heights.top(index);
  }

  /** Chunks of places stay on screen wherever the view goes: the ends of a selection. */
  pin(places: readonly TextPlace[]): void {
    this.#pinned = places;
  }

  show(place: TextPlace, depth: number): void {
    const index = findChunk(this.#chunks, place);
    this.#wanted = { place, depth };
    if (index >= 0) this.#setRangeAround(this.#heights.top(index) - depth * this.#viewPx);
    this.#host.onChange(true);
  }

  showStart(): void {
    this.#wanted = 'start';
    this.#setRangeAround(0);
    this.#host.onChange(true);
  }

  showEnd(): void {
    this.#wanted = 'end';
    this.#setRangeAround(this.#heights.total - this.#viewPx);
    this.#host.onChange(true);
  }

  onScroll(): void {
    if (!this.#scroller) return;
    this.noteScroll();
    if (this.#follow()) this.#host.onChange(true);
    this.#tell();
  }

  /** What is drawn from now on stays where the view is now, also before the browser tells of its scrolling. */
  noteScroll(): void {
    if (!this.#scroller || Math.abs(this.#scroller.scrollTop - this.#ownTop) <= 1) return;
    this.#wanted = null;
    this.#anchor = this.#readAnchor();
  }

  /** After every commit and every change of size, before the browser paints. */
  settle(metrics: TypeMetrics | null): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#list) return;
    // Hidden while the printed pages are shown.
    if (scroller.clientHeight === 0) return;
    this.#viewPx = scroller.clientHeight;
    if (metrics && this.#heights.setMetrics(metrics)) {
      // The spaces were those of other letters: they are drawn again before anything is put in its place.
      this.#measure();
      this.#host.onChange(false);
      return;
    }
    this.#measure();
    if (this.#wanted) this.#resolve(this.#wanted);
    else this.#restore();
    if (this.#anchor === null) this.#anchor = this.#readAnchor();
    if (this.#isBare()) {
      this.#setRangeAround(this.#viewTop());
      this.#host.onChange(false);
    }
    this.#tell();
  }

  #measure(): void {
    for (const element of this.#list?.querySelectorAll<HTMLElement>(':scope > [data-chunk]') ?? []) {
      this.#heights.measure(element.dataset.chunk ?? '', element.getBoundingClientRect().height);
    }
  }

  /** Top of the view among the chunks. */
  #viewTop(): number {
    if (!this.#scroller || !this.#list) return 0;
    return this.#scroller.getBoundingClientRect().top - this.#list.getBoundingClientRect().top;
  }

  #topChunkTop(): number {
    if (this.#wanted === 'start') return 0;
    if (this.#wanted === 'end') return this.#heights.total - this.#viewPx;
    const place = this.#wanted?.place ?? this.#anchor?.place;
    const index = place ? findChunk(this.#chunks, place) : 0;
    return this.#heights.top(Math.max(0, index));
  }

  #setRangeAround(top: number): void {
    const first = this.#heights.at(Math.max(0, top - ahead * this.#viewPx));
    const last = this.#heights.at(top + (1 + ahead) * this.#viewPx);
    this.#range = { first, last: Math.min(this.#chunks.length - 1, last) };
  }

  /** Puts on screen what the view comes near to, a chunk at a time: no frame waits for many. Whether there is any. */
  #follow(): boolean {
    if (this.#chunks.length === 0) return false;
    const { first, last } = this.#range;
    const top = this.#viewTop();
    const at = (screens: number) => this.#heights.at(Math.max(0, top + screens * this.#viewPx));
    if (at(0) < first || Math.min(this.#chunks.length - 1, at(1)) > last) {
      this.#setRangeAround(top);
      return true;
    }
    const wanted = { first: at(-ahead), last: Math.min(this.#chunks.length - 1, at(1 + ahead)) };
    if (wanted.first >= first && wanted.last <= last) return false;
    this.#range = { first: Math.max(wanted.first, first - 1), last: Math.min(wanted.last, last + 1) };
    return true;
  }

  /** Whether the view shows or is about to show what is not drawn. */
  #isBare(): boolean {
    if (this.#chunks.length === 0) return false;
    const top = this.#viewTop();
    const first = this.#heights.at(Math.max(0, top - leastAhead * this.#viewPx));
    const last = this.#heights.at(top + (1 + leastAhead) * this.#viewPx);
    return first < this.#range.first || last > this.#range.last;
  }

  #resolve(wanted: Wanted): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#list) return;
    if (wanted === 'start' || wanted === 'end') {
      this.#scrollTo(wanted === 'start' ? 0 : scroller.scrollHeight);
      const edge = wanted === 'start' ? this.#chunks[0] : this.#chunks.at(-1);
      if (edge?.items && !this.#isBare()) this.#wanted = null;
      this.#anchor = this.#readAnchor();
      return;
    }
    const index = findChunk(this.#chunks, wanted.place);
    const offsetPx = Math.max(topGap, wanted.depth * this.#viewPx);
    const shown = findShown(this.#chunks, index, wanted.place);
    const part = shown && findPart(this.#list, shown);
    if (!shown || !part) {
      // Its text has not come: about where it will stand.
      const chunk = this.#chunks[index];
      const share = chunk ? (wanted.place.page - chunk.firstPage) / (chunk.lastPage - chunk.firstPage + 1) : 0;
      const height = this.#heights.top(index + 1) - this.#heights.top(index);
      this.#scrollTo(scroller.scrollTop + this.#heights.top(index) + share * height - this.#viewTop() - offsetPx);
      this.#anchor = null;
      return;
    }
    this.#wanted = null;
    this.#scrollTo(scroller.scrollTop + this.#yOf(part, shown.offset) - offsetPx);
    this.#anchor = { place: shown, y: this.#yOf(part, shown.offset) };
  }

  #restore(): void {
    const scroller = this.#scroller;
    const anchor = this.#anchor;
    if (!scroller || !this.#list || !anchor) return;
    const part = findPart(this.#list, anchor.place);
    if (!part) return;
    const off = this.#yOf(part, anchor.place.offset) - anchor.y;
    if (Math.abs(off) >= 0.5) this.#scrollTo(scroller.scrollTop + off);
  }

  #yOf(part: HTMLElement, offset: number): number {
    return rectAt(part, offset).top - (this.#scroller?.getBoundingClientRect().top ?? 0);
  }

  #scrollTo(top: number): void {
    if (!this.#scroller) return;
    this.#scroller.scrollTop = top;
    this.#ownTop = this.#scroller.scrollTop;
  }

  /** The first line below the view's top; null where nothing is drawn there. */
  #readAnchor(): Anchor | null {
    if (!this.#scroller || !this.#list) return null;
    const viewTop = this.#scroller.getBoundingClientRect().top;
    const y = viewTop + topGap + 1;
    const chunks = [...this.#list.querySelectorAll<HTMLElement>(':scope > [data-chunk]')];
    const from = chunks.findIndex((chunk) => chunk.getBoundingClientRect().bottom > y);
    // A chunk may end in nothing but space or notices.
    for (const chunk of chunks.slice(Math.max(0, from), from + 2)) {
      if (from < 0 || chunk.getBoundingClientRect().top > y + this.#viewPx) return null;
      const parts = [...chunk.querySelectorAll<HTMLElement>('[data-part]')];
      const part = parts.find((each) => each.getBoundingClientRect().bottom > y);
      if (!part) continue;
      const offset = offsetBelow(part, y);
      const place = placeOfPart(part, Math.max(offset, offsetOfPart(part)));
      return { place, y: rectAt(part, place.offset).top - viewTop };
    }
    return null;
  }

  #tell(): void {
    const scroller = this.#scroller;
    if (!scroller || this.#chunks.length === 0) return;
    const end = scroller.scrollTop + this.#viewPx;
    const wanted = typeof this.#wanted === 'object' ? this.#wanted?.place : undefined;
    const place = wanted ?? this.#anchor?.place ?? this.#guessPlace();
    this.#host.onMove(place, Math.min(1, end / Math.max(1, scroller.scrollHeight)));
  }

  /** By heights alone: in pages whose text has not come. */
  #guessPlace(): TextPlace {
    const top = this.#viewTop();
    const index = this.#heights.at(top);
    const chunk = this.#chunks[index];
    if (!chunk || chunk.items) return chunk?.start ?? { page: 1, block: 0, offset: 0 };
    const height = Math.max(1, this.#heights.top(index + 1) - this.#heights.top(index));
    const share = Math.min(0.999, Math.max(0, (top - this.#heights.top(index)) / height));
    const page = chunk.firstPage + Math.floor(share * (chunk.lastPage - chunk.firstPage + 1));
    return { page, block: 0, offset: 0 };
  }
}
