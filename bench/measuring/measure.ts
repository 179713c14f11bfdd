// What every benchmark shares: rounds that interleave the cases (so that a busy moment of the machine hits all of them),
// medians, targets, machine facts, and one table or one JSON document at the end.
import { cpus, loadavg, platform, release, totalmem } from 'node:os';

export interface Case {
  name: string;
  unit: string;
  /** Which way is better decides how a target is read. */
  better: 'higher' | 'lower';
  target?: number;
  /** What it is compared with, not ours: never fails the run. */
  isPeer?: boolean;
  /** Name of the case that this one is divided by: on a busy machine the ratio says more than the figure. */
  peer?: string;
  /** What the ratio to the peer should be, where that is the target. */
  targetRatio?: number;
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
  /** Median over the peer's median; null where there is no peer. */
  ratioToPeer: number | null;
  target: number | null;
  targetRatio: number | null;
  /** Null where there is no target. */
  isMet: boolean | null;
}

export interface Report {
  benchmark: string;
  at: string;
  machine: Record<string, string | number>;
  figures: Figure[];
}

/**
 * Runs every case to warm up, then `usualRounds` times in turn (`--rounds N` overrides it). `warmUps` is 0 where a round
 * takes minutes and starts processes of its own.
 */
export async function measure(
  benchmark: string,
  cases: readonly Case[],
  usualRounds = 5,
  warmUps: 0 | 1 = 1,
): Promise<Report> {
  const rounds = roundsAskedFor() ?? usualRounds;
  const machine = machineFacts();
  const samples = cases.map((): number[] => []);
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const [index, { run }] of cases.entries()) {
      const sample = await run();
      if (round >= 0) samples[index]?.push(sample);
    }
  }
  const medians = new Map(cases.map(({ name }, index) => [name, median(samples[index] ?? [])]));
  const figures = cases.map((measured, index) => figureOf(measured, samples[index] ?? [], medians));
  return { benchmark, at: new Date().toISOString(), machine, figures };
}

function roundsAskedFor(args: readonly string[] = process.argv): number | undefined {
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? Number.NaN : Number(args[at + 1]);
  return rounds >= 1 ? Math.floor(rounds) : undefined;
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
  const facts = Object.entries(report.machine).map(([fact, value]) => `${fact} ${value}`);
  console.log(`${report.benchmark}: ${facts.join(', ')}`);
  console.table(
    Object.fromEntries(
      report.figures.map(({ name, unit, isPeer, isMet, target, targetRatio, ratioToPeer, ...numbers }) => [
        isPeer ? `(peer) ${name}` : name,
        {
          median: shown(numbers.median),
          lowest: shown(numbers.lowest),
          highest: shown(numbers.highest),
          unit,
          'to peer': ratioToPeer === null ? '' : Number(ratioToPeer.toFixed(2)),
          target: isMet === null ? '' : `${target ?? `ratio ${targetRatio}`} ${isMet ? 'met' : 'MISSED'}`,
        },
      ]),
    ),
  );
}

function figureOf(measured: Case, samples: readonly number[], medians: ReadonlyMap<string, number>): Figure {
  const { name, unit, better, target, targetRatio, isPeer = false, peer } = measured;
  const peerMedian = peer === undefined ? undefined : medians.get(peer);
  const middle = median(samples);
  const ratioToPeer = peerMedian === undefined ? null : middle / peerMedian;
  const aim = target ?? targetRatio;
  const reached = target === undefined ? ratioToPeer : middle;
  const isGood = (value: number, wanted: number) => (better === 'higher' ? value >= wanted : value <= wanted);
  const isMet = aim === undefined || reached === null ? null : isGood(reached, aim);
  return {
    name,
    unit,
    median: middle,
    lowest: Math.min(...samples),
    highest: Math.max(...samples),
    rounds: samples.length,
    isPeer,
    ratioToPeer,
    target: target ?? null,
    targetRatio: targetRatio ?? null,
    isMet,
  };
}

function shown(value: number): number {
  return Number(value.toPrecision(value >= 1000 ? 5 : 3));
}

/** Taken before the first round, so that the load is that of others. */
function machineFacts(): Record<string, string | number> {
  const processors = cpus();
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()}`,
    node: process.version,
    loadAverage: Number((loadavg()[0] ?? 0).toFixed(2)),
  };
}
