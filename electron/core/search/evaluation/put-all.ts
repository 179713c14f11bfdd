// Puts a corpus into an index in batches: each is one transaction, and one message to the worker.
import type { EvaluatedIndex } from './evaluated-index.ts';
import type { CorpusPaper } from './retrieval-corpus.ts';

/** About so many characters at once. */
const batchLength = 1_000_000;

export async function putAll(
  index: EvaluatedIndex,
  papers: readonly CorpusPaper[],
  onProgress: (doneUnits: number) => void = () => undefined,
): Promise<void> {
  let doneUnits = 0;
  for (const batch of batchesOf(papers)) {
    await index.put(batch);
    doneUnits += batch.reduce((sum, { units }) => sum + units.length, 0);
    onProgress(doneUnits);
  }
}

function* batchesOf(papers: readonly CorpusPaper[]): Generator<readonly CorpusPaper[]> {
  let batch: CorpusPaper[] = [];
  let length = 0;
  for (const paper of papers) {
    batch.push(paper);
    length += paper.units.reduce((sum, { text }) => sum + text.length, 0);
    if (length < batchLength) continue;
    yield batch;
    [batch, length] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}
