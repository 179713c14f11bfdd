// The report of an import: one line per file, to be kept as a table (CSV), as data (JSON) or on paper.
import { type ImportPhase, type ImportRow, isFinished } from './import-rows.ts';

export type ReportStatus = 'imported' | 'known' | 'scan' | 'refused' | 'skipped' | 'cut' | 'cancelled' | 'unfinished';

export interface ReportLine {
  readonly path: string;
  readonly status: ReportStatus;
  /** A refusal's code, or why the file was left out; null where it is in. */
  readonly code: string | null;
  /** The whole sentence, in the person's language. */
  readonly reason: string | null;
  readonly documentId: string | null;
  readonly title: string | null;
  readonly pages: number | null;
  readonly seconds: number | null;
}

const statusOfPhase: Partial<Record<ImportPhase, ReportStatus>> = {
  done: 'imported',
  unpacked: 'imported',
  known: 'known',
  scan: 'scan',
  failed: 'refused',
  skipped: 'skipped',
  cut: 'cut',
  cancelled: 'cancelled',
};

/** In the order of paths; an archive that was unpacked is told by what was in it. */
export function reportOf(rows: readonly ImportRow[], reasonOf: (row: ImportRow) => string | null): ReportLine[] {
  const collator = new Intl.Collator('vi', { numeric: true });
  return rows
    .filter(({ phase }) => phase !== 'unpacked')
    .map((row) => ({
      path: row.path,
      status: statusOfPhase[row.phase] ?? 'unfinished',
      code: row.refusal?.code ?? row.skipped ?? (row.phase === 'cut' ? 'cut' : null),
      reason: isFinished(row) ? reasonOf(row) : null,
      documentId: row.documentId,
      title: row.title,
      pages: row.pageCount,
      seconds: row.seconds === null ? null : Math.round(row.seconds * 10) / 10,
    }))
    .toSorted((one, other) => collator.compare(one.path, other.path));
}

export type ReportHeads = Readonly<Record<Exclude<keyof ReportLine, 'code'>, string>>;

const columns = ['path', 'status', 'reason', 'documentId', 'title', 'pages', 'seconds'] as const;

/** RFC 4180 with a byte order mark, by which Excel knows that it is UTF-8. */
export function csvOf(
  lines: readonly ReportLine[],
  heads: ReportHeads,
  statusName: (status: ReportStatus) => string,
): string {
  const rows = lines.map((line) =>
    columns.map((column) => cellOf(column === 'status' ? statusName(line.status) : line[column])).join(','),
  );
  return `\uFEFF${[columns.map((column) => cellOf(heads[column])).join(','), ...rows].join('\r\n')}\r\n`;
}

/** A name that begins like a formula must not be run by who opens the table. */
function cellOf(value: string | number | null): string {
  const text = value === null ? '' : String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function jsonOf(lines: readonly ReportLine[], createdAt: string): string {
  const counts: Partial<Record<ReportStatus, number>> = {};
  for (const { status } of lines) counts[status] = (counts[status] ?? 0) + 1;
  return `${JSON.stringify({ createdAt, counts, files: lines }, null, 2)}\n`;
}
