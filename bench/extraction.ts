// Reading real PDFs: ours in one worker beside a bare pdf.js getTextContent loop: `npm run bench -- extraction [--json]`.
// Needs the papers of ../shared/corpus. Times are of all of them together; the share of syllables kept, of each with a twin.
import { readFile } from 'node:fs/promises';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { decodeText } from '#core/documents/text-blob.ts';
import { type MediaType, mediaTypes } from '#shared/documents/media-types.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { type Paper, papersAtHand } from './extraction/papers.ts';
import { syllablesKept } from './extraction/syllables-kept.ts';
import { type Case, measure, print, timeMs } from './measuring/measure.ts';

const papers = papersAtHand();
const extractor = createExtractor({ workerCount: 1, timeoutMs: 600_000 });

/** As an import does it: read, laid out in blocks, packed for keeping. */
async function extractOurs(path: string, mediaType: MediaType = mediaTypes.pdf): Promise<Uint8Array> {
  const signal = new AbortController().signal;
  return (await extractor.extract(path, mediaType, { signal, onProgress: () => undefined })).textBlob;
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

const readAll = (read: (path: string) => Promise<unknown>) =>
  timeMs(async () => {
    for (const { path } of papers) await read(path);
  });

/** Of one paper, ours and the peer's; read once, for it is the same every time. */
async function keptCases({ name, path, twinPath }: Paper): Promise<Case[]> {
  if (twinPath === null) return [];
  const source = await readOurs(twinPath, mediaTypes.docx);
  const [ours, peers] = [syllablesKept(source, await readOurs(path)), syllablesKept(source, await readByPdfJs(path))];
  const kept: Pick<Case, 'unit' | 'better'> = { unit: '% of syllables', better: 'higher' };
  return [
    { ...kept, name: `kept of ${name}`, peer: `pdf.js: kept of ${name}`, run: () => ours },
    { ...kept, name: `pdf.js: kept of ${name}`, isPeer: true, run: () => peers },
  ];
}

if (papers.length === 0) {
  process.stderr.write('extraction: skipped, the papers of ../shared/corpus are not at hand\n');
  print(await measure('extraction', []));
} else {
  const peer = `pdf.js, ${papers.length} papers`;
  const kept = (await Promise.all(papers.map(keptCases))).flat();
  const report = await measure('extraction', [
    {
      name: `ours, ${papers.length} papers`,
      unit: 'ms',
      better: 'lower',
      peer,
      targetRatio: 0.6,
      run: () => readAll(extractOurs),
    },
    { name: peer, unit: 'ms', better: 'lower', isPeer: true, run: () => readAll(readByPdfJs) },
    ...kept,
  ]);
  print(report);
}
await extractor.close();
