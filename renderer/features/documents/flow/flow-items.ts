// A run of pages as what text mode shows. A paragraph belongs to the run that it begins in; where it goes on in the next
// one it is taken from there, so that no page's end and no run's end cuts it.
import {
  isRunningText,
  type TextBlock,
  type TextPage,
  type TextPlace,
  textOfBlock,
} from '#shared/documents/extracted-text.ts';
import {
  type FlowItem,
  type FlowPart,
  isTextItem,
  type NoteMark,
  type NoticeItem,
  type TextItem,
} from './flow-item.ts';
import { depthOf, looks } from './heading-level.ts';
import { piecesOfItem } from './long-blocks.ts';
import { findMark, labelOfNote } from './note-marks.ts';
import type { UnitIndex, UnitStart } from './unit-index.ts';

export interface PageRun {
  /** From 1. */
  readonly firstPage: number;
  readonly pages: readonly TextPage[];
}

export interface FlowSurroundings {
  /** The run before is here too, and has taken what goes on from it. */
  readonly hasPrevious: boolean;
  readonly next: PageRun | undefined;
  readonly units: UnitIndex;
  /** From 1. */
  readonly weakPages: ReadonlySet<number>;
}

/** Longer, and it is no heading but an article that says what it says at once. */
const longestHeading = 300;

interface OpenItem extends TextItem {
  length: number;
  readonly parts: FlowPart[];
  readonly noteMarks: NoteMark[];
  markedAt: TextPlace | null;
  isJoined: boolean;
}

export function itemsOfRun(run: PageRun, surroundings: FlowSurroundings): FlowItem[] {
  const builder = new RunBuilder(surroundings);
  run.pages.forEach((page, index) => {
    builder.addPage(page, run.firstPage + index);
  });
  builder.goOnIn(surroundings.next);
  const items = builder.items;
  linkNotes(items, run);
  return items.flatMap((item): FlowItem[] => (isTextItem(item) ? piecesOfItem(item) : [item]));
}

class RunBuilder {
  readonly items: (OpenItem | NoticeItem)[] = [];
  readonly #around: FlowSurroundings;
  #running: OpenItem | null = null;
  #lastHeading: OpenItem | null = null;

  constructor(around: FlowSurroundings) {
    this.#around = around;
  }

  addPage(page: TextPage, pageNumber: number): void {
    if (page.origin === 'scan' && !page.blocks.some(isRunningText)) {
      this.#addScan(pageNumber);
      return;
    }
    let isPageStart = true;
    let isWeakToSay = this.#around.weakPages.has(pageNumber);
    for (const [index, block] of page.blocks.entries()) {
      if (!isRunningText(block)) continue;
      const at = { page: pageNumber, block: index, isPageStart };
      isPageStart = false;
      if (block.continues && this.#running) {
        extend(this.#running, block, at);
        continue;
      }
      if (block.continues && this.items.length === 0 && this.#around.hasPrevious) continue;
      if (isWeakToSay) this.#addNotice('weak', pageNumber, index);
      isWeakToSay = false;
      this.#begin(block, at);
    }
  }

  /** What the last paragraph takes from the run that follows. */
  goOnIn(next: PageRun | undefined): void {
    if (!next || !this.#running) return;
    for (const [index, page] of next.pages.entries()) {
      let isPageStart = true;
      for (const [block, each] of page.blocks.entries()) {
        if (!isRunningText(each) || each.kind === 'footnote') continue;
        if (!each.continues) return;
        extend(this.#running, each, { page: next.firstPage + index, block, isPageStart });
        isPageStart = false;
      }
    }
  }

  #begin(block: TextBlock, { page, block: index, isPageStart }: PartPlace): void {
    const text = textOfBlock(block);
    const kind = block.kind as TextItem['kind'];
    const units = kind === 'table' || kind === 'footnote' ? [] : this.#around.units.at(page, index);
    const heading = kind === 'table' || kind === 'footnote' ? null : this.#headingOf(block, text, units[0]);
    const item: OpenItem = {
      key: `${page}.${index}`,
      kind: heading ? 'heading' : kind === 'heading' ? 'paragraph' : kind,
      start: { page, block: index, offset: 0 },
      length: text.length,
      parts: [{ page, block: index, lines: block.lines, firstLine: 0, from: 0, text, glue: '', isPageStart }],
      isContinued: block.continues === true,
      level: heading?.level ?? null,
      look: heading?.look ?? null,
      units,
      quotedIn: kind === 'footnote' ? null : this.#around.units.quotedAt(page, index),
      noteMarks: [],
      markedAt: null,
      isJoined: isJoinedAtEnd(block),
    };
    this.items.push(item);
    if (kind !== 'footnote') this.#running = item;
    if (heading) this.#lastHeading = item;
  }

  #headingOf(block: TextBlock, text: string, unit: UnitStart | undefined): Pick<OpenItem, 'level' | 'look'> | null {
    if (unit && unit.level !== null && unit.offset <= 2 && text.length <= longestHeading) {
      return { level: unit.level, look: this.#around.units.isOutline ? 'article' : (looks[unit.kind] ?? 'article') };
    }
    if (block.kind !== 'heading' || text.length > longestHeading) return null;
    const last = this.#lastHeading;
    // The name of a chapter stands on a line of its own.
    if (last && last === this.items.at(-1)) return { level: last.level, look: last.look };
    if (this.#around.units.hasUnits) return { level: last?.level ?? 2, look: 'section' };
    const depth = depthOf(text);
    const level = Math.min(depth, (last?.level ?? 1) + 1);
    return { level, look: depth === 4 ? 'article' : depth === 2 ? 'chapter' : 'section' };
  }

  #addScan(page: number): void {
    const last = this.items.at(-1);
    if (last?.kind === 'scan' && last.lastPage === page - 1) {
      this.items[this.items.length - 1] = { ...last, lastPage: page };
    } else this.#addNotice('scan', page);
  }

  #addNotice(kind: NoticeItem['kind'], page: number, block = 0): void {
    const start = { page, block, offset: 0 };
    this.items.push({ kind, key: `${page}.${kind}`, start, length: 120, firstPage: page, lastPage: page });
    if (kind === 'scan') this.#running = null;
  }
}

type PartPlace = Pick<FlowPart, 'page' | 'block' | 'isPageStart'>;

function extend(item: OpenItem, block: TextBlock, at: PartPlace): void {
  const text = textOfBlock(block);
  item.parts.push({ ...at, lines: block.lines, firstLine: 0, from: 0, text, glue: item.isJoined ? '' : ' ' });
  item.length += text.length;
  item.isJoined = isJoinedAtEnd(block);
}

function isJoinedAtEnd({ lines }: TextBlock): boolean {
  return lines.at(-1)?.join !== undefined;
}

function linkNotes(items: readonly (OpenItem | NoticeItem)[], run: PageRun): void {
  const byPart = new Map<string, OpenItem>();
  for (const item of items) {
    if (isTextItem(item)) for (const { page, block } of item.parts) byPart.set(`${page}.${block}`, item as OpenItem);
  }
  for (const note of items) {
    if (note.kind !== 'footnote') continue;
    const { page } = note.start;
    const mark = labelOfNote(note.parts[0]?.text ?? '');
    const blocks = run.pages[page - run.firstPage]?.blocks;
    const found = mark !== null && blocks ? findMark(blocks, mark) : null;
    if (!found) continue;
    const { block, range } = found;
    const marked = byPart.get(`${page}.${block}`);
    if (!marked) continue;
    marked.noteMarks.push({ page, block, ...range, note: note.start });
    (note as OpenItem).markedAt = { page, block, offset: range.start };
  }
}
