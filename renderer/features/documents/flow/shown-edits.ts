// Which papers have tracked changes, and in which of them they are shown: the text and its tools stand far apart.
import { useSyncExternalStore } from 'react';

interface ShownEdits {
  readonly hasEdits: boolean;
  readonly areShown: boolean;
}

const none: ShownEdits = { hasEdits: false, areShown: false };
const papers = new Map<string, ShownEdits>();
const listeners = new Set<() => void>();

export function setShownEdits(documentId: string, change: Partial<ShownEdits>): void {
  const before = papers.get(documentId) ?? none;
  const next = { ...before, ...change };
  if (next.hasEdits === before.hasEdits && next.areShown === before.areShown) return;
  papers.set(documentId, next);
  for (const listener of listeners) listener();
}

export function useShownEdits(documentId: string): ShownEdits {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => papers.get(documentId) ?? none,
  );
}
