// Listens to what is found and tells it as a whole: the first hits at once, then some times a second, at last all.
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { FoundPart } from '#shared/documents/find-contract.ts';
import { type Found, nothingFound, withPart } from './found-hits.ts';

/** A list that changes more often is not read, and drawing it costs time. */
const betweenTellsMs = 100;

export async function followFind(
  open: () => Promise<AsyncIterable<FoundPart>>,
  from: TextPlace,
  signal: AbortSignal,
  tell: (found: Found) => void,
): Promise<void> {
  let found = nothingFound(from);
  let waiting: FoundPart['hits'] = [];
  let toldAt = Number.NEGATIVE_INFINITY;
  for await (const part of await open()) {
    if (signal.aborted) return;
    waiting = waiting.length === 0 ? part.hits : [...waiting, ...part.hits];
    const now = performance.now();
    if (!part.isWhole && now - toldAt < betweenTellsMs) continue;
    found = withPart(found, { ...part, hits: waiting });
    waiting = [];
    toldAt = now;
    tell(found);
  }
}
