// Where a view stands, told many times a second while it scrolls: who shows it listens, and draws again only when what
// it takes from it changes.
import { useCallback, useSyncExternalStore } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';

export interface ViewState {
  /** What stands at the top of the view. */
  readonly place: TextPlace;
  /** The page that one would say one is on, from 0. */
  readonly pageIndex: number;
  /** Share of the paper that lies above the view's end, 0 … 1. */
  readonly progress: number;
  /** 1 is one CSS pixel a point on printed pages, or the ordinary type size in text mode. */
  readonly scale: number;
}

export interface ViewStore {
  get(): ViewState;
  set(change: Partial<ViewState>): void;
  subscribe(listener: () => void): () => void;
}

export function createViewStore(initial: ViewState): ViewStore {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      const next = { ...state, ...change };
      if ((Object.keys(change) as (keyof ViewState)[]).every((key) => isSame(next[key], state[key]))) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function isSame(left: ViewState[keyof ViewState], right: ViewState[keyof ViewState]): boolean {
  if (typeof left === 'number' || typeof right === 'number') return left === right;
  return left.page === right.page && left.block === right.block && left.offset === right.offset;
}

/** `take` must give a primitive, or the same object while nothing changes. */
export function useViewState<Taken>(store: ViewStore, take: (state: ViewState) => Taken): Taken {
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => take(store.get()), [store, take]),
  );
}
