// Questions with the articles that answer them, one JSON document a line.
import { z } from 'zod';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { type BrokenLine, readJsonLines } from './json-lines.ts';

const querySchema = z.object({
  qid: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  relevant: z.array(z.string()).transform((ids) => [...new Set(ids)]),
  /** Without one it counts in `all` alone. */
  set: z
    .string()
    .nullish()
    .transform((set) => set || null),
});
export type JudgedQuery = z.infer<typeof querySchema>;

export interface QueryFile {
  /** In the order of the file. A qid that is there twice is two questions: the lines are what counts. */
  readonly queries: readonly JudgedQuery[];
  /** Lines that were left out. */
  readonly broken: readonly BrokenLine[];
  /** Questions without any relevant article: they have no measure and are left out. */
  readonly unjudgedCount: number;
  /** Questions whose qid was there before. */
  readonly repeatedCount: number;
}

/** Refuses as `readJsonLines` does, and with `file-empty` where no line is a judged question. */
export async function readQueries(path: string): Promise<QueryFile> {
  const broken: BrokenLine[] = [];
  const read: JudgedQuery[] = [];
  for await (const query of readJsonLines(path, querySchema, (line) => broken.push(line))) read.push(query);
  const queries = read.filter(({ relevant }) => relevant.length > 0);
  if (queries.length === 0) throw new RefusalError('file-empty', { path });
  const repeatedCount = queries.length - new Set(queries.map(({ qid }) => qid)).size;
  return { queries, broken, unjudgedCount: read.length - queries.length, repeatedCount };
}
