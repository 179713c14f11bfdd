// `search-eval --corpus FILE --queries FILE [--data DIR]`: how good and how fast search is on judged questions, asked one
// after another through the worker that the app asks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askAll } from '#core/search/evaluation/ask-all.ts';
import { type EvaluationFolder, openEvaluationFolder } from '#core/search/evaluation/evaluation-folder.ts';
import { halfOf, halves } from '#core/search/evaluation/holdout.ts';
import type { BrokenLine } from '#core/search/evaluation/json-lines.ts';
import { type QueryFile, readQueries } from '#core/search/evaluation/judged-queries.ts';
import { type Relevance, relevanceBySet } from '#core/search/evaluation/relevance.ts';
import type { Command } from '../command.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Output } from '../output.ts';
import { usage } from '../usage.ts';

export const searchEvalCommand: Command = async ({ positionals, values, output, language }) => {
  const { corpus, queries } = values;
  if (corpus === undefined || queries === undefined || positionals.length > 0) {
    process.stderr.write(`${usage[language]}\n`);
    return exitCodes.usage;
  }
  // Read first: a file that cannot be read is not found out after a minute of importing.
  const asked = await readQueries(queries);
  const temporary = values.data === undefined ? mkdtempSync(join(tmpdir(), 'dien-hong-search-eval-')) : null;
  try {
    // A folder of its own within: a data folder that was meant for papers keeps its index.
    const path = join(values.data ?? temporary ?? '', 'search-eval');
    const folder = await openEvaluationFolder(path, corpus, (done, all) => output.progress(`${done}/${all}`));
    try {
      complain(output, folder, asked);
      await evaluate(output, folder, asked);
    } finally {
      await folder.close();
    }
    return folder.broken.length + asked.broken.length > 0 ? exitCodes.partly : exitCodes.done;
  } finally {
    if (temporary !== null) rmSync(temporary, { recursive: true, force: true });
  }
};

async function evaluate(output: Output, folder: EvaluationFolder, { queries }: QueryFile): Promise<void> {
  const answered = await askAll(folder.index, queries);
  const sets = relevanceBySet(answered);
  const byHalf = halves.map(
    (half) => [half, relevanceBySet(answered.filter(({ qid }) => halfOf(qid) === half))] as const,
  );
  const { unitCount: units, indexMs, indexBytes, textBytes, isReused } = folder;
  const document = {
    sets: Object.fromEntries(sets),
    halves: Object.fromEntries(byHalf.map(([half, ofHalf]) => [half, Object.fromEntries(ofHalf)])),
    ...{ units, indexMs, indexBytes, textBytes, isReused },
    notInCorpus: notInCorpus(folder, queries),
  };
  output.result(document, () => [
    ...tableOf([...sets, ...byHalf.map(([half, ofHalf]) => [`all, ${half}`, ofHalf.get('all')] as const)]),
    '',
    output.say({
      vi: `${units} điều; chỉ mục ${megabytes(indexBytes)} MB trên ${megabytes(textBytes)} MB chữ, dựng trong ${(indexMs / 1000).toFixed(1)} giây${isReused ? ' (dùng lại)' : ''}`,
      en: `${units} articles; index of ${megabytes(indexBytes)} MB on ${megabytes(textBytes)} MB of text, built in ${(indexMs / 1000).toFixed(1)} s${isReused ? ' (used again)' : ''}`,
    }),
  ]);
}

/** They count as missed. */
function notInCorpus(folder: EvaluationFolder, queries: QueryFile['queries']) {
  const missing = queries.map(({ relevant }) => relevant.filter((id) => !folder.has(id)).length);
  return { queries: missing.filter((count) => count > 0).length, ids: missing.reduce((sum, count) => sum + count, 0) };
}

/** What was odd about the files goes to stderr. */
function complain(output: Output, folder: EvaluationFolder, asked: QueryFile): void {
  const say = (vi: string, en: string) => output.progress(output.say({ vi, en }));
  const sayBroken = (lines: readonly BrokenLine[], vi: string, en: string) => {
    for (const { lineNumber, reason } of lines) {
      say(`${vi}, dòng ${lineNumber} bị bỏ qua: ${reason}`, `${en}, line ${lineNumber} left out: ${reason}`);
    }
  };
  sayBroken(folder.broken, 'kho văn bản', 'corpus');
  sayBroken(asked.broken, 'câu hỏi', 'queries');
  const missing = notInCorpus(folder, asked.queries);
  const facts: readonly (readonly [count: number, vi: string, en: string])[] = [
    [
      folder.repeatedCount,
      'điều trùng mã với điều trước, vẫn tìm được',
      'articles with the id of an earlier one, kept',
    ],
    [asked.repeatedCount, 'câu hỏi trùng qid, vẫn tính', 'questions with the qid of an earlier one, counted'],
    [asked.unjudgedCount, 'câu hỏi không có đáp án, bị bỏ qua', 'questions without an answer, left out'],
    [
      missing.queries,
      'câu hỏi có đáp án ngoài kho, tính là trượt',
      'questions with answers outside the corpus, missed',
    ],
  ];
  for (const [count, vi, en] of facts) if (count > 0) say(`${count} ${vi}`, `${count} ${en}`);
}

const columns = [
  'n',
  'recall@1',
  'recall@5',
  'recall@10',
  'recall@100',
  'mrr@10',
  'ndcg@10',
  'p50Ms',
  'p95Ms',
] as const;

function tableOf(rows: readonly (readonly [name: string, measures: Relevance | undefined])[]): string[] {
  const cells = rows.map(([name, measures]) => [
    name,
    ...columns.map((column) => shown(column, measures?.[column] ?? 0)),
  ]);
  const lines = [['set', ...columns], ...cells];
  const widths = ['', ...columns].map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  return lines.map((line) =>
    line.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join('  '),
  );
}

function shown(column: (typeof columns)[number], value: number): string {
  if (column === 'n') return String(value);
  return value.toFixed(column.endsWith('Ms') ? 1 : 4);
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}
