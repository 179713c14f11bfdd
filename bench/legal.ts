// Legal structure of all the retrieval corpus (each law put together from its articles) and of the sample laws:
// `npm run bench -- legal [--json]`. Articles given back, faults in the numbering, time. Needs ../shared/corpus.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { mediaTypeOf } from '#core/documents/media-type.ts';
import { decodeText } from '#core/documents/text-blob.ts';
import { structureOf } from '#shared/documents/structure.ts';
import { referencesOf } from '#shared/kernel/legal/legal-references.ts';
import { legalTreeOf } from '#shared/kernel/legal/legal-tree.ts';
import type { LegalParagraph, LegalUnit } from '#shared/kernel/legal/unit.ts';
import { timeMs } from './measuring/measure.ts';

const corpus = join(import.meta.dirname, '../../shared/corpus');
const rounds = 5;

interface Article {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

interface Totals {
  articles: number;
  found: number;
  clauses: number;
  points: number;
  quoted: number;
  faultyUnits: number;
  references: number;
  unresolved: number;
  treeMs: number;
  referencesMs: number;
}

if (!existsSync(corpus)) {
  process.stdout.write('legal: skipped, ../shared/corpus is not at hand\n');
} else {
  const laws = readCorpus();
  const papers = await readPapers();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ laws, papers })}\n`);
  else {
    console.table({ 'retrieval corpus': laws });
    console.table(papers);
  }
}

function readCorpus(): Totals {
  const lines = gunzipSync(readFileSync(join(corpus, 'retrieval/corpus.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  const articles = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Article);
  const totals: Totals = {
    articles: 0,
    found: 0,
    clauses: 0,
    points: 0,
    quoted: 0,
    faultyUnits: 0,
    references: 0,
    unresolved: 0,
    treeMs: 0,
    referencesMs: 0,
  };
  for (const law of Map.groupBy(articles, ({ id }) => id.slice(0, id.lastIndexOf('|'))).values()) addLaw(totals, law);
  return { ...totals, treeMs: Math.round(totals.treeMs), referencesMs: Math.round(totals.referencesMs) };
}

/** Articles come in the corpus in any order; as in a law they are put by number. */
function addLaw(totals: Totals, law: readonly Article[]): void {
  if (!law.every(({ article }) => /^\d+[a-zđ]?$/u.test(article))) return;
  const ordered = law.toSorted((left, right) => sortKey(left).localeCompare(sortKey(right), 'vi'));
  const paragraphs: LegalParagraph[] = [];
  const starts = new Set<number>();
  for (const { article, title, text } of ordered) {
    starts.add(paragraphs.length);
    for (const line of `Điều ${article}. ${title}\n${text}`.normalize('NFC').split('\n')) {
      if (line.trim() !== '') paragraphs.push({ text: line.trim(), kind: 'paragraph', level: null });
    }
  }
  const begun = performance.now();
  const tree = legalTreeOf(paragraphs);
  const read = performance.now();
  const references = referencesOf(paragraphs, tree);
  totals.treeMs += read - begun;
  totals.referencesMs += performance.now() - read;
  const units = allUnits(tree.units);
  totals.articles += starts.size;
  totals.found += units.filter(({ kind, start }) => kind === 'article' && starts.has(start.paragraph)).length;
  totals.clauses += units.filter(({ kind }) => kind === 'clause').length;
  totals.points += units.filter(({ kind }) => kind === 'point').length;
  totals.quoted += tree.quoted.length;
  totals.faultyUnits += tree.faults.filter(({ address }) => address.includes('/')).length;
  totals.references += references.length;
  totals.unresolved += references.filter(({ law: other, isResolved }) => other === null && !isResolved).length;
}

function sortKey({ article }: Article): string {
  return article.replace(/^\d+/, (figures) => figures.padStart(5, '0'));
}

function allUnits(units: readonly LegalUnit[]): LegalUnit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.children)]);
}

/** The whole `structureOf`, in the quickest of a few rounds. */
async function readPapers(): Promise<
  Record<string, { pages: number; articles: number; ms: number; msPer100Pages: number }>
> {
  const extractor = createExtractor({ workerCount: 1, timeoutMs: 600_000 });
  const papers: Awaited<ReturnType<typeof readPapers>> = {};
  for (const name of readdirSync(join(corpus, 'documents')).filter((each) => each.endsWith('.pdf'))) {
    const path = join(corpus, 'documents', name);
    const { signal } = new AbortController();
    const { textBlob } = await extractor.extract(path, await mediaTypeOf(path), {
      signal,
      onProgress: () => undefined,
    });
    const extracted = decodeText(textBlob);
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push(await timeMs(() => void structureOf(extracted)));
    const ms = Math.min(...times);
    const articles = JSON.stringify(structureOf(extracted).units).split('"kind":"article"').length - 1;
    const pages = extracted.pages.length;
    papers[name] = { pages, articles, ms: round1(ms), msPer100Pages: round1((ms / pages) * 100) };
  }
  await extractor.close();
  return papers;
}

function round1(value: number): number {
  return Math.round(value * 10) / 10;
}
