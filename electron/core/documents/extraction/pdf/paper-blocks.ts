// All pages of a paper as blocks: headers and notes told from the text, paragraphs that go on over a page's or a column's
// end known as such.
import type { TextBlock, TextLine, TextPage, WordBox } from '#shared/documents/extracted-text.ts';
import { beginsUnit, isLegalHeading } from '../heading-text.ts';
import { bodySizeOf, type Notes, notesOf } from './footnotes.ts';
import {
  blocksOfLines,
  endsSentence,
  isFull,
  isIndented,
  type LineBlock,
  type Margins,
  marginsOf,
} from './line-blocks.ts';
import { joinOf } from './line-joins.ts';
import { PackedLine, PackedWords } from './packed-words.ts';
import { type Furniture, furnitureOf } from './page-furniture.ts';
import { isTable, type PageDraft, type PlacedItem, type RegionDraft } from './page-layout.ts';
import type { PlacedLine } from './placed-line.ts';

/** Fewer lines than this do not show a page's margins. */
const leastLines = 6;

export function pagesOf(drafts: readonly PageDraft[]): TextPage[] {
  const furniture = furnitureOf(drafts);
  const bodySize = bodySizeOf(drafts);
  const flow = new Flow();
  return drafts.map((draft) => {
    const notes = notesOf(draft, furniture, bodySize);
    const blocks = [
      ...furnitureBlocks(draft, furniture, true),
      ...textBlocks(draft, furniture, notes, flow),
      ...furnitureBlocks(draft, furniture, false),
    ];
    const { width, height } = draft;
    return draft.isScan ? { width, height, origin: 'scan', blocks } : { width, height, blocks };
  });
}

function furnitureBlocks({ regions, height }: PageDraft, furniture: Furniture, isTop: boolean): TextBlock[] {
  return regions.flatMap(({ items, frame }) =>
    items.flatMap((item): TextBlock[] => {
      const kind = isTable(item) ? undefined : furniture.get(item);
      if (!kind || isTable(item)) return [];
      const line = textLine(item, frame);
      return line.box[1] + line.box[3] / 2 < height / 2 === isTop ? [{ kind, lines: [line] }] : [];
    }),
  );
}

function textBlocks(draft: PageDraft, furniture: Furniture, notes: Notes, flow: Flow): TextBlock[] {
  const blocks: TextBlock[] = [];
  const noteBlocks: TextBlock[] = [];
  for (const { region, margins } of withMargins(draft, furniture, notes, flow)) {
    const { items, frame } = region;
    flow.breakUnlessLevel(frame);
    let lines: PlacedLine[] = [];
    const close = () => {
      for (const block of blocksOfLines(lines, margins)) blocks.push(flow.take(block, margins, blockOf(block, frame)));
      lines = [];
      flow.endRegion = true;
    };
    for (const item of items) {
      if (isTable(item)) {
        close();
        flow.interrupt();
        blocks.push({ kind: 'table', lines: joinedLines(item.table, frame) });
      } else if (!furniture.has(item) && !notes.lines.has(item)) lines.push(item);
    }
    close();
    noteBlocks.push(
      ...notesAmong(items, notes).map((each) => ({ kind: 'footnote' as const, lines: joinedLines(each, frame) })),
    );
  }
  return [...blocks, ...noteBlocks];
}

function withMargins(
  draft: PageDraft,
  furniture: Furniture,
  notes: Notes,
  flow: Flow,
): { region: RegionDraft; margins: Margins }[] {
  const bodyOf = (region: RegionDraft) =>
    region.items.filter((item): item is PlacedLine => !isTable(item) && !furniture.has(item) && !notes.lines.has(item));
  const ofFrame = new Map<RegionDraft['frame'], Margins>();
  return draft.regions.map((region) => {
    if (region.edges) return { region, margins: marginsOf(bodyOf(region), region.edges, { isColumn: true }) };
    const { frame } = region;
    let margins = ofFrame.get(frame);
    if (!margins) {
      const lines = draft.regions.filter((each) => each.frame === frame && !each.edges).flatMap(bodyOf);
      const tables = draft.regions.filter((each) => each.frame === frame).flatMap(besideText);
      margins = flow.usualMargins(marginsOf(lines, [0, frame.width], { tables }), lines.length, frame.width);
      ofFrame.set(frame, margins);
    }
    return { region, margins };
  });
}

/** Tables and blocks side by side keep to the page's margins too. */
function besideText({ items, edges }: RegionDraft): PlacedItem[] {
  return edges ? [...items] : items.filter(isTable);
}

function notesAmong(items: readonly PlacedItem[], notes: Notes): PlacedLine[][] {
  const found: PlacedLine[][] = [];
  for (const item of items) {
    if (isTable(item) || !notes.lines.has(item)) continue;
    if (found.length === 0 || notes.starts.has(item)) found.push([item]);
    else found.at(-1)?.push(item);
  }
  return found;
}

function blockOf({ kind, lines }: LineBlock, frame: RegionDraft['frame']): TextBlock {
  return { kind, lines: joinedLines(lines, frame) };
}

function joinedLines(lines: readonly PlacedLine[], frame: RegionDraft['frame']): TextLine[] {
  return lines.map((line, index) => {
    const next = lines[index + 1];
    const isSameCell = next !== undefined && line.cell?.join() === next.cell?.join();
    const join = isSameCell ? joinOf(line.text, next.text) : undefined;
    const plain = textLine(line, frame);
    if (join) plain.join = join;
    return plain;
  });
}

function textLine(line: PlacedLine, { toPage }: RegionDraft['frame']): PackedLine {
  if (!toPage) return new PackedLine(line, line.words);
  const turned = (each: readonly [number, number, number, number]) =>
    toPage([...each]).map((edge) => Math.round(edge * 10) / 10) as [number, number, number, number];
  const words = line.words.unpacked().map(([offset, length, ...own]): WordBox => [offset, length, ...turned(own)]);
  return new PackedLine({ ...line, box: turned(line.box) }, new PackedWords(words));
}

/** Carries the running text over the ends of columns and pages. */
class Flow {
  /** A column or page ended since the last block. */
  endRegion = false;
  #last: { readonly line: PlacedLine; readonly block: TextBlock; readonly margins: Margins } | null = null;
  #usual: { readonly margins: Margins; readonly width: number } | null = null;

  /** A page of few lines has the margins of the one before it. */
  usualMargins(own: Margins, lineCount: number, width: number): Margins {
    const usual = this.#usual;
    if (lineCount < leastLines && usual && usual.width === width) {
      const { left, right, pitch } = usual.margins;
      return { ...own, left: Math.min(own.left, left), right: Math.max(own.right, right), pitch: own.pitch || pitch };
    }
    if (lineCount >= 2 * leastLines) this.#usual = { margins: own, width };
    return own;
  }

  /** After a table nothing goes on. */
  interrupt(): void {
    this.#last = null;
  }

  breakUnlessLevel({ isSlanted }: RegionDraft['frame']): void {
    if (isSlanted) this.interrupt();
  }

  /** The block, told to continue the one before it where it does. */
  take({ kind, lines }: LineBlock, margins: Margins, block: TextBlock): TextBlock {
    const [first, end] = [lines[0], lines.at(-1)];
    const last = this.#last;
    const isOver =
      this.endRegion &&
      kind === 'paragraph' &&
      first !== undefined &&
      last !== null &&
      this.#goesOn(last, first, margins);
    this.endRegion = false;
    this.#last = kind === 'paragraph' && end ? { line: end, block, margins } : null;
    if (!isOver || !last || !first) return block;
    const join = joinOf(last.line.text, first.text);
    const lastLine = last.block.lines.at(-1);
    if (join && lastLine) lastLine.join = join;
    const continued: TextBlock = { kind: block.kind, continues: true, lines: block.lines };
    if (this.#last) this.#last = { ...this.#last, block: continued };
    return continued;
  }

  #goesOn(
    last: { readonly line: PlacedLine; readonly margins: Margins },
    first: PlacedLine,
    margins: Margins,
  ): boolean {
    if (
      beginsUnit(first.text) ||
      isLegalHeading(first.text) ||
      Math.abs(last.line.size - first.size) > 0.1 * first.size
    )
      return false;
    const isSmall = /^\p{Ll}/u.test(first.text);
    if (isSmall) return !endsSentence(last.line.text) || isFull(last.line, first, last.margins);
    if (!last.margins.isFilled || !margins.isFilled || endsSentence(last.line.text)) return false;
    return isFull(last.line, first, last.margins) && !isIndented(first, margins);
  }
}
