// Files that were dropped or picked and wait for the person to say where they go. Outside React: they may be given on a
// screen that is left before its sheet is shown.
import { type Collection, collectEntries, collectFiles, type EntryLike, join } from './collect-files.ts';
import type { UploadSource } from './upload.ts';

export interface ImportOffer {
  readonly collection: Collection;
  /** Folders are still being walked. */
  readonly isCollecting: boolean;
  /** Files found so far. */
  readonly found: number;
}

const nothing: Collection = { files: [], skipped: [] };
let offer: ImportOffer | null = null;
let attempt = 0;
const listeners = new Set<() => void>();

function set(next: ImportOffer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

export function subscribeOffer(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const getOffer = (): ImportOffer | null => offer;

/** The person decided, or does not want them. */
export function dropOffer(): void {
  attempt += 1;
  set(null);
}

/** Adds to what is offered already: two gestures before the start are one import. */
export function offerFiles(files: readonly (UploadSource & { readonly webkitRelativePath?: string })[]): void {
  if (files.length === 0) return;
  show(join(offer?.collection ?? nothing, collectFiles(files)));
}

export async function offerEntries(entries: readonly EntryLike[]): Promise<void> {
  if (entries.length === 0) return;
  const before = offer?.collection ?? nothing;
  attempt += 1;
  const own = attempt;
  let shownAt = 0;
  set({ collection: before, isCollecting: true, found: before.files.length });
  const found = await collectEntries(entries, (count) => {
    const now = performance.now();
    if (own !== attempt || now - shownAt < 150) return;
    shownAt = now;
    set({ collection: before, isCollecting: true, found: before.files.length + count });
  });
  if (own === attempt) show(join(before, found));
}

function show(collection: Collection): void {
  set({ collection, isCollecting: false, found: collection.files.length });
}
