// What each part of the ranking is worth, on real questions: `npm run bench -- search-ablation [--data FOLDER] [--corpus FILE]`.
// The index of the retrieval corpus is kept in the folder given and used again, else made for this run (a minute). Every
// variant is asked all questions in this process: its times hold beside one another alone. Needs ../shared/corpus.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOrCreateKeyFile } from '#core/kernel/keys.ts';
import { openEvaluationFolder } from '#core/search/evaluation/evaluation-folder.ts';
import { halfOf } from '#core/search/evaluation/holdout.ts';
import { readQueries } from '#core/search/evaluation/judged-queries.ts';
import { type Relevance, relevanceBySet, relevanceOf } from '#core/search/evaluation/relevance.ts';
import { IndexStore } from '#core/search/index/index-store.ts';
import { type Case, measure, print } from './measuring/measure.ts';
import { type AnsweredQuery, askAll, everything, variants } from './search/ablation.ts';

const retrieval = join(import.meta.dirname, '../../shared/corpus/retrieval');
const corpusPath = optionOf('--corpus') ?? join(retrieval, 'corpus.jsonl.gz');
const lists = { 'with tones': 'queries-dev.jsonl', 'without tones': 'queries-dev-khongdau.jsonl' } as const;
type List = keyof typeof lists;

if (existsSync(corpusPath)) await run();
else {
  process.stderr.write('search-ablation: skipped, the articles of ../shared/corpus are not at hand\n');
  print(await measure('search-ablation', []));
}

async function run(): Promise<void> {
  const kept = optionOf('--data');
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'search-ablation-'));
  try {
    const filled = await openEvaluationFolder(folder, corpusPath);
    await filled.close();
    const store = new IndexStore(join(folder, 'search.db'), readOrCreateKeyFile(folder));
    try {
      await askVariants(store);
    } finally {
      store.close();
    }
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true });
  }
}

async function askVariants({ reader }: IndexStore): Promise<void> {
  const relevance: Record<string, Record<string, Relevance>> = {};
  const cases: Case[] = [];
  for (const [list, file] of Object.entries(lists) as [List, string][]) {
    const { queries } = await readQueries(join(retrieval, file));
    // What the first would read from the disk, the others would find at hand.
    askAll(reader, everything, queries);
    for (const variant of variants) {
      const name = `${variant.name}, ${list}`;
      const table = tableOf(askAll(reader, variant, queries));
      relevance[name] = table;
      for (const figure of ['recall@10', 'mrr@10'] as const) {
        const run = () => table.all?.[figure] ?? Number.NaN;
        cases.push({ name: `${name}, ${figure}`, unit: 'share', better: 'higher', run });
      }
    }
  }
  print({ ...(await measure('search-ablation', cases, 1, 0)), ...{ relevance } });
  if (!process.argv.includes('--json')) show(relevance);
}

/** By set and by half. */
function tableOf(answered: readonly AnsweredQuery[]): Record<string, Relevance> {
  const byHalf = Map.groupBy(answered, ({ qid }) => halfOf(qid));
  return {
    ...Object.fromEntries(relevanceBySet(answered)),
    ...Object.fromEntries([...byHalf].map(([half, ofHalf]) => [half, relevanceOf(ofHalf)])),
  };
}

/** A line for each variant: Recall@10 / MRR@10 by set and half. */
function show(relevance: Readonly<Record<string, Readonly<Record<string, Relevance>>>>): void {
  const rows = Object.entries(relevance).map(([name, table]) => {
    const cells = Object.entries(table).map(([set, figures]) => [
      set,
      `${figures['recall@10'].toFixed(3)} / ${figures['mrr@10'].toFixed(3)}`,
    ]);
    return [name, { ...Object.fromEntries(cells), p50Ms: Number(table.all?.p50Ms.toFixed(1)) }];
  });
  console.table(Object.fromEntries(rows));
}

function optionOf(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
