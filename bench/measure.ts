// What every benchmark shares: rounds that interleave the cases (so that a busy moment of the machine hits all of them),
// medians, targets, machine facts, and one table or one JSON document at the end.
import { cpus, platform, release, totalmem } from 'node:os';

export interface Case {
  name: string;
  unit: string;
  /** Which way is better decides how a target is read. */
  better: 'higher' | 'lower';
  target?: number;
  /** What it is compared with, not ours: never fails the run. */
  isPeer?: boolean;
  /** Measures once and returns the figure in `unit`. */
  run(): Promise<number> | number;
}

export interface Figure {
  name: string;
  unit: string;
  median: number;
  lowest: number;
  highest: number;
  rounds: number;
  isPeer: boolean;
  target: number | null;
  /** Null where there is no target. */
  isMet: boolean | null;
}

export interface Report {
  benchmark: string;
  at: string;
  machine: Record<string, string | number>;
  figures: Figure[];
}

/** Runs every case once to warm up, then `rounds` times in turn. */
export async function measure(benchmark: string, cases: readonly Case[], rounds = 5): Promise<Report> {
  const samples = cases.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, { run }] of cases.entries()) {
      const sample = await run();
      if (round >= 0) samples[index]?.push(sample);
    }
  }
  const figures = cases.map((measured, index) => figureOf(measured, samples[index] ?? []));
  return { benchmark, at: new Date().toISOString(), machine: machineFacts(), figures };
}

/** How long `work` takes, in milliseconds. */
export async function timeMs(work: () => Promise<unknown> | unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** How often `work` (which does `count` things) gets done in a second. */
export async function ratePerSecond(count: number, work: () => Promise<unknown> | unknown): Promise<number> {
  return (count * 1000) / (await timeMs(work));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Prints one JSON document with `--json`, else a table. */
export function print(report: Report, args: readonly string[] = process.argv): void {
  if (args.includes('--json')) {
    console.log(JSON.stringify(report, null, 2));
    return;
  }
  console.log(`${report.benchmark}: ${Object.values(report.machine).join(', ')}`);
  console.table(
    Object.fromEntries(
      report.figures.map(({ name, unit, isPeer, isMet, target, ...numbers }) => [
        isPeer ? `(peer) ${name}` : name,
        {
          median: shown(numbers.median),
          lowest: shown(numbers.lowest),
          highest: shown(numbers.highest),
          unit,
          target: target === null ? '' : `${target} ${isMet ? 'met' : 'MISSED'}`,
        },
      ]),
    ),
  );
}

function figureOf({ name, unit, better, target, isPeer = false }: Case, samples: readonly number[]): Figure {
  const middle = median(samples);
  const isMet = target === undefined ? null : better === 'higher' ? middle >= target : middle <= target;
  return {
    name,
    unit,
    median: middle,
    lowest: Math.min(...samples),
    highest: Math.max(...samples),
    rounds: samples.length,
    isPeer,
    target: target ?? null,
    isMet,
  };
}

function shown(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 5 : 3));
}

export function machineFacts(): Record<string, string | number> {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
  };
}
