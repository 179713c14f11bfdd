// The rows of an import in groups, what needs a person first; and the figures over all of them.
import { type ImportPhase, type ImportRow, isFinished } from './import-rows.ts';

export const importGroups = ['attention', 'running', 'scan', 'known', 'done', 'skipped', 'cancelled'] as const;
export type ImportGroup = (typeof importGroups)[number];

const groupOfPhase: Readonly<Record<ImportPhase, ImportGroup>> = {
  failed: 'attention',
  cut: 'attention',
  skipped: 'skipped',
  waiting: 'running',
  sending: 'running',
  paused: 'running',
  reading: 'running',
  scan: 'scan',
  known: 'known',
  done: 'done',
  unpacked: 'done',
  cancelled: 'cancelled',
};

/** What moves stands before what waits. */
const orderOfPhase: Partial<Record<ImportPhase, number>> = { reading: 0, sending: 1, paused: 2, waiting: 3 };

/** System files were never papers; what could not be read was. */
function groupOf({ phase, skipped }: ImportRow): ImportGroup {
  if (phase === 'skipped' && skipped !== 'system-file') return 'attention';
  return groupOfPhase[phase];
}

export type ImportLine =
  | { readonly kind: 'group'; readonly group: ImportGroup; readonly count: number }
  | { readonly kind: 'row'; readonly row: ImportRow };

/** Lines of the list: the head of each group that has rows, then its rows in their order. */
export function linesOf(rows: readonly ImportRow[]): ImportLine[] {
  const byGroup = new Map<ImportGroup, ImportRow[]>();
  for (const row of rows) {
    const group = groupOf(row);
    const sameGroup = byGroup.get(group);
    if (sameGroup) sameGroup.push(row);
    else byGroup.set(group, [row]);
  }
  byGroup.get('running')?.sort((a, b) => (orderOfPhase[a.phase] ?? 0) - (orderOfPhase[b.phase] ?? 0));
  return importGroups.flatMap((group): ImportLine[] => {
    const inGroup = byGroup.get(group) ?? [];
    if (inGroup.length === 0) return [];
    return [{ kind: 'group', group, count: inGroup.length }, ...inGroup.map((row) => ({ kind: 'row' as const, row }))];
  });
}

export interface ImportTotals {
  /** Files that were neither stopped nor left out. */
  readonly total: number;
  /** In the library now: new, known or waiting for recognition. */
  readonly done: number;
  readonly known: number;
  readonly scans: number;
  readonly failed: number;
  readonly active: number;
  readonly isPaused: boolean;
  /** An archive is being unpacked: nobody knows yet how many papers it holds. */
  readonly isOpenEnded: boolean;
  readonly sentBytes: number;
  readonly sizeBytes: number;
  /** Work done and in all, each file by its size. */
  readonly weightDone: number;
  readonly weight: number;
}

/** A small file is work too: opening, reading and filing it. */
const leastWeight = 50_000;

export function importTotals(rows: readonly ImportRow[]): ImportTotals {
  const counted = rows.filter(({ phase }) => phase !== 'cancelled' && phase !== 'skipped');
  const papers = counted.filter(({ phase }) => phase !== 'unpacked');
  const count = (...phases: ImportPhase[]) => papers.filter(({ phase }) => phases.includes(phase)).length;
  let [sentBytes, sizeBytes, weightDone, weight] = [0, 0, 0, 0];
  for (const row of counted) {
    const ofRow = Math.max(leastWeight, row.sizeBytes ?? 0);
    weight += ofRow;
    weightDone += ofRow * (isFinished(row) ? 1 : (row.progress ?? 0));
    if (row.phase === 'failed' || row.phase === 'cut') continue;
    sizeBytes += row.sizeBytes ?? 0;
    sentBytes += row.sentBytes ?? 0;
  }
  const done = count('done', 'known', 'scan');
  const failed = count('failed', 'cut');
  return {
    total: papers.length,
    done,
    known: count('known'),
    scans: count('scan'),
    failed,
    active: papers.length - done - failed,
    isPaused: count('paused') > 0,
    isOpenEnded: counted.some(({ path, phase }) => /\.zip$/i.test(path) && !isFinished({ phase })),
    sentBytes,
    sizeBytes,
    weightDone,
    weight,
  };
}
