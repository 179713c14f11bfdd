// Scans through the recogniser's door: real files, a real worker, the real engine.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type TextPage, textPageSchema } from '#shared/documents/extracted-text.ts';
import { paragraphsOf } from '#shared/documents/paragraphs.ts';
import { alignWords } from '#shared/documents/word-alignment.ts';
import { syllablesOf } from '#shared/kernel/text/syllables.ts';
import { createRecogniser, type PageOutcome, type Recogniser } from './recogniser.ts';
import { scanSize, writeScan } from './scans-for-tests.ts';

const text = [
  { text: 'QUYẾT ĐỊNH', x: 240, y: 80, size: 15 },
  { text: 'Điều 1. Đại biểu Quốc hội', x: 110, y: 120, size: 15 },
  { text: 'Đại biểu Quốc hội thực hiện quyền của mình.', x: 110, y: 150, size: 15 },
];
// The engine is slow on a machine that is busy with other things.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let recogniser: Recogniser;
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ocr-'));
  recogniser = createRecogniser({ pageTimeoutMs: 60_000, idleMs: 60_000 });
});
afterAll(async () => {
  await recogniser.close();
  rmSync(folder, { recursive: true });
});

async function outcomesOf(path: string, pageNumbers: number[], by = recogniser): Promise<PageOutcome[]> {
  const outcomes: PageOutcome[] = [];
  const onPage = (outcome: PageOutcome) => void outcomes.push(outcome);
  await by.recognisePages(path, pageNumbers, { signal: new AbortController().signal, onPage });
  return outcomes;
}

async function recognised(path: string): Promise<Extract<PageOutcome, { kind: 'recognised' }>> {
  const [outcome] = await outcomesOf(path, [1]);
  if (outcome?.kind !== 'recognised') throw new Error(`expected a recognised page, got ${JSON.stringify(outcome)}`);
  textPageSchema.parse(outcome.page);
  return outcome;
}

/** The paragraphs as they are, and at most one syllable in eight misread: the bundled font is not one that Tesseract learnt. */
function expectText(page: TextPage): void {
  const paragraphs = paragraphsOf({ pages: [page] });
  expect(paragraphs.map(({ kind }) => kind)).toEqual(['heading', 'heading', 'paragraph']);
  const read = syllablesOf(paragraphs.map((each) => each.text).join('\n')).map(({ exact }) => exact);
  const wanted = syllablesOf(text.map((each) => each.text).join('\n')).map(({ exact }) => exact);
  expect(alignWords(wanted, read).length / wanted.length).toBeGreaterThan(7 / 8);
  expect(read).toHaveLength(wanted.length);
}

const refusalOf = (path: string) => outcomesOf(path, [1]).then(String, (error) => error.refusal?.code ?? error);

describe('a scanned page', () => {
  it('is read with its words, their boxes and how sure each is', async () => {
    await writeScan(at('scan.pdf'), [text]);
    const { page, meanConfidence, isWeak, quarterTurns } = await recognised(at('scan.pdf'));
    expectText(page);
    expect({ origin: page.origin, isWeak, quarterTurns, isSure: meanConfidence > 85 }).toEqual({
      origin: 'recognised',
      isWeak: false,
      quarterTurns: 0,
      isSure: true,
    });
    const line = page.blocks[1]?.lines[0];
    expect(line?.confidences).toHaveLength(line?.words.length ?? -1);
    const [, , x = 0, y = 0, width = 0, height = 0] = line?.words[0] ?? [];
    // «Điều» at 15 points, drawn 110 points from the left; its letters stand below the 120 points of the line's top.
    expect(Math.abs(x - 110)).toBeLessThan(3);
    expect(Math.abs(width - 35)).toBeLessThan(8);
    expect(y).toBeGreaterThan(112);
    expect(y + height).toBeLessThan(148);
  });

  it('that lies askew is read, and its boxes slope with it', async () => {
    await writeScan(at('askew.pdf'), [text], { degreesAskew: 2 });
    const { page } = await recognised(at('askew.pdf'));
    expectText(page);
    const words = page.blocks[1]?.lines[0]?.words ?? [];
    const [, , firstX = 0, firstY = 0] = words[0] ?? [];
    const [, , lastX = 0, lastY = 0] = words.at(-1) ?? [];
    expect(Math.abs((lastY - firstY) / (lastX - firstX) - Math.tan((2 * Math.PI) / 180))).toBeLessThan(0.01);
  });

  it.each([
    [2, 'upside down'],
    [1, 'on its side'],
  ])('%s quarters turned (%s) is read as it lies, with boxes where the words are', async (quarterTurns) => {
    await writeScan(at('turned.pdf'), [text], { quarterTurns });
    const outcome = await recognised(at('turned.pdf'));
    expectText(outcome.page);
    expect(outcome.quarterTurns).toBe(4 - quarterTurns);
    const [, , x = 0, y = 0, width = 0, height = 0] = outcome.page.blocks[1]?.lines[0]?.words[0] ?? [];
    // The word's left edge, 110 points from the paper's left, in the page as it is shown.
    const start = quarterTurns === 2 ? scanSize.width - (x + width) : y;
    const fromTop = quarterTurns === 2 ? scanSize.height - (y + height) : scanSize.height - (x + width);
    expect(Math.abs(start - 110)).toBeLessThan(3);
    expect(fromTop).toBeGreaterThan(112);
    expect(fromTop).toBeLessThan(130);
  });

  it('without anything on it has no words, and nobody need look', async () => {
    await writeScan(at('blank.pdf'), [null]);
    const { page, meanConfidence, isWeak } = await recognised(at('blank.pdf'));
    expect({ blocks: page.blocks, meanConfidence, isWeak }).toEqual({ blocks: [], meanConfidence: 0, isWeak: false });
  });
});

describe('bad input', () => {
  it('is looked at anew when another file has taken its place', async () => {
    await writeScan(at('replaced.pdf'), [text]);
    await recognised(at('replaced.pdf'));
    await writeScan(at('replaced.pdf'), [null]);
    expect((await recognised(at('replaced.pdf'))).page.blocks).toEqual([]);
  });

  it('is refused with its reason', async () => {
    writeFileSync(at('empty.pdf'), '');
    writeFileSync(at('damaged.pdf'), '%PDF-1.7 nothing follows');
    const codes = await Promise.all(['empty.pdf', 'damaged.pdf', 'absent.pdf'].map((name) => refusalOf(at(name))));
    expect(codes).toEqual(['file-empty', 'file-damaged', 'not-found']);
  });

  it('of one page does not stop the others', async () => {
    await writeScan(at('one.pdf'), [text]);
    const outcomes = await outcomesOf(at('one.pdf'), [7, 1]);
    expect(outcomes.map(({ kind, pageNumber }) => [kind, pageNumber])).toEqual([
      ['failed', 7],
      ['recognised', 1],
    ]);
  });
});

describe('a run', () => {
  it('stops when told to, and the next one is read', async () => {
    await writeScan(at('three.pdf'), [text, text, text]);
    const stop = new AbortController();
    const read: number[] = [];
    const onPage = ({ pageNumber }: PageOutcome) => {
      read.push(pageNumber);
      stop.abort();
    };
    const run = recogniser.recognisePages(at('three.pdf'), [1, 2, 3], { signal: stop.signal, onPage });
    await expect(run).rejects.toMatchObject({ refusal: { code: 'cancelled' } });
    expect(read).toEqual([1]);
    expect(await outcomesOf(at('three.pdf'), [2])).toMatchObject([{ kind: 'recognised', pageNumber: 2 }]);
  });

  it('goes on with another worker when one dies or takes too long, and says which page it was', async () => {
    await writeScan(at('two.pdf'), [text, text]);
    const hasty = createRecogniser({ pageTimeoutMs: 1, idleMs: 60_000 });
    expect(await outcomesOf(at('two.pdf'), [1, 2], hasty)).toMatchObject([
      { kind: 'failed', pageNumber: 1, refusal: { code: 'timed-out' } },
      { kind: 'failed', pageNumber: 2, refusal: { code: 'timed-out' } },
    ]);
    await hasty.close();
    const started: Worker[] = [];
    const asked = vi.spyOn(Worker.prototype, 'postMessage').mockImplementationOnce(function (this: Worker) {
      started.push(this);
      void this.terminate();
    });
    const outcomes = await outcomesOf(at('two.pdf'), [1, 2]);
    asked.mockRestore();
    expect(started).toHaveLength(1);
    expect(outcomes).toMatchObject([
      { kind: 'failed', pageNumber: 1, refusal: { code: 'file-damaged' } },
      { kind: 'recognised', pageNumber: 2 },
    ]);
  });
});
