// The laws of the retrieval corpus as files that a secretariat could have: one text file a law, its articles in order.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const corpusFile = join(import.meta.dirname, '../../../shared/corpus/retrieval/corpus.jsonl.gz');

interface Article {
  readonly id: string;
  readonly law: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

export interface LawFiles {
  readonly paths: readonly string[];
  readonly articleCount: number;
  /** Characters of the articles' texts. */
  readonly length: number;
}

export function lawsAtHand(): boolean {
  return existsSync(corpusFile);
}

/** Writes the first `count` laws into `folder`, which is made. */
export function writeLaws(folder: string, count: number): LawFiles {
  mkdirSync(folder, { recursive: true });
  const lines = gunzipSync(readFileSync(corpusFile)).toString().split('\n');
  const articles = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Article);
  const laws = [...Map.groupBy(articles, ({ id }) => id.slice(0, id.lastIndexOf('|')))].slice(0, count);
  const paths = laws.map(([number, ofLaw]) => {
    const path = join(folder, `${number.replaceAll('/', '-')}.txt`);
    writeFileSync(path, textOfLaw(number, ofLaw));
    return path;
  });
  const chosen = laws.flatMap(([, ofLaw]) => ofLaw);
  return { paths, articleCount: chosen.length, length: chosen.reduce((sum, { text }) => sum + text.length, 0) };
}

function textOfLaw(number: string, articles: readonly Article[]): string {
  const name = articles[0]?.law ?? number;
  const heading = name.toLowerCase().includes(number.toLowerCase()) ? name : `${name} số ${number.toUpperCase()}`;
  const parts = articles.map(({ article, title, text }) => `Điều ${article}. ${title}\n${text}`);
  return `${[heading, ...parts].join('\n\n')}\n`;
}
