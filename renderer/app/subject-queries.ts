// Which queries a changed subject concerns.

const queryRoots = new Map<string, readonly string[]>([
  ['document', ['documents', 'sittings', 'news', 'continued', 'saved-searches']],
  ['dossier', ['documents']],
  // Whether a paper is unread is told with each list that it is in; opened, it is no news any more.
  ['reading', ['documents', 'sittings', 'news', 'saved-searches']],
  // A place changes while one reads: no list is read again for it.
  ['place', ['continued']],
  ['news', ['news']],
  ['sitting', ['sittings', 'news']],
  ['session', ['sittings']],
  ['template', ['sittings']],
  // A person's saved searches are one subject.
  ['search', ['saved-searches']],
  ['abbreviations', ['abbreviations']],
]);

/** First elements of the query keys to read again, each once: `document/0190…` → `documents`, `sittings`, … */
export function queryRootsOf(subjects: readonly string[]): string[] {
  const roots = subjects.flatMap((subject) => queryRoots.get(subject.split('/', 1)[0] ?? '') ?? []);
  return [...new Set(roots)];
}
