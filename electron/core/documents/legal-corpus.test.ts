// Legal structure on real material, where it is present: laws as papers and as plain text, and tens of thousands of
// articles put together to laws again. What is known to be missing stands in docs/legal-structure-exceptions.md.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { mediaTypeOf } from '#core/documents/media-type.ts';
import { decodeText } from '#core/documents/text-blob.ts';
import { paragraphsOf } from '#shared/documents/paragraphs.ts';
import { legalTreeOf } from '#shared/kernel/legal/legal-tree.ts';
import { compareOrdinals, follows, numberOrdinal, type Ordinal } from '#shared/kernel/legal/numbering.ts';
import type { LegalParagraph, LegalTree, LegalUnit } from '#shared/kernel/legal/unit.ts';

const corpus = resolve(import.meta.dirname, '../../../../shared/corpus');
const documents = join(corpus, 'documents');
const versions = join(corpus, 'versions');
const articlesFile = join(corpus, 'retrieval/corpus.jsonl.gz');
/** The whole of it is read by `npm run bench -- legal`. */
const everyNthLaw = 8;

/** Consolidated texts leave out repealed articles and put others in their place: `docs/legal-structure-exceptions.md`. */
const isConsolidated = (name: string) => /hop-nhat|phapdien/.test(name);
const isLaw = (name: string) => /^(?:luat|nd30_2020(?:_30_2020|-hai-phong))/.test(name) && /\.(?:pdf|docx)$/.test(name);

function allUnits(units: readonly LegalUnit[]): LegalUnit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.children)]);
}

function ordinalOf(number: string): Ordinal {
  const [, figures = '0', suffix = ''] = /^(\d+)([a-zđ]?)/u.exec(number) ?? [];
  return numberOrdinal(figures, suffix);
}

/** Articles that do not follow the one before them. */
function breaksIn({ units }: LegalTree): string[] {
  let last: Ordinal | null = null;
  const breaks: string[] = [];
  for (const { kind, number } of allUnits(units)) {
    if (kind !== 'article') continue;
    const ordinal = ordinalOf(number);
    if (!follows(last, ordinal)) breaks.push(number);
    last = ordinal;
  }
  return breaks;
}

function expectSound(name: string, tree: LegalTree): void {
  expect(tree.form).toBe('articles');
  expect(allUnits(tree.units).filter(({ kind }) => kind === 'article').length).toBeGreaterThan(20);
  const told = tree.faults.filter(({ address }) => !address.includes('/')).length;
  // Each break in a consolidated text is told to the reader.
  if (isConsolidated(name)) expect(told).toBe(breaksIn(tree).length);
  else expect(breaksIn(tree)).toEqual([]);
}

describe.skipIf(!existsSync(documents))('laws as papers (skipped where ../shared/corpus is absent)', () => {
  const extractor = createExtractor({ workerCount: 1, timeoutMs: 60_000 });
  afterAll(() => extractor.close());

  it.each(existsSync(documents) ? readdirSync(documents).filter(isLaw) : [])(
    'have their articles without gaps: %s',
    async (name) => {
      const path = join(documents, name);
      const { textBlob } = await extractor.extract(path, await mediaTypeOf(path), {
        signal: new AbortController().signal,
        onProgress: () => undefined,
      });
      expectSound(name, legalTreeOf(paragraphsOf(decodeText(textBlob))));
    },
  );
});

describe.skipIf(!existsSync(versions))('laws as plain text (skipped where ../shared/corpus is absent)', () => {
  it.each(existsSync(versions) ? readdirSync(versions).filter((name) => name.endsWith('.txt')) : [])(
    'have their articles without gaps: %s',
    (name) => {
      expectSound(name, legalTreeOf(plainParagraphs(readFileSync(join(versions, name), 'utf8'))));
    },
  );
});

interface Article {
  readonly id: string;
  readonly article: string;
  readonly title: string;
  readonly text: string;
}

describe.skipIf(!existsSync(articlesFile))(
  'laws put together from their articles (skipped where ../shared/corpus is absent)',
  () => {
    it('give every article back, at its place', () => {
      const lost: string[] = [];
      let count = 0;
      for (const articles of lawsOfCorpus()) {
        const paragraphs: LegalParagraph[] = [];
        const starts = new Map<number, string>();
        for (const { id, article, title, text } of articles) {
          starts.set(paragraphs.length, id);
          paragraphs.push(...plainParagraphs(`Điều ${article}. ${title}`), ...plainParagraphs(text));
        }
        const found = new Set<number>();
        for (const { kind, start } of allUnits(legalTreeOf(paragraphs).units)) {
          if (kind === 'article' && start.offset === 0) found.add(start.paragraph);
        }
        count += starts.size;
        for (const [start, id] of starts) if (!found.has(start)) lost.push(id);
      }
      expect(count).toBeGreaterThan(4000);
      expect(lost).toEqual([]);
    });
  },
);

/** Articles of one law each, in the order of their numbers; laws whose articles are numbered in other ways are left out. */
function lawsOfCorpus(): Article[][] {
  const laws = new Map<string, Article[]>();
  for (const line of gunzipSync(readFileSync(articlesFile)).toString('utf8').split('\n')) {
    const law = /^\{"id": "([^|"]+)\|/.exec(line)?.[1];
    if (law === undefined) continue;
    const articles = laws.get(law) ?? [];
    laws.set(law, articles);
    if (laws.size % everyNthLaw === 0 || articles.length > 0) articles.push(JSON.parse(line) as Article);
  }
  const usual = [...laws.values()].filter(
    (articles) => articles.length > 0 && articles.every(({ article }) => /^\d+[a-zđ]?$/u.test(article)),
  );
  for (const articles of usual) {
    articles.sort((left, right) => compareOrdinals(ordinalOf(left.article), ordinalOf(right.article)));
  }
  return usual;
}

function plainParagraphs(text: string): LegalParagraph[] {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ text: line, kind: 'paragraph', level: null }));
}
