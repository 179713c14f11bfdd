// Reading scans: ours beside Debian's tesseract, where that is installed: `npm run bench -- ocr [--json]`.
// Needs the papers of ../shared/corpus. Seconds are of one thread each, over all pages; memory is what the process grew by.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { createRecogniser } from '#core/documents/ocr/recogniser.ts';
import { decodeText } from '#core/documents/text-blob.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { readingText } from '#shared/documents/paragraphs.ts';
import { type Case, measure, print } from './measuring/measure.ts';
import { hasProgram, type Scan, scansAtHand } from './ocr/scans.ts';
import { syllableError } from './ocr/syllable-error.ts';

interface Reading {
  readonly error: number;
  readonly secondsPerPage: number;
}

const recogniser = createRecogniser({ pageTimeoutMs: 300_000, idleMs: 60_000 });
const signal = new AbortController().signal;

async function sourceText({ source }: Scan): Promise<string> {
  if ('text' in source) return source.text;
  const extractor = createExtractor({ workerCount: 1, timeoutMs: 60_000 });
  const paper = await extractor.extract(source.docx, mediaTypes.docx, { signal, onProgress: () => undefined });
  await extractor.close();
  return readingText(decodeText(paper.textBlob));
}

async function readByOurs(scan: Scan): Promise<string> {
  const pages: TextPage[] = [];
  const numbers = Array.from({ length: scan.pageCount }, (_, index) => index + 1);
  await recogniser.recognisePages(scan.path, numbers, {
    signal,
    onPage: (outcome) => {
      if (outcome.kind === 'recognised') pages.push(outcome.page);
    },
  });
  return readingText({ pages });
}

/** The pictures as they are in the file, each read as a page, one thread as ours has. */
function readByDebian(scan: Scan): string {
  const folder = mkdtempSync(join(tmpdir(), 'ocr-peer-'));
  execFileSync('pdfimages', ['-png', scan.path, join(folder, 'page')]);
  const text = readdirSync(folder)
    .sort()
    .map((name) =>
      execFileSync('tesseract', [join(folder, name), 'stdout', '-l', 'vie'], {
        encoding: 'utf8',
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  rmSync(folder, { recursive: true });
  return text.join('\n');
}

async function readingOf(scan: Scan, source: string, read: (scan: Scan) => Promise<string> | string): Promise<Reading> {
  const startedAt = performance.now();
  const text = await read(scan);
  const secondsPerPage = (performance.now() - startedAt) / 1000 / scan.pageCount;
  return { error: syllableError(source, text, 'docx' in scan.source), secondsPerPage };
}

const { scans, remove } = await scansAtHand();
const hasPeer = hasProgram('tesseract') && hasProgram('pdfimages', '-v');
if (scans.length === 0) process.stderr.write('ocr: skipped, the papers of ../shared/corpus are not at hand\n');
if (!hasPeer) process.stderr.write("ocr: Debian's tesseract skipped, it is not installed\n");
const cases: Case[] = [];
let mostMemory = 0;
for (const scan of scans) {
  const source = await sourceText(scan);
  const ours = await readingOf(scan, source, readByOurs);
  mostMemory = Math.max(mostMemory, process.memoryUsage.rss() / 1e6);
  const wrong: Pick<Case, 'unit' | 'better'> = { unit: '% of syllables wrong', better: 'lower' };
  const seconds: Pick<Case, 'unit' | 'better'> = { unit: 's/page', better: 'lower' };
  cases.push({ ...wrong, name: scan.name, target: 5, run: () => ours.error });
  cases.push({ ...seconds, name: `${scan.name}, time`, run: () => ours.secondsPerPage });
  if (!hasPeer) continue;
  const peers = await readingOf(scan, source, readByDebian);
  cases.push({ ...wrong, name: `Debian: ${scan.name}`, isPeer: true, run: () => peers.error });
  cases.push({ ...seconds, name: `Debian: ${scan.name}, time`, isPeer: true, run: () => peers.secondsPerPage });
}
if (scans.length > 0)
  cases.push({ name: 'memory of the process', unit: 'MB', better: 'lower', target: 500, run: () => mostMemory });
// Each was read once: the engine gives the same text every time, and a reading takes minutes.
print(await measure('ocr', cases, 1));
remove();
await recogniser.close();
