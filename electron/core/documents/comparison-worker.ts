// Runs in a worker thread: unpacks the texts of two versions and compares them. One pair at a time.
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import { errorCode, troubleOf } from '#core/kernel/machine-trouble.ts';
import { type ComparedText, changesBetween } from '#shared/documents/comparison.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { ComparisonReply, ComparisonRequest } from './comparison-messages.ts';
import { openText } from './text-blob.ts';

const port = parentPort;
if (!port) throw new Error('comparison-worker: expected to run in a worker thread');

async function readText(path: string): Promise<ComparedText> {
  const opened = await openText(await readFile(path));
  const pages: TextPage[] = [];
  for (let number = 1; number <= opened.pageCount; number += 1) {
    const page = opened.page(number);
    if (page) pages.push(withoutBoxes(page));
  }
  return { text: { pages }, structure: opened.structure };
}

/** Where each word stands on the page takes most of a text's room and says nothing here. */
function withoutBoxes({ blocks, ...page }: TextPage): TextPage {
  return {
    ...page,
    blocks: blocks.map((block) => ({
      ...block,
      lines: block.lines.map(({ text, box, join, cell }) => ({
        text,
        box,
        words: [],
        ...(join ? { join } : {}),
        ...(cell ? { cell } : {}),
      })),
    })),
  };
}

async function answer({ beforePath, afterPath }: ComparisonRequest): Promise<ComparisonReply> {
  try {
    const [before, after] = [await readText(beforePath), await readText(afterPath)];
    return { kind: 'compared', changes: changesBetween(before, after) };
  } catch (error) {
    if (error instanceof RefusalError) return { kind: 'refused', refusal: error.refusal };
    if (errorCode(error) === 'ENOENT') return { kind: 'refused', refusal: { code: 'blob-missing' } };
    const trouble = troubleOf(error);
    if (trouble) return { kind: 'refused', refusal: { code: trouble } };
    throw error;
  }
}

port.on('message', (request: ComparisonRequest) => {
  void answer(request).then((reply) => port.postMessage(reply));
});
