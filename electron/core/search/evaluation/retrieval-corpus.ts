// A retrieval corpus: legal articles, one JSON document a line, grouped into the papers that they are from. Articles of
// one law may stand anywhere in the file, so all of it is held until it has been read. An id that comes again is another
// unit of its paper, found under the same id: nothing is dropped.
import { z } from 'zod';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { placeOfArticle } from './article-address.ts';
import { type BrokenLine, readJsonLines } from './json-lines.ts';

/** Raise when the same file would give other papers or units. */
export const corpusFormat = 1;

const wordsSchema = z
  .union([z.string(), z.number()])
  .nullish()
  .transform((value) => (value ?? '').toString());

const articleSchema = z.object({
  id: z.string().min(1),
  law: wordsSchema,
  article: wordsSchema,
  title: wordsSchema,
  text: wordsSchema,
});
type Article = z.infer<typeof articleSchema>;

export interface CorpusUnit {
  readonly id: string;
  readonly address: string;
  /** As laws cite it: «Điều 15». Null for a paper of one unit without a number. */
  readonly label: string | null;
  readonly heading: string | null;
  readonly text: string;
}

export interface CorpusPaper {
  readonly documentId: string;
  readonly title: string;
  readonly units: readonly CorpusUnit[];
}

export interface RetrievalCorpus {
  readonly papers: readonly CorpusPaper[];
  readonly unitCount: number;
  /** UTF-8 bytes of the articles' texts, without titles and names of laws. */
  readonly textBytes: number;
  /** Lines that were left out. */
  readonly broken: readonly BrokenLine[];
  /** Units whose id was there before. */
  readonly repeatedCount: number;
}

/** Refuses as `readJsonLines` does, and with `file-empty` where no line is an article. */
export async function readCorpus(path: string): Promise<RetrievalCorpus> {
  const broken: BrokenLine[] = [];
  const grouping = groupArticles();
  for await (const article of readJsonLines(path, articleSchema, (line) => broken.push(line))) grouping.add(article);
  const corpus = { ...grouping.finish(), broken };
  if (corpus.unitCount === 0) throw new RefusalError('file-empty', { path });
  return corpus;
}

interface GrowingPaper {
  readonly units: CorpusUnit[];
  /** How many articles call the law so. */
  readonly names: Map<string, number>;
}

function groupArticles() {
  const papers = new Map<string, GrowingPaper>();
  const occurrences = new Map<string, number>();
  let textBytes = 0;
  return {
    add({ id, law, article, title, text }: Article): void {
      const occurrence = (occurrences.get(id) ?? 0) + 1;
      occurrences.set(id, occurrence);
      const { documentId, address } = placeOfArticle(id, occurrence);
      const paper: GrowingPaper = papers.get(documentId) ?? { units: [], names: new Map() };
      papers.set(documentId, paper);
      paper.names.set(law, (paper.names.get(law) ?? 0) + 1);
      const number = article || id.slice(documentId.length + 1);
      const label = number === '' ? null : `Điều ${number}`;
      paper.units.push({ id, address, label, heading: title || null, text });
      textBytes += Buffer.byteLength(text);
    },
    finish(): Omit<RetrievalCorpus, 'broken'> {
      const grouped = [...papers].map(([documentId, { units, names }]) => ({
        documentId,
        title: commonest(names) || documentId,
        units,
      }));
      const unitCount = grouped.reduce((sum, { units }) => sum + units.length, 0);
      return { papers: grouped, unitCount, textBytes, repeatedCount: unitCount - occurrences.size };
    },
  };
}

/** Sources spell a law's name differently; of equals the first. */
function commonest(names: ReadonlyMap<string, number>): string {
  const [first] = [...names].toSorted(([, left], [, right]) => right - left);
  return first?.[0] ?? '';
}
