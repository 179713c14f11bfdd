// Builds blocks from the elements of an HTML page as they open and close, however deep and however badly nested: what is
// open is kept in lists, never on the call stack.
import type { TextBlock } from '#shared/documents/extracted-text.ts';
import { flowBlocks } from './flow-text.ts';
import { formatNumber, type NumberStyle } from './list-label.ts';
import { blocksOfTable, type SourceCell } from './table-grid.ts';

type Attributes = Readonly<Record<string, string>>;

interface OpenList {
  readonly style: NumberStyle | 'bullet' | 'none';
  next: number;
  readonly step: 1 | -1;
}

interface OpenTable {
  readonly rows: SourceCell[][];
  cell: { readonly blocks: TextBlock[]; readonly columnSpan: number; readonly rowSpan: number } | null;
}

const blockElements = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const headingElement = /^h([1-6])$/;
const numberStyles: Readonly<Record<string, NumberStyle>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
};
const cssNumberStyles: Readonly<Record<string, OpenList['style']>> = {
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'lower-latin': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  none: 'none',
};
const cssListStyle =
  /list-style(?:-type)?\s*:[^;]*?(decimal|lower-alpha|lower-latin|upper-alpha|upper-latin|lower-roman|upper-roman|none)/i;

export class HtmlBlocks {
  readonly #blocks: TextBlock[] = [];
  readonly #tables: OpenTable[] = [];
  readonly #lists: OpenList[] = [];
  #text = '';
  #level: number | null = null;
  #label = '';
  #preformatted = 0;
  #footers = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'br') {
      this.#text += '\n';
      return;
    }
    if (!blockElements.has(name)) return;
    this.#flush();
    const heading = headingElement.exec(name)?.[1];
    if (heading) this.#level = Number(heading);
    else if (name === 'pre') this.#preformatted += 1;
    else if (name === 'footer') this.#footers += 1;
    else if (name === 'ol' || name === 'ul' || name === 'menu') this.#lists.push(openList(name, attributes));
    else if (name === 'li') this.#beginItem(attributes);
    else this.#openInTable(name, attributes);
  }

  close(name: string): void {
    if (!blockElements.has(name)) return;
    this.#flush();
    if (headingElement.test(name)) this.#level = null;
    else if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    else if (name === 'footer') this.#footers = Math.max(0, this.#footers - 1);
    else if (name === 'ol' || name === 'ul' || name === 'menu') this.#lists.pop();
    else if (name === 'li') this.#label = '';
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'table') this.#closeTable();
  }

  text(text: string): void {
    // A line's end in the source is a space; only <br> and <pre> break lines.
    this.#text += this.#preformatted > 0 ? text : text.replace(/[\r\n\t\f]+/g, ' ');
  }

  end(): TextBlock[] {
    this.#flush();
    while (this.#tables.length > 0) this.#closeTable();
    return this.#blocks;
  }

  #sink(): TextBlock[] {
    return this.#tables.findLast(({ cell }) => cell)?.cell?.blocks ?? this.#blocks;
  }

  #flush(): void {
    const text = this.#text;
    this.#text = '';
    if (text.trim() === '') return;
    const lines = text.split(/\r\n|\n|\r/);
    if (this.#label !== '') {
      const first = lines.findIndex((line) => line.trim() !== '');
      lines[first] = `${this.#label} ${lines[first] ?? ''}`;
      this.#label = '';
    }
    const blocks = flowBlocks(lines, this.#level);
    if (this.#footers > 0) this.#sink().push(...blocks.map(({ lines }): TextBlock => ({ kind: 'footer', lines })));
    else this.#sink().push(...blocks);
  }

  #beginItem(attributes: Attributes): void {
    const list = this.#lists.at(-1);
    if (!list || list.style === 'none') return;
    if (list.style === 'bullet') {
      this.#label = '•';
      return;
    }
    const stated = Number.parseInt(attributes.value ?? '', 10);
    if (Number.isSafeInteger(stated)) list.next = stated;
    const style = numberStyles[attributes.type ?? ''] ?? list.style;
    this.#label = `${formatNumber(list.next, style, 'positional')}.`;
    list.next += list.step;
  }

  #openInTable(name: string, attributes: Attributes): void {
    if (name === 'table') {
      this.#tables.push({ rows: [], cell: null });
      return;
    }
    const table = this.#tables.at(-1);
    if (!table) return;
    if (name === 'tr') {
      this.#closeCell();
      table.rows.push([]);
    } else if (name === 'td' || name === 'th') {
      this.#closeCell();
      const columnSpan = spanOf(attributes.colspan);
      table.cell = { blocks: [], columnSpan, rowSpan: spanOf(attributes.rowspan) };
    }
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    if (!table?.cell) return;
    if (table.rows.length === 0) table.rows.push([]);
    table.rows.at(-1)?.push(table.cell);
    table.cell = null;
  }

  #closeTable(): void {
    this.#closeCell();
    const table = this.#tables.pop();
    if (table) this.#sink().push(...blocksOfTable(table.rows));
  }
}

function openList(name: string, attributes: Attributes): OpenList {
  const css = cssListStyle.exec(attributes.style ?? '')?.[1]?.toLowerCase() ?? '';
  const fallback = name === 'ol' ? (numberStyles[attributes.type ?? '1'] ?? 'decimal') : 'bullet';
  const start = Number.parseInt(attributes.start ?? '', 10);
  return {
    style: cssNumberStyles[css] ?? fallback,
    next: Number.isSafeInteger(start) ? start : 1,
    step: 'reversed' in attributes ? -1 : 1,
  };
}

function spanOf(value: string | undefined): number {
  const span = Number.parseInt(value ?? '1', 10);
  return Number.isSafeInteger(span) && span > 0 ? span : 1;
}
