// A whole library of laws through the real import until it is searchable, beside a bare FTS5 loop: `npm run bench -- import [--laws N] [--kill]`.
// Needs ../shared/corpus. `--kill`: killed at a third and at two thirds, begun again, and compared with an import that was left alone.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { indexBarely } from './import/bare-index.ts';
import type { ImportFigures, Told } from './import/importing-process.ts';
import { lawsAtHand, writeLaws } from './import/laws.ts';
import { type Case, measure, print } from './measuring/measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-import-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const at = process.argv.indexOf('--laws');
const lawCount = at < 0 ? Number.POSITIVE_INFINITY : Number(process.argv[at + 1]);
const isKilling = process.argv.includes('--kill');
const targetSeconds = 120;

if (lawsAtHand()) await run();
else {
  process.stderr.write('import: skipped, the laws of ../shared/corpus are not at hand\n');
  print(await measure('import', []));
}

async function run(): Promise<void> {
  const { paths, articleCount, length } = writeLaws(join(folder, 'laws'), lawCount);
  const listPath = join(folder, 'laws.json');
  writeFileSync(listPath, JSON.stringify(paths));
  process.stderr.write(`import: ${paths.length} laws, ${articleCount} articles, ${length} characters\n`);
  const untilEnd = (dataDir: string) => importUntil(dataDir, listPath, Number.POSITIVE_INFINITY);

  const figures: ImportFigures[] = [];
  const importOnce = async (): Promise<number> => {
    const dataDir = mkdtempSync(join(folder, 'data-'));
    const { ended } = await untilEnd(dataDir);
    rmSync(dataDir, { recursive: true, force: true });
    if (!ended) throw new Error('the importing process stopped before its end');
    requireAll(ended, paths.length);
    figures.push(ended);
    return ended.searchableSeconds;
  };
  const lastly = (what: (ended: ImportFigures) => number) => () => what(figures.at(-1) ?? unmeasured);
  const seconds = { unit: 's', better: 'lower' } as const;
  const peer = 'bare FTS5 loop';
  const cases: Case[] = [
    { ...seconds, name: 'imported and searchable', target: targetSeconds, peer, run: importOnce },
    { ...seconds, name: peer, isPeer: true, run: () => indexBarely(folder, paths) },
    { ...seconds, name: 'of which until the last is imported', run: lastly(({ importedSeconds }) => importedSeconds) },
    {
      ...{ name: 'papers', unit: 'papers/s', better: 'higher' },
      run: lastly(({ searchableSeconds }) => paths.length / searchableSeconds),
    },
    ...sizes(lastly),
  ];
  if (isKilling) {
    cases.push({
      ...seconds,
      name: 'killed at a third and at two thirds',
      run: () => importKilled(paths.length, listPath),
    });
  }
  print(await measure('import', cases, 1, 0));
  showQuestions(figures.at(-1));

  /** Seconds over all three starts. Throws unless the papers are the same as without a kill. */
  async function importKilled(count: number, list: string): Promise<number> {
    const dataDir = mkdtempSync(join(folder, 'killed-'));
    const begin = performance.now();
    await importUntil(dataDir, list, Math.floor(count / 3));
    await importUntil(dataDir, list, Math.floor((2 * count) / 3));
    const { ended } = await untilEnd(dataDir);
    const took = (performance.now() - begin) / 1000;
    const left = readdirSync(join(dataDir, 'tmp'));
    rmSync(dataDir, { recursive: true, force: true });
    const isSame = JSON.stringify(ended?.documentIds) === JSON.stringify(figures.at(-1)?.documentIds);
    if (!ended || !isSame || left.length > 0) throw new Error('after the kills the papers are not the same');
    return took;
  }
}

/** What the machine paid, measured while importing. */
function sizes(lastly: (what: (ended: ImportFigures) => number) => () => number): Case[] {
  const smaller = (name: string, unit: string, what: (ended: ImportFigures) => number): Case => ({
    ...{ name, unit, better: 'lower' },
    run: lastly(what),
  });
  return [
    smaller('processor time, all threads', 's', ({ processorSeconds }) => processorSeconds),
    smaller('jobs told to a watching screen', 'jobs', ({ jobsTold }) => jobsTold),
    smaller('peak memory', 'MiB', ({ peakMemoryMiB }) => peakMemoryMiB),
    smaller('log', 'MiB', ({ logMiB }) => logMiB),
    smaller('search index', 'MiB', ({ indexMiB }) => indexMiB),
    smaller('a question meanwhile, median', 'ms', ({ queriesWhileImporting }) => queriesWhileImporting.medianMs),
    {
      ...smaller('a question meanwhile, longest', 'ms', ({ queriesWhileImporting }) => queriesWhileImporting.longestMs),
      target: 1000,
    },
  ];
}

const unmeasured: ImportFigures = {
  importedSeconds: Number.NaN,
  searchableSeconds: Number.NaN,
  statuses: {},
  documentIds: [],
  queriesWhileImporting: { count: 0, medianMs: Number.NaN, longestMs: Number.NaN },
  queriesAtTheEnd: [],
  jobsTold: Number.NaN,
  processorSeconds: Number.NaN,
  peakMemoryMiB: Number.NaN,
  logMiB: Number.NaN,
  indexMiB: Number.NaN,
};

/** Lets a process import until it ends, or until it has reported so many papers: then it is killed. */
async function importUntil(
  dataDir: string,
  listPath: string,
  reports: number,
): Promise<{ ended: ImportFigures | null }> {
  const script = join(import.meta.dirname, 'import', 'importing-process.ts');
  const child = spawn(process.execPath, [script, dataDir, listPath], { stdio: ['ignore', 'pipe', 'inherit'] });
  let ended: ImportFigures | null = null;
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line) as Told;
    if (told.kind === 'ended') ended = told;
    else if (told.count === reports) child.kill('SIGKILL');
  }
  return { ended };
}

/** A law of the corpus that is there twice is one paper. */
function requireAll({ statuses, queriesAtTheEnd }: ImportFigures, count: number): void {
  const { imported = 0, known = 0 } = statuses;
  const isFound = queriesAtTheEnd.every(({ hits }) => hits > 0);
  if (imported + known === count && isFound) return;
  throw new Error(`import: not all is in or found: ${JSON.stringify({ statuses, queriesAtTheEnd })}`);
}

function showQuestions(ended: ImportFigures | undefined): void {
  for (const { text, hits, ms } of ended?.queriesAtTheEnd ?? []) {
    process.stderr.write(`  «${text}»: ${hits} passages, ${ms.toFixed(0)} ms\n`);
  }
}
