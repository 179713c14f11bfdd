// Of which clause similar ones are looked for, for each pane: commands and menus elsewhere ask for it.
import { useCallback, useSyncExternalStore } from 'react';
import { usePane } from '../pane/pane.ts';
import type { ViewStore } from '../pane/view-store.ts';

const asked = new WeakMap<ViewStore, string>();
const listeners = new Set<() => void>();

/** `address`: `điều-15/khoản-2`; null closes the panel. */
export function askSimilar(view: ViewStore, address: string | null): void {
  if (address === null) asked.delete(view);
  else asked.set(view, address);
  for (const listener of listeners) listener();
}

/** The clause of this pane, null where none was asked for, and how to ask for one. */
export function useSimilar(): readonly [string | null, (address: string | null) => void] {
  const { view } = usePane();
  const address = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked.get(view) ?? null,
  );
  return [address, useCallback((next: string | null) => askSimilar(view, next), [view])];
}
