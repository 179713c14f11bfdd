// PostgreSQL full text as its documentation has it: a stored tsvector with weights for title and law, and a GIN index.
// There is no configuration for Vietnamese: `simple`, and `unaccent` before it for words without marks. A question is
// its words joined by OR: joined by AND, as plainto_tsquery does, none finds anything. Of both rankings with every
// normalisation, `ts_rank` by the logarithm of the length did best on a tenth of the corpus (MRR@10 0.34; `ts_rank_cd`
// at most 0.17, five to ten times as slow).
import type { CorpusPaper } from '#core/search/evaluation/retrieval-corpus.ts';
import { type OpenEngine, wordsOf } from './engine.ts';
import { startCluster } from './postgres-cluster.ts';

export const openPostgres: OpenEngine = async (folder, spelling) => {
  const cluster = await startCluster(folder);
  const configuration = spelling === 'marked' ? 'simple' : 'unmarked';
  await cluster.run(`
    CREATE EXTENSION unaccent;
    CREATE TEXT SEARCH CONFIGURATION unmarked (COPY = simple);
    ALTER TEXT SEARCH CONFIGURATION unmarked
      ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;
    CREATE TABLE articles (id text, law text, title text, text text);
  `);
  let sizeBytes = 0;
  const vector = (column: string, weight: string) =>
    `setweight(to_tsvector('${configuration}', ${column}), '${weight}')`;
  const ask = async (expression: string, limit: number) =>
    expression === ''
      ? []
      : cluster.run(
          `SELECT id FROM articles, to_tsquery('${configuration}', '${expression}') AS question
           WHERE words @@ question ORDER BY ts_rank(words, question, 1) DESC LIMIT ${limit};`,
        );
  return {
    build: async (papers) => {
      await cluster.copy('articles', rowsOf(papers));
      await cluster.run(`
        ALTER TABLE articles ADD words tsvector GENERATED ALWAYS AS (
          ${vector('title', 'A')} || ${vector('law', 'B')} || ${vector('text', 'D')}) STORED;
        CREATE INDEX ON articles USING gin (words);
        VACUUM ANALYZE articles;
      `);
      sizeBytes = Number((await cluster.run(`SELECT pg_total_relation_size('articles');`))[0]);
    },
    // Of letters and digits alone, so nothing is to be quoted.
    rank: (text, limit) => ask(wordsOf(text, spelling).join(' | '), limit),
    rankTyped: (text, limit) =>
      ask(
        wordsOf(text, spelling)
          .join(' & ')
          .replace(/(?<=.)$/, ':*'),
        limit,
      ),
    sizeBytes: () => sizeBytes,
    close: () => cluster.stop(),
  };
};

function* rowsOf(papers: readonly CorpusPaper[]): Generator<readonly string[]> {
  for (const { title, units } of papers) {
    for (const { id, heading, text } of units) yield [id, title, heading ?? '', text];
  }
}
