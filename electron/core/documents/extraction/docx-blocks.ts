// Mammoth's document tree as blocks. Its types say nothing of the tree, so the part used here is declared.
import type { TextBlock, TextEdit, TextLine } from '#shared/documents/extracted-text.ts';
import { linesOfMarked, withOrphans } from './docx-lines.ts';
import type { DocxMark, DocxMarks } from './docx-marks.ts';
import { areCapitals, blockOfLines } from './flow-text.ts';
import { beginsUnit } from './heading-text.ts';
import { blocksOfTable } from './table-grid.ts';

export interface DocxNode {
  readonly type: string;
  readonly children?: readonly DocxNode[];
  /** Of `text`. */
  readonly value?: string;
  /** Of `paragraph`. */
  readonly alignment?: string | null;
  /** Of `tableCell`. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
  /** Of `checkbox`. */
  readonly checked?: boolean;
  /** Of `noteReference` and `note`. */
  readonly noteType?: string;
  readonly noteId?: string;
  /** Of `note`. */
  readonly body?: readonly DocxNode[];
  /** Of the document. */
  readonly notes?: { resolve(reference: DocxNode): DocxNode | null };
}

/** Headers first, footers last, notes behind the paragraphs that they belong to. */
export function blocksOfDocx(document: DocxNode, marks: DocxMarks): TextBlock[] {
  return new DocxBlocks(document, marks).read();
}

class DocxBlocks {
  readonly #document: DocxNode;
  readonly #marks: DocxMarks;
  readonly #contents = new Set<TextBlock>();
  #orphans: readonly TextEdit[] = [];
  #noteCount = 0;

  constructor(document: DocxNode, marks: DocxMarks) {
    this.#document = document;
    this.#marks = marks;
  }

  read(): TextBlock[] {
    const body: TextBlock[] = [];
    const headers: TextBlock[] = [];
    const footers: TextBlock[] = [];
    let part: 'body' | 'header' | 'footer' = 'body';
    for (const node of this.#document.children ?? []) {
      const next = this.#partOf(node);
      if (next) {
        if (part === 'body') this.#settleOrphans(body);
        part = next;
        continue;
      }
      const blocks = this.#blocksOf(node);
      if (part === 'body') body.push(...blocks);
      else if (part === 'header') headers.push(...blocks.map((block) => runningBlock(block, 'header')));
      else footers.push(...blocks.map((block) => runningBlock(block, 'footer')));
    }
    if (part === 'body') this.#settleOrphans(body);
    return [...headers, ...asContents(body, this.#contents), ...footers];
  }

  #partOf(node: DocxNode): 'header' | 'footer' | null {
    if (node.type !== 'paragraph') return null;
    const mark = linesOfMarked(textOf(node), this.#marks).marks.find((each) => each.kind === 'part');
    return mark?.kind === 'part' ? mark.part : null;
  }

  #blocksOf(node: DocxNode): TextBlock[] {
    if (node.type === 'table') return this.#tableBlocks(node);
    if (node.type === 'paragraph') return this.#paragraphBlocks(node);
    return (node.children ?? []).flatMap((child) => this.#blocksOf(child));
  }

  #paragraphBlocks(node: DocxNode): TextBlock[] {
    const { lines, orphans, marks } = linesOfMarked(textOf(node), this.#marks);
    const [first, ...rest] = lines;
    const notes = notesIn(node).flatMap((reference) => this.#noteBlocks(reference));
    if (!first) {
      this.#orphans = [...this.#orphans, ...orphans];
      return notes;
    }
    const own = [withOrphans(first, this.#orphans), ...rest];
    this.#orphans = orphans;
    return [...this.#blocksOfLines(own, marks, node.alignment === 'center'), ...notes];
  }

  #blocksOfLines(lines: readonly TextLine[], marks: readonly DocxMark[], isCentred: boolean): TextBlock[] {
    if (marks.some(({ kind }) => kind === 'contents')) {
      const block: TextBlock = { kind: 'table', lines: [...lines] };
      this.#contents.add(block);
      return [block];
    }
    const heading = marks.find((mark) => mark.kind === 'heading');
    if (heading?.kind === 'heading') {
      if (heading.level !== null) return [blockOfLines(lines, heading.level)];
      return [{ kind: 'heading', lines: [...lines] }];
    }
    if (isCentred && areCapitals(lines)) return [{ kind: 'heading', lines: [...lines] }];
    const groups: TextLine[][] = [];
    for (const line of lines) {
      const open = groups.at(-1);
      if (open && !beginsUnit(line.text)) open.push(line);
      else groups.push([line]);
    }
    return groups.map((group) => blockOfLines(group, null));
  }

  #tableBlocks(table: DocxNode): TextBlock[] {
    const rows = (table.children ?? [])
      .filter(({ type }) => type === 'tableRow')
      .map((row) =>
        (row.children ?? []).map(({ children, colSpan = 1, rowSpan = 1 }) => ({
          columnSpan: colSpan,
          rowSpan,
          blocks: (children ?? []).flatMap((child) => this.#blocksOf(child)),
        })),
      );
    return blocksOfTable(rows);
  }

  /** Numbered as they come: their marks in the text are left out, so that numbers of articles stay what they are. */
  #noteBlocks(reference: DocxNode): TextBlock[] {
    const note = this.#document.notes?.resolve(reference);
    if (!note) return [];
    this.#noteCount += 1;
    const label = `[${this.#noteCount}]`;
    const blocks = (note.body ?? []).flatMap((child) => this.#blocksOf(child));
    const lines = blocks.filter(({ kind }) => kind !== 'footnote').flatMap((block) => block.lines.map(withoutCell));
    const [first, ...rest] = lines;
    if (!first) return [];
    return [{ kind: 'footnote', lines: [labelled(first, label), ...rest] }];
  }

  /** What was struck out at the very end has no line after it: it stays with the last one. */
  #settleOrphans(blocks: TextBlock[]): void {
    const block = blocks.findLast(({ kind }) => kind !== 'footnote');
    const line = block?.lines.at(-1);
    if (!block || !line || this.#orphans.length === 0) return;
    const left = this.#orphans.map((edit): TextEdit => ({ ...edit, offset: line.text.length, text: `\n${edit.text}` }));
    block.lines[block.lines.length - 1] = { ...line, edits: [...(line.edits ?? []), ...left] };
    this.#orphans = [];
  }
}

/** A table of contents is a table, so that its lines are never taken for the articles that they name. */
function asContents(blocks: readonly TextBlock[], contents: ReadonlySet<TextBlock>): TextBlock[] {
  const joined: TextBlock[] = [];
  let row = 0;
  for (const block of blocks) {
    if (!contents.has(block)) {
      row = 0;
      joined.push(block);
      continue;
    }
    const lines = block.lines.map((line): TextLine => ({ ...line, cell: [row, 0] }));
    if (row === 0) joined.push({ kind: 'table', lines });
    else joined.at(-1)?.lines.push(...lines);
    row += 1;
  }
  return joined;
}

function runningBlock({ lines }: TextBlock, kind: 'header' | 'footer'): TextBlock {
  return { kind, lines: lines.map(withoutCell) };
}

function withoutCell({ cell: _, ...line }: TextLine): TextLine {
  return line;
}

function labelled(line: TextLine, label: string): TextLine {
  const shift = label.length + 1;
  const edits = line.edits?.map((edit) => ({ ...edit, offset: edit.offset + shift }));
  return { ...line, text: `${label} ${line.text}`, ...(edits ? { edits } : {}) };
}

function notesIn(node: DocxNode): DocxNode[] {
  if (node.type === 'noteReference') return [node];
  return (node.children ?? []).flatMap(notesIn);
}

function textOf(node: DocxNode): string {
  if (node.type === 'text') return (node.value ?? '').replaceAll('\n', ' ');
  if (node.type === 'tab') return ' ';
  if (node.type === 'break') return '\n';
  if (node.type === 'checkbox') return node.checked ? '☑' : '☐';
  return (node.children ?? []).map(textOf).join('');
}
