// Reading real PDFs: ours as the core runs it, beside a bare pdf.js getTextContent loop: `npm run bench -- extraction
// [--json]`. Needs the papers of ../shared/corpus. Times are of all of them together; what was kept, of each with a twin.
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createExtractor, type Extractor } from '#core/documents/extraction/extractor.ts';
import { decodeText } from '#core/documents/text-blob.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { oddPapersAtHand, type Paper, papersAtHand } from './extraction/papers.ts';
import { syllablesKept } from './extraction/syllables-kept.ts';
import { type Case, measure, print, timeMs } from './measuring/measure.ts';

const papers = papersAtHand();
const odd = oddPapersAtHand(200);
const workerCount = availableParallelism();
/** As the core runs it: a worker for each processor. */
const extractor = createExtractor({ workerCount, timeoutMs: 600_000 });
const alone = createExtractor({ workerCount: 1, timeoutMs: 600_000 });

/** As an import does it: read, laid out in blocks, understood, packed for keeping. */
async function extractOurs(
  path: string,
  mediaType: MediaType = mediaTypes.pdf,
  from: Extractor = extractor,
): Promise<Uint8Array> {
  const signal = new AbortController().signal;
  return (await from.extract(path, mediaType, { signal, onProgress: () => undefined })).textBlob;
}

async function readOurs(path: string, mediaType?: MediaType): Promise<string> {
  return readingText(decodeText(await extractOurs(path, mediaType)));
}

/** Every page's strings in the order of the content stream, an item's end of line as a line break. */
async function readByPdfJs(path: string): Promise<string> {
  const task = getDocument({ data: new Uint8Array(await readFile(path)), verbosity: VerbosityLevel.ERRORS });
  const pdf = await task.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
    text += '\n';
  }
  await task.destroy();
  return text;
}

/** One after the other; what cannot be read counts with the time that it takes to say so. */
const readEach = (paths: readonly string[], read: (path: string) => Promise<unknown>) =>
  timeMs(async () => {
    for (const path of paths) await read(path).catch(() => undefined);
  });

const readTogether = (paths: readonly string[]) =>
  timeMs(() => Promise.allSettled(paths.map((path) => extractOurs(path))));

/** Of the whole process, workers included. */
const peakMegabytes = () => process.resourceUsage().maxRSS / 1024;

function timeCases(name: string, paths: readonly string[]): Case[] {
  const peer = `pdf.js, ${name}`;
  const time: Pick<Case, 'unit' | 'better'> = { unit: 'ms', better: 'lower' };
  return [
    { ...time, name: `ours, ${name}, ${workerCount} workers`, peer, targetRatio: 0.6, run: () => readTogether(paths) },
    {
      ...time,
      name: `ours, ${name}, one worker`,
      peer,
      run: () => readEach(paths, (path) => extractOurs(path, mediaTypes.pdf, alone)),
    },
    { ...time, name: peer, isPeer: true, run: () => readEach(paths, readByPdfJs) },
  ];
}

/** Of one paper, ours and the peer's; read once, for it is the same every time. */
async function keptCases({ name, path, twinPath }: Paper): Promise<Case[]> {
  if (twinPath === null) return [];
  const source = await readOurs(twinPath, mediaTypes.docx);
  const [ours, peers] = [await readOurs(path), await readByPdfJs(path)];
  return [
    { unit: '% of syllables', length: 1, target: name.includes('hai-phong-chu') ? 99.9 : 99.99 },
    { unit: '% of runs of five', length: 5 },
  ].flatMap(({ length, unit, ...aim }): Case[] => {
    const kept: Pick<Case, 'unit' | 'better'> = { unit, better: 'higher' };
    const peer = `pdf.js: kept of ${name}, ${length}`;
    return [
      { ...kept, ...aim, name: `kept of ${name}, ${length}`, peer, run: () => syllablesKept(source, ours, length) },
      { ...kept, name: peer, isPeer: true, run: () => syllablesKept(source, peers, length) },
    ];
  });
}

if (papers.length === 0) {
  process.stderr.write('extraction: skipped, the papers of ../shared/corpus are not at hand\n');
  print(await measure('extraction', []));
} else {
  // Before the peer has run: it lives in the same process.
  await readTogether([...papers.map(({ path }) => path), ...odd]);
  const peak = peakMegabytes();
  const kept = (await Promise.all(papers.map(keptCases))).flat();
  const report = await measure('extraction', [
    ...timeCases(
      `${papers.length} papers`,
      papers.map(({ path }) => path),
    ),
    ...(odd.length > 0 ? timeCases(`${odd.length} odd files`, odd) : []),
    { name: 'peak memory of all', unit: 'MB', better: 'lower', target: 500, run: () => peak },
    ...kept,
  ]);
  print(report);
}
await extractor.close();
await alone.close();
