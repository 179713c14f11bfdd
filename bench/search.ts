// Search on real questions: how right and how fast, beside FTS5, MiniSearch, FlexSearch and PostgreSQL: `npm run bench -- search [--engines product,fts5] [--every N] [--corpus FILE]`.
// The same corpus, the same questions with and without tone marks, each engine in a process of its own, asked in turn.
// Needs ../shared/corpus. An engine of over 100 ms is asked in the first round alone; all of it takes half an hour.
// `--every N` asks each Nth question, for a quick look.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type JudgedQuery, readQueries } from '#core/search/evaluation/judged-queries.ts';
import type { Relevance } from '#core/search/evaluation/relevance.ts';
import { measure, print } from './measuring/measure.ts';
import { casesOf, relevanceTables } from './search/figures.ts';
import { startParticipants } from './search/participants.ts';
import { type Lists, roundsOf } from './search/rounds.ts';

const retrieval = join(import.meta.dirname, '../../shared/corpus/retrieval');
const corpusPath = optionOf('--corpus') ?? join(retrieval, 'corpus.jsonl.gz');
const usualRounds = 3;

if (existsSync(corpusPath)) await run();
else {
  say('skipped, the articles of ../shared/corpus are not at hand');
  print(await measure('search', []));
}

async function run(): Promise<void> {
  const lists: Lists = {
    marked: await questionsOf('queries-dev.jsonl'),
    unmarked: await questionsOf('queries-dev-khongdau.jsonl'),
  };
  const participants = await startParticipants(corpusPath, optionOf('--engines')?.split(',') ?? null, say);
  const close = () => Promise.all(participants.flatMap(({ clients }) => clients.map((client) => client.close())));
  try {
    const rounds = roundsOf(participants, lists, say);
    const report = await measure('search', casesOf(participants, rounds), usualRounds, 0);
    const relevance = relevanceTables(await rounds.play(0));
    print({ ...report, ...{ relevance } });
    if (!process.argv.includes('--json')) show(relevance);
  } finally {
    await close();
  }
}

async function questionsOf(file: string): Promise<JudgedQuery[]> {
  const { queries } = await readQueries(join(retrieval, file));
  return queries.filter((_, at) => at % Number(optionOf('--every') ?? 1) === 0);
}

/** The same by set and by half: a line for each. */
function show(relevance: Readonly<Record<string, Readonly<Record<string, Relevance>>>>): void {
  const lines = Object.entries(relevance).flatMap(([who, sets]) =>
    Object.entries(sets).map(([set, { p50Ms, p95Ms, n, ...quality }]) => {
      const shown = Object.entries(quality).map(([name, value]) => [name, Number(value.toFixed(3))]);
      return [
        `${who}: ${set}`,
        { n, ...Object.fromEntries(shown), p50Ms: Math.round(p50Ms), p95Ms: Math.round(p95Ms) },
      ];
    }),
  );
  console.table(Object.fromEntries(lines));
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function say(line: string): void {
  process.stderr.write(`search: ${line}\n`);
}
