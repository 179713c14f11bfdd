// What a person chose for this device, kept as text in localStorage: what is damaged or unknown there falls back field by
// field, so that a bad value never costs the good ones. Other windows of the device follow at once.
import { useSyncExternalStore } from 'react';

/** The fields of stored JSON; none where it is damaged or no object. Never throws. */
export function storedFields(stored: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(stored ?? 'null');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // Damaged text holds nothing to keep.
  }
}

export function oneOf<Value>(known: readonly Value[], value: unknown, fallback: Value): Value {
  return known.find((candidate) => candidate === value) ?? fallback;
}

export interface StoredChoice<Choice> {
  get(): Choice;
  set(change: Partial<Choice>): void;
  useChoice(): Choice;
}

/** `parse` never throws: given null or damaged text it gives the defaults. */
export function createStoredChoice<Choice extends object>(
  storageKey: string,
  parse: (stored: string | null) => Choice,
): StoredChoice<Choice> {
  const listeners = new Set<() => void>();
  let current: Choice | null = null;

  function get(): Choice {
    try {
      current ??= parse(localStorage.getItem(storageKey));
    } catch {
      current = parse(null); // Storage may be forbidden; what is chosen then lasts until the window closes.
    }
    return current;
  }

  function set(change: Partial<Choice>): void {
    current = { ...get(), ...change };
    try {
      localStorage.setItem(storageKey, JSON.stringify(current));
    } catch {
      // Full or forbidden storage: the choice still holds in this window.
    }
    for (const listener of listeners) listener();
  }

  function subscribe(listener: () => void): () => void {
    const onStorage = (event: StorageEvent) => {
      if (event.key !== storageKey) return;
      current = parse(event.newValue);
      listener();
    };
    listeners.add(listener);
    window.addEventListener('storage', onStorage);
    return () => {
      listeners.delete(listener);
      window.removeEventListener('storage', onStorage);
    };
  }

  return { get, set, useChoice: () => useSyncExternalStore(subscribe, get) };
}
