// What papers say of themselves, read and compared with what a person reads: `npm run bench -- metadata [--json] [--faults]`.
// The sample laws need ../shared/corpus; papers made after the forms of Decree 30/2020 and of other bodies, and those
// of the demo, are always at hand. Fails where a wrong value was read with high confidence.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { decodeText } from '#core/documents/text-blob.ts';
import type { ExtractedText } from '#shared/documents/extracted-text.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { asText, textLayouts } from '#shared/documents/metadata/papers-for-tests/as-text.ts';
import { assemblyPapers } from '#shared/documents/metadata/papers-for-tests/assembly-papers.ts';
import { blindPapers } from '#shared/documents/metadata/papers-for-tests/blind-papers.ts';
import { blindPapersOfBodies } from '#shared/documents/metadata/papers-for-tests/blind-papers-of-bodies.ts';
import { decreeForms } from '#shared/documents/metadata/papers-for-tests/decree-forms.ts';
import { laterPapers } from '#shared/documents/metadata/papers-for-tests/later-papers.ts';
import type { Expected, MadePaper } from '#shared/documents/metadata/papers-for-tests/made-paper.ts';
import { statePapers } from '#shared/documents/metadata/papers-for-tests/state-papers.ts';
import { metadataOf } from '#shared/documents/metadata/read-metadata.ts';
import { timeMs } from './measuring/measure.ts';
import { fileLayouts, writeMadePaper } from './metadata/as-files.ts';
import { corpusPapers, demoPapers } from './metadata/expected.ts';
import { addTo, emptyScore, type Fault, type Score, tableOf } from './metadata/score.ts';

interface Result {
  readonly name: string;
  readonly papers: number;
  readonly score: Score;
  readonly faults: readonly Fault[];
}

const corpus = join(import.meta.dirname, '../../shared/corpus/documents');
const demo = join(import.meta.dirname, '../resources/demo/papers');
const extractor = createExtractor({ workerCount: 1, timeoutMs: 600_000 });

async function extract(path: string): Promise<ExtractedText> {
  const mediaType: MediaType = path.endsWith('.pdf') ? mediaTypes.pdf : mediaTypes.docx;
  const { signal } = new AbortController();
  const { textBlob } = await extractor.extract(path, mediaType, { signal, onProgress: () => undefined });
  return decodeText(textBlob);
}

async function filesOf(name: string, folder: string, expected: Readonly<Record<string, Expected>>): Promise<Result> {
  const score = emptyScore();
  const faults: Fault[] = [];
  for (const [file, wanted] of Object.entries(expected)) {
    const metadata = metadataOf(await extract(join(folder, file)), file);
    faults.push(...addTo(score, file, metadata, wanted));
  }
  return { name, papers: Object.keys(expected).length, score, faults };
}

async function madeOf(name: string, papers: readonly MadePaper[], folder: string): Promise<Result> {
  const score = emptyScore();
  const faults: Fault[] = [];
  const add = (paper: MadePaper, layout: string, text: ExtractedText) =>
    faults.push(...addTo(score, `${paper.name} [${layout}]`, metadataOf(text, 'paper'), paper.expected));
  for (const paper of papers) {
    for (const layout of textLayouts) add(paper, layout, asText(paper, layout));
    for (const layout of fileLayouts) {
      const path = join(folder, `paper.${layout === 'pdf' ? 'pdf' : 'docx'}`);
      await writeMadePaper(path, paper, layout);
      add(paper, layout, await extract(path));
    }
  }
  return { name, papers: papers.length * (textLayouts.length + fileLayouts.length), score, faults };
}

async function slowestLaw(): Promise<string> {
  const path = join(corpus, 'luat-92-2015-qh13-ban-goc.pdf');
  if (!existsSync(path)) return 'time: skipped, ../shared/corpus is not at hand';
  const text = await extract(path);
  const samples: number[] = [];
  for (let round = 0; round < 15; round += 1) samples.push(await timeMs(() => metadataOf(text, basename(path))));
  const middle = samples.toSorted((one, other) => one - other)[7] ?? Number.NaN;
  return `time: ${middle.toFixed(1)} ms for a law of ${text.pages.length} pages (median of ${samples.length})`;
}

const folder = await mkdtemp(join(tmpdir(), 'metadata-'));
const results: Result[] = [];
try {
  if (existsSync(corpus)) results.push(await filesOf('sample laws', corpus, corpusPapers));
  else console.error('sample laws: skipped, ../shared/corpus is not at hand');
  results.push(await filesOf('papers of the demo', demo, demoPapers));
  results.push(await madeOf('forms of Decree 30/2020', decreeForms, folder));
  results.push(await madeOf('made papers', [...assemblyPapers, ...statePapers], folder));
  results.push(await madeOf('made papers, blind set', [...blindPapers, ...blindPapersOfBodies], folder));
  results.push(await madeOf('made papers, third set', laterPapers, folder));
  const time = await slowestLaw();
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ benchmark: 'metadata', at: new Date().toISOString(), results, time }, null, 2));
  } else {
    for (const { name, papers, score } of results) console.log(`${tableOf(`${name} (${papers})`, score)}\n`);
    console.log(time);
    if (process.argv.includes('--faults')) console.table(results.flatMap(({ faults }) => faults));
  }
} finally {
  await extractor.close();
  await rm(folder, { recursive: true });
}
if (results.some(({ faults }) => faults.some(({ outcome }) => outcome === 'wrong'))) process.exitCode = 1;
