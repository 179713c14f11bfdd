// A text that survives a reload: what a person has typed and not yet saved, kept on this device until it is.
import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

/** Null where nothing is kept. */
export function useKeptText(key: string): [string | null, (text: string | null) => void] {
  const text = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => localStorage.getItem(key),
  );
  const keep = useCallback(
    (next: string | null) => {
      try {
        if (next === null) localStorage.removeItem(key);
        else localStorage.setItem(key, next);
      } catch {
        // The device's small store is full: the text is kept while the screen is open.
      }
      for (const listener of listeners) listener();
    },
    [key],
  );
  return [text, keep];
}
