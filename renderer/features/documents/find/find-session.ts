// What is looked for in one pane, kept while the panel is closed, so that opening it again goes on where one was. Not a
// part of the pane: only this room knows it.
import { useSyncExternalStore } from 'react';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { Pane } from '../pane/pane.ts';

export interface FindState {
  readonly text: string;
  readonly isExact: boolean;
  readonly isWholeWord: boolean;
  /** Raised each time that the field is to take the focus. */
  readonly focusAsked: number;
  /** To the next hit or the one before, asked for by a key and not yet done. */
  readonly stepAsked: 1 | -1 | null;
  /** Words of the search that the paper was opened from; empty where it was not. */
  readonly sought: string;
  /** To the next place which that search found, or the one before; null where there is none. */
  readonly stepSought: ((by: 1 | -1) => void) | null;
  /** The place of that search which was gone to last; null while there is none. */
  readonly soughtAt: TextPlace | null;
  /** The current hit of the open panel; null while there is none. */
  readonly hitAt: TextPlace | null;
}

export interface FindSession {
  get(): FindState;
  set(change: Partial<FindState>): void;
  subscribe(listener: () => void): () => void;
}

const sessions = new WeakMap<object, FindSession>();

/** The same one as long as the pane is open. */
export function findSessionOf({ view }: Pick<Pane, 'view'>): FindSession {
  const known = sessions.get(view);
  if (known) return known;
  const made = createSession();
  sessions.set(view, made);
  return made;
}

export function useFindState(session: FindSession): FindState {
  return useSyncExternalStore(session.subscribe, session.get);
}

function createSession(): FindSession {
  let state: FindState = {
    ...{ text: '', isExact: false, isWholeWord: false, focusAsked: 0, stepAsked: null },
    ...{ sought: '', stepSought: null, soughtAt: null, hitAt: null },
  };
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
