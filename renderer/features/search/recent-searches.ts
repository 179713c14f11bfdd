// What was searched for and opened lately, on this device only. A store that is full or forbidden costs the memory of
// it, nothing else.
import { z } from 'zod';

const storeKey = 'dien-hong.recent-searches';
const maxRecent = 8;
const recentSchema = z.array(z.string().min(1).max(1000)).max(100);

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

export function readRecent(store: Store): string[] {
  try {
    const parsed = recentSchema.safeParse(JSON.parse(store.getItem(storeKey) ?? '[]'));
    return parsed.success ? parsed.data.slice(0, maxRecent) : [];
  } catch {
    return []; // Damaged text holds nothing to keep.
  }
}

/** Puts a text first; the same text does not stand there twice. */
export function keepRecent(store: Store, text: string): void {
  const kept = text.trim();
  if (kept === '') return;
  const recent = [kept, ...readRecent(store).filter((other) => other !== kept)].slice(0, maxRecent);
  try {
    store.setItem(storeKey, JSON.stringify(recent));
  } catch {
    // Full or forbidden storage.
  }
}

export function clearRecent(store: Store): void {
  try {
    store.removeItem(storeKey);
  } catch {
    // Forbidden storage holds nothing.
  }
}
