// Source form of a sample paper: front matter ("key: value" lines, " | " parts lines) and a body of one line per
// paragraph. Units of a law (Chương, Mục, Điều) are recognised by their own words, as in a real text.
import { z } from 'zod';

export const sampleNotice = 'Dữ liệu mẫu – văn bản giả định để trình diễn phần mềm, không có giá trị pháp lý';

/** In a name of an organ: where it goes on in the next line. */
export const lineBreak = ' // ';

const lines = z
  .string()
  .default('')
  .transform((text) => (text === '' ? [] : text.split('|').map((part) => part.trim())));

const paperHeadSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9-]+$/),
  /** Name of the built file, without folder and ending. */
  file: z.string().regex(/^[a-z0-9-]+$/),
  kind: z.enum(['pdf', 'docx']),
  /** Cơ quan ban hành; the organ above it first, where there is one. */
  organ: lines,
  /** Số và ký hiệu, e.g. "Số: 412/TTr-CP". */
  number: z.string().default(''),
  place: z.string().default('Hà Nội'),
  date: z.iso.date(),
  /** Tên loại in capitals; empty for a công văn. */
  type: z.string().default(''),
  summary: lines,
  /** "Dự thảo lần 1" and the like. */
  draft: z.string().default(''),
  addressees: lines,
  /** Quyền hạn, chức vụ of the signer. */
  authority: lines,
  signer: z.string().default(''),
  recipients: lines,
});
export type PaperHead = z.infer<typeof paperHeadSchema>;

export interface Table {
  readonly kind: 'table';
  readonly alignments: readonly ('left' | 'center' | 'right')[];
  /** The first row is the heading. */
  readonly rows: readonly (readonly string[])[];
}
export type Block =
  | { readonly kind: 'chapter' | 'section'; readonly label: string; readonly title: string }
  | { readonly kind: 'article' | 'heading' | 'subheading' | 'centred' | 'paragraph' | 'basis'; readonly text: string }
  | { readonly kind: 'appendix'; readonly label: string; readonly title: string }
  | Table;

export interface Paper {
  readonly head: PaperHead;
  readonly body: readonly Block[];
}

export const articlePattern = /^Điều (\d+)([a-zđ]?)\. \S/u;

export function parsePaper(source: string): Paper {
  const [, front, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source.normalize('NFC')) ?? [];
  if (front === undefined || body === undefined) {
    throw new Error('parsePaper: the source has no front matter between "---" lines.');
  }
  const fields: Record<string, string> = {};
  for (const line of front.split('\n')) {
    const colon = line.indexOf(':');
    fields[line.slice(0, colon).trim()] = line.slice(colon + 1).trim();
  }
  return { head: paperHeadSchema.parse(fields), body: parseBody(body) };
}

function parseBody(body: string): Block[] {
  const pending = body.split('\n').map((line) => line.trim());
  const blocks: Block[] = [];
  for (let line = pending.shift(); line !== undefined; line = pending.shift()) {
    if (line === '') continue;
    if (line.startsWith('|')) {
      const rows = [line];
      while (pending[0]?.startsWith('|')) rows.push(pending.shift() ?? '');
      blocks.push(parseTable(rows));
    } else if (/^Chương [IVXLC]+$/u.test(line)) {
      blocks.push({ kind: 'chapter', label: line, title: pending.shift() ?? '' });
    } else if (/^Mục \d+$/u.test(line)) {
      blocks.push({ kind: 'section', label: line, title: pending.shift() ?? '' });
    } else if (/^Phụ lục [IVXLC]*$/u.test(`${line} `.trim()) || line === 'Phụ lục') {
      blocks.push({ kind: 'appendix', label: line, title: pending.shift() ?? '' });
    } else {
      blocks.push(parseLine(line));
    }
  }
  return blocks;
}

function parseLine(line: string): Block {
  if (articlePattern.test(line)) return { kind: 'article', text: line };
  if (line.startsWith('### ')) return { kind: 'subheading', text: line.slice(4) };
  if (line.startsWith('## ')) return { kind: 'heading', text: line.slice(3) };
  if (line.startsWith('^ ')) return { kind: 'centred', text: line.slice(2) };
  if (line.startsWith('Căn cứ ')) return { kind: 'basis', text: line };
  return { kind: 'paragraph', text: line };
}

function parseTable(source: readonly string[]): Table {
  const cells = source.map((row) =>
    row
      .replace(/^\||\|$/g, '')
      .split('|')
      .map((cell) => cell.trim()),
  );
  const [heading, ruler, ...rows] = cells;
  if (heading === undefined || ruler === undefined) throw new Error(`parseTable: incomplete table: ${source[0]}`);
  const alignments = ruler.map((cell) => {
    if (cell.startsWith(':') && cell.endsWith(':')) return 'center' as const;
    return cell.endsWith(':') ? ('right' as const) : ('left' as const);
  });
  const uneven = rows.find((row) => row.length !== heading.length);
  if (uneven !== undefined) throw new Error(`parseTable: row of ${uneven.length} cells: ${uneven.join(' | ')}`);
  return { kind: 'table', alignments, rows: [heading, ...rows] };
}

export interface Run {
  readonly text: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** `**bold**` and `*italic*`; they do not nest. */
export function runsOf(text: string, base: { isBold?: boolean; isItalic?: boolean } = {}): Run[] {
  return text
    .split(/(\*\*[^*]+\*\*|\*[^*]+\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      const marks = part.startsWith('**') ? 2 : part.startsWith('*') ? 1 : 0;
      return {
        text: part.slice(marks, part.length - marks),
        isBold: marks === 2 || base.isBold === true,
        isItalic: marks === 1 || base.isItalic === true,
      };
    });
}

/** Characters of table text that a line of the page holds, roughly. */
const charactersAcross = 74;

/** Share of the width that each column gets: room for its longest word first, the rest by how much it has to say. */
export function columnShares(table: Table): number[] {
  const columns = table.alignments.map((_, column) => table.rows.map((row) => row[column] ?? ''));
  const needs = columns.map(
    (cells) => 2.5 + 1.1 * Math.max(...cells.flatMap((cell) => cell.split(/ |<br>/).map(lengthOf))),
  );
  const wishes = columns.map((cells, column) => {
    const mean = cells.reduce((sum, cell) => sum + cell.length, 0) / cells.length;
    const longest = Math.min(70, Math.max(...cells.map(lengthOf)));
    return Math.max(0, Math.min(60, (mean + longest) / 2) - (needs[column] ?? 0));
  });
  const rest = Math.max(0, charactersAcross - total(needs)) / (total(wishes) || 1);
  const widths = needs.map((need, column) => need + rest * (wishes[column] ?? 0));
  return widths.map((width) => width / total(widths));
}

function lengthOf(text: string): number {
  return text.replaceAll('*', '').length;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The issuing organ without the one above it. */
export function organOf(head: PaperHead): string {
  return (head.organ.at(-1) ?? '').replaceAll(lineBreak, ' ');
}

export function dateLine(head: PaperHead): string {
  const [year, month, day] = head.date.split('-').map(Number);
  if (head.draft !== '') return `${head.place}, ngày … tháng … năm ${year}`;
  const padded = String(day).padStart(2, '0');
  return `${head.place}, ngày ${padded} tháng ${(month ?? 0) < 3 ? `0${month}` : month} năm ${year}`;
}

export function titleOf(head: PaperHead): string {
  const type = head.type === '' ? 'Công văn' : sentenceCase(head.type);
  const summary = head.summary.join(' ');
  const name = summary === summary.toLocaleUpperCase('vi') ? sentenceCase(summary) : summary;
  return `${type} ${name}${head.draft === '' ? '' : ` (${head.draft.toLocaleLowerCase('vi')})`}`;
}

function sentenceCase(capitals: string): string {
  return capitals.charAt(0) + capitals.slice(1).toLocaleLowerCase('vi');
}
