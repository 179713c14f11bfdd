// What a person has arranged on this device, kept in localStorage under their id: tabs that are open, what stands beside
// a paper. Damaged or missing: the fallback. A full or forbidden store costs only what would have been kept.
import { useCallback, useSyncExternalStore } from 'react';
import type { z } from 'zod';

export interface PersonStore<Value> {
  get(viewerId: string): Value;
  set(viewerId: string, change: (before: Value) => Value): void;
  subscribe(listener: () => void): () => void;
}

export function createPersonStore<Value>(name: string, schema: z.ZodType<Value>, fallback: Value): PersonStore<Value> {
  const values = new Map<string, Value>();
  const listeners = new Set<() => void>();
  const keyOf = (viewerId: string) => `dien-hong.${name}.${viewerId}`;

  function read(viewerId: string): Value {
    try {
      const parsed = schema.safeParse(JSON.parse(localStorage.getItem(keyOf(viewerId)) ?? 'null'));
      return parsed.success ? parsed.data : fallback;
    } catch {
      return fallback;
    }
  }

  function get(viewerId: string): Value {
    const known = values.get(viewerId);
    if (known !== undefined) return known;
    const value = read(viewerId);
    values.set(viewerId, value);
    return value;
  }

  return {
    get,
    set(viewerId, change) {
      const before = get(viewerId);
      const after = change(before);
      if (after === before) return;
      values.set(viewerId, after);
      try {
        localStorage.setItem(keyOf(viewerId), JSON.stringify(after));
      } catch {
        // It still holds in this window.
      }
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

export function usePersonStore<Value>(
  store: PersonStore<Value>,
  viewerId: string,
): readonly [Value, (change: (before: Value) => Value) => void] {
  const value = useSyncExternalStore(store.subscribe, () => store.get(viewerId));
  const set = useCallback((change: (before: Value) => Value) => store.set(viewerId, change), [store, viewerId]);
  return [value, set];
}
