// Find in a paper of 500 pages, as the core does it, beside the find controller of pdf.js in a Chromium, with what each
// finds: `npm run bench -- find [--json]`. The two-font law needs ../shared/corpus.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createExtractor } from '#core/documents/extraction/extractor.ts';
import { findInDocument } from '#core/documents/find.ts';
import { type OpenedText, openText } from '#core/documents/text-blob.ts';
import { findInputSchema } from '#shared/documents/find-contract.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { papersAtHand } from './extraction/papers.ts';
import { makePaper } from './find/made-paper.ts';
import { openPeer } from './find/pdfjs-find.ts';
import { type Case, measure, print } from './measuring/measure.ts';

const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-find-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const paperPath = join(folder, 'bao-cao.pdf');
const { pdf, paragraphs } = await makePaper();
writeFileSync(paperPath, pdf);

const extractor = createExtractor({ workerCount: 1, timeoutMs: 600_000 });
async function textBlobOf(path: string): Promise<Uint8Array> {
  const signal = new AbortController().signal;
  return (await extractor.extract(path, mediaTypes.pdf, { signal, onProgress: () => undefined })).textBlob;
}

async function findOurs(opened: OpenedText, text: string) {
  const startedAt = performance.now();
  const input = findInputSchema.parse({ documentId: newId(), text, limit: 2000 });
  let firstMs: number | null = null;
  let total = 0;
  for await (const part of await findInDocument(
    { openText: async () => opened },
    localAdministrator,
    input,
    undefined,
  )) {
    if (part.hits.length > 0) firstMs ??= performance.now() - startedAt;
    total = part.after + part.before;
  }
  const allMs = performance.now() - startedAt;
  return { firstMs: firstMs ?? allMs, allMs, total };
}

const blob = await textBlobOf(paperPath);
const kept = await openText(blob);
const peer = await openPeer(paperPath);
await findOurs(kept, 'thẩm quyền');
await peer.find('thẩm quyền', true);

/** As one reads them in the words that the paper was made of. */
const wholeText = paragraphs.join('\n').toLowerCase();
const truth = (pattern: RegExp) => [...wholeText.matchAll(pattern)].length;
const questions: readonly (readonly [query: string, expected: number])[] = [
  ['dai bieu', truth(/đại biểu/g)],
  ['đại biểu', truth(/đại biểu/g)],
  ['văn hoá', truth(/văn hoá|văn hóa/g)],
  ['thủy lợi', truth(/thuỷ lợi|thủy lợi/g)],
  ['đường', truth(/đường/g)],
  ['đương', truth(/đương/g)],
];

/** Neither too few nor too many, in per cent. */
const rightness = (found: number, expected: number) => (100 * Math.min(found, expected)) / Math.max(1, found, expected);

// Another phrase each time: the controller of pdf.js keeps what it found last.
const phrases = ['đường sắt', 'dữ liệu', 'đại biểu', 'kết quả', 'tương đương', 'trách nhiệm', 'Quốc hội'];
let turn = 0;
function phrase(): string {
  turn += 1;
  return phrases[turn % phrases.length] ?? '';
}

const speed: Case[] = [
  {
    name: 'pdf.js, first hit',
    unit: 'ms',
    better: 'lower',
    isPeer: true,
    run: async () => (await peer.find(phrase(), false)).firstMs,
  },
  {
    name: 'first hit',
    unit: 'ms',
    better: 'lower',
    target: 50,
    peer: 'pdf.js, first hit',
    run: async () => (await findOurs(kept, phrase())).firstMs,
  },
  {
    name: 'pdf.js, all hits',
    unit: 'ms',
    better: 'lower',
    isPeer: true,
    run: async () => (await peer.find(phrase(), false)).allMs,
  },
  {
    name: 'all hits',
    unit: 'ms',
    better: 'lower',
    target: 200,
    peer: 'pdf.js, all hits',
    run: async () => (await findOurs(kept, phrase())).allMs,
  },
  {
    name: 'pdf.js, first search: first hit',
    unit: 'ms',
    better: 'lower',
    isPeer: true,
    run: async () => (await peer.find(phrase(), true)).firstMs,
  },
  {
    name: 'first search, the text not opened yet: first hit',
    unit: 'ms',
    better: 'lower',
    peer: 'pdf.js, first search: first hit',
    run: () => firstSearch('firstMs'),
  },
  {
    name: 'pdf.js, first search: all hits',
    unit: 'ms',
    better: 'lower',
    isPeer: true,
    run: async () => (await peer.find(phrase(), true)).allMs,
  },
  {
    name: 'first search, the text not opened yet: all hits',
    unit: 'ms',
    better: 'lower',
    peer: 'pdf.js, first search: all hits',
    run: () => firstSearch('allMs'),
  },
];

async function firstSearch(what: 'firstMs' | 'allMs'): Promise<number> {
  const startedAt = performance.now();
  const opened = await openText(blob);
  const openedMs = performance.now() - startedAt;
  return openedMs + (await findOurs(opened, phrase()))[what];
}

const quality = questions.flatMap(([query, expected]): Case[] => [
  {
    name: `pdf.js, «${query}», right of ${expected}`,
    unit: '%',
    better: 'higher',
    isPeer: true,
    run: async () => rightness((await peer.find(query, false)).total, expected),
  },
  {
    name: `«${query}», right of ${expected}`,
    unit: '%',
    better: 'higher',
    target: 100,
    peer: `pdf.js, «${query}», right of ${expected}`,
    run: async () => rightness((await findOurs(kept, query)).total, expected),
  },
]);

print(await measure('find', [...speed, ...quality]));
await peer.close();
await twoFonts();
await extractor.close();

/** A law and its twin whose letters come from two fonts: what is found in one is found in the other. */
async function twoFonts(): Promise<void> {
  const [plain, two] = ['luat-57-2014-qh13-ban-goc', 'luat-57-2014-qh13-ban-goc-hai-phong-chu'].map((wanted) =>
    papersAtHand().find(({ name }) => name === wanted),
  );
  if (!plain || !two || process.argv.includes('--json')) return;
  const rows: Record<string, Record<string, number>> = {};
  for (const [column, { path }] of [
    ['one font', plain],
    ['two fonts', two],
  ] as const) {
    const opened = await openText(await textBlobOf(path));
    const other = await openPeer(path);
    for (const query of ['đại biểu', 'dai bieu', 'Ủy ban thường vụ Quốc hội']) {
      rows[query] = {
        ...rows[query],
        [`ours, ${column}`]: (await findOurs(opened, query)).total,
        [`pdf.js, ${column}`]: (await other.find(query, false)).total,
      };
    }
    await other.close();
  }
  console.table(rows);
}
