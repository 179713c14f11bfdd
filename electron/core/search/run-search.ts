// One question to the index: strictest reading first, looser ones only where it finds nothing.
import type { Database } from '#core/kernel/database.ts';
import { matchRanges, type QueryToken, withoutMarks } from '#shared/kernel/text/match-ranges.ts';
import type { SearchHit } from '#shared/search/contract.ts';
import { parseQuery } from '#shared/search/query/parse-query.ts';
import { matchExpression } from './match-expression.ts';
import { blockAt } from './passages.ts';
import { cutSnippet } from './snippet.ts';

export interface SearchRequest {
  readonly text: string;
  readonly limit: number;
  /** Only passages of these circles are seen. */
  readonly circles: readonly string[];
}

/** Weights: words as typed, folded words, heading, title of the paper. */
export const searchSql = `
  SELECT d.document_id AS documentId, d.title AS documentTitle, d.layout, p.heading, p.text, p.starts
  FROM passage_words
  JOIN passages p ON p.passage_id = passage_words.rowid
  JOIN documents d ON d.document_row = p.document_row
  WHERE passage_words MATCH $words AND (d.circle IN (SELECT value FROM json_each($circles))
    OR d.home_circle IN (SELECT value FROM json_each($circles)))
  ORDER BY bm25(passage_words, 1.0, 1.0, 3.0, 1.0), p.passage_id
  LIMIT $limit`;

interface PassageRow {
  readonly documentId: string;
  readonly documentTitle: string;
  readonly layout: SearchHit['layout'];
  readonly heading: string | null;
  readonly text: string;
  /** JSON: offset, page and block of each block's start. */
  readonly starts: string;
}

export function runSearch(database: Database, { text, limit, circles }: SearchRequest): SearchHit[] {
  const { tokens } = parseQuery(text);
  if (tokens.length === 0 || circles.length === 0) return [];
  const statement = database.prepare<[object], PassageRow>(searchSql);
  for (const reading of readingsOf(tokens)) {
    const rows = statement.all({
      words: matchExpression(reading.tokens, reading.need),
      circles: JSON.stringify(circles),
      limit,
    });
    if (rows.length > 0) return rows.map((row) => hitOf(row, reading.tokens));
  }
  return [];
}

interface Reading {
  readonly tokens: readonly QueryToken[];
  readonly need: 'all' | 'any';
}

/** As typed; then with any tones; then some of the words; then some of the words with any tones. */
function readingsOf(tokens: readonly QueryToken[]): Reading[] {
  const loose = withoutMarks(tokens);
  const apart = (list: readonly QueryToken[]) => list.map((token) => ({ ...token, isNext: false }));
  return [
    { tokens, need: 'all' },
    { tokens: loose, need: 'all' },
    { tokens: apart(tokens), need: 'any' },
    { tokens: apart(loose), need: 'any' },
  ];
}

function hitOf(row: PassageRow, tokens: readonly QueryToken[]): SearchHit {
  const ranges = matchRanges(row.text, tokens);
  const starts = (JSON.parse(row.starts) as [number, number, number][]).map(([offset, pageNumber, blockIndex]) => ({
    offset,
    pageNumber,
    blockIndex,
  }));
  const { documentId, documentTitle, layout, heading } = row;
  const snippet = cutSnippet(row.text, ranges);
  return { documentId, documentTitle, layout, ...blockAt(starts, ranges[0]?.start ?? 0), heading, snippet };
}
