// What a person may do with their saved searches. All of them are one subject: there is a limit to how many there are, and
// the same is not saved twice.
import { circleOfUser } from '#shared/kernel/circles.ts';
import { accept, type Decider, refuse } from '#shared/kernel/decider.ts';
import { newEvent } from '#shared/kernel/events.ts';
import {
  type SearchChanged,
  type SearchSaved,
  type SearchSeen,
  searchChanged,
  searchRemoved,
  searchRestored,
  searchSaved,
  searchSeen,
} from './events.ts';
import { isSameSought, maxSavedSearches, plainFilter, type Sought } from './saved-search.ts';

export interface KeptSearch {
  readonly name: string;
  readonly sought: Sought;
  readonly isAlerting: boolean;
  readonly isRemoved: boolean;
  /** Up to which number of the log its owner has said to have looked; 0: never since it was saved. */
  readonly seenUpTo: number;
}
/** By id, those that were removed among them. */
export type SavedSearchesState = ReadonlyMap<string, KeptSearch>;

export type SavedSearchCommand = { readonly savedSearchId: string } & (
  | { readonly kind: 'save'; readonly name: string; readonly sought: Sought; readonly isAlerting: boolean }
  | { readonly kind: 'change'; readonly name?: string | undefined; readonly isAlerting?: boolean | undefined }
  | { readonly kind: 'remove' }
  | { readonly kind: 'restore' }
  | { readonly kind: 'note-seen'; readonly upTo: number }
);

/** One for each person. */
export const savedSearchesSubject = (userId: string) => `search/${userId}`;

export const savedSearchesDecider: Decider<SavedSearchesState, SavedSearchCommand> = {
  initial: new Map(),

  evolve(state, { type, data }) {
    const { savedSearchId } = data as { savedSearchId: string };
    if (type === searchSaved.type) {
      const { name, sought, isAlerting } = data as SearchSaved;
      return new Map(state).set(savedSearchId, { name, sought, isAlerting, isRemoved: false, seenUpTo: 0 });
    }
    const kept = state.get(savedSearchId);
    const after = kept && evolveOne(kept, type, data);
    return after && after !== kept ? new Map(state).set(savedSearchId, after) : state;
  },

  decide(state, command, { actor }) {
    const { savedSearchId } = command;
    const at = { circle: circleOfUser(actor.userId), subject: savedSearchesSubject(actor.userId) };
    if (command.kind === 'save') {
      const { name, isAlerting } = command;
      const sought = { ...command.sought, filter: plainFilter(command.sought.filter) };
      if (state.has(savedSearchId) || isKept(state, sought)) return refuse('already-done');
      if (isFull(state)) return refuse('limit-reached', { limit: maxSavedSearches });
      return accept(newEvent(searchSaved, at, { savedSearchId, name, sought, isAlerting }));
    }
    const kept = state.get(savedSearchId);
    if (!kept) return refuse('not-found');
    if (command.kind === 'restore') {
      if (!kept.isRemoved || isKept(state, kept.sought)) return refuse('already-done');
      if (isFull(state)) return refuse('limit-reached', { limit: maxSavedSearches });
      return accept(newEvent(searchRestored, at, { savedSearchId }));
    }
    if (kept.isRemoved) return refuse(command.kind === 'remove' ? 'already-done' : 'not-found');
    if (command.kind === 'remove') return accept(newEvent(searchRemoved, at, { savedSearchId }));
    if (command.kind === 'note-seen') {
      if (command.upTo <= kept.seenUpTo) return refuse('already-done');
      return accept(newEvent(searchSeen, at, { savedSearchId, upTo: command.upTo }));
    }
    const { name = kept.name, isAlerting = kept.isAlerting } = command;
    if (name === kept.name && isAlerting === kept.isAlerting) return refuse('already-done');
    return accept(newEvent(searchChanged, at, { savedSearchId, name, isAlerting }));
  },
};

function evolveOne(kept: KeptSearch, type: string, data: unknown): KeptSearch {
  switch (type) {
    case searchChanged.type: {
      const { name, isAlerting } = data as SearchChanged;
      return { ...kept, name, isAlerting };
    }
    case searchRemoved.type:
      return { ...kept, isRemoved: true };
    case searchRestored.type:
      return { ...kept, isRemoved: false };
    case searchSeen.type:
      return { ...kept, seenUpTo: Math.max(kept.seenUpTo, (data as SearchSeen).upTo) };
    default:
      return kept;
  }
}

function standing(state: SavedSearchesState): KeptSearch[] {
  return [...state.values()].filter(({ isRemoved }) => !isRemoved);
}

function isFull(state: SavedSearchesState): boolean {
  return standing(state).length >= maxSavedSearches;
}

function isKept(state: SavedSearchesState, sought: Sought): boolean {
  return standing(state).some((kept) => isSameSought(kept.sought, sought));
}
