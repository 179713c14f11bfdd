// Whether the dialog of «Đến điều, khoản…» is open, for each pane: buttons elsewhere open it.
import { useCallback, useSyncExternalStore } from 'react';
import { usePane } from '../pane/pane.ts';
import type { ViewStore } from '../pane/view-store.ts';

const open = new WeakSet<ViewStore>();
const listeners = new Set<() => void>();

function setOpen(view: ViewStore, isOpen: boolean): void {
  if (isOpen) open.add(view);
  else open.delete(view);
  for (const listener of listeners) listener();
}

/** Whether it is open in this pane, and how to open or close it. */
export function useGoToClause(): readonly [boolean, (isOpen: boolean) => void] {
  const { view } = usePane();
  const isOpen = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open.has(view),
  );
  return [isOpen, useCallback((next: boolean) => setOpen(view, next), [view])];
}
