// «Tìm trong mọi tài liệu»: a screen asks for the search box with words in it. The shell opens the box, the box takes
// the words; neither knows who asked.

let asked: string | null = null;
const listeners = new Set<() => void>();

export function askSearch(text: string): void {
  asked = text;
  for (const listener of listeners) listener();
}

/** Returns how to stop. */
export function onSearchAsked(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The words that the box is opened with, once; null: those typed last. */
export function takeAskedSearch(): string | null {
  const text = asked;
  asked = null;
  return text;
}
