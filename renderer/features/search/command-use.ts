// How much a person uses each command, on this device: each use counts one, and all earlier ones a little less. A store
// that is full or forbidden costs the memory of it, nothing else.
import { z } from 'zod';

const mostKept = 60;
/** What an earlier use still counts after another one. */
const fading = 0.95;
const useSchema = z.record(z.string().max(200), z.number().positive()).catch({});

type Store = Pick<Storage, 'getItem' | 'setItem'>;
/** Names of commands and their scores. */
export type CommandUse = Readonly<Record<string, number>>;

export function readCommandUse(store: Store, userId: string): CommandUse {
  try {
    return useSchema.parse(JSON.parse(store.getItem(keyOf(userId)) ?? '{}'));
  } catch {
    return {}; // Damaged text holds nothing to keep.
  }
}

export function countCommand(store: Store, userId: string, label: string): void {
  const faded = Object.entries(readCommandUse(store, userId)).map(([name, score]) => [name, score * fading] as const);
  const scores = new Map(faded);
  scores.set(label, (scores.get(label) ?? 0) + 1);
  const kept = [...scores].toSorted(([, one], [, other]) => other - one).slice(0, mostKept);
  try {
    store.setItem(keyOf(userId), JSON.stringify(Object.fromEntries(kept)));
  } catch {
    // Full or forbidden storage.
  }
}

const keyOf = (userId: string) => `dien-hong.command-use.${userId}`;
