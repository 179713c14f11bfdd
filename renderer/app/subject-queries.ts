// Which queries a changed subject concerns.

const queryRoots = new Map([
  ['document', 'documents'],
  ['dossier', 'documents'],
  ['reading', 'documents'],
  ['sitting', 'sittings'],
  ['session', 'sittings'],
]);

/** First elements of the query keys to read again, each once: `document/0190…` → `documents`. */
export function queryRootsOf(subjects: readonly string[]): string[] {
  const roots = subjects.map((subject) => queryRoots.get(subject.split('/', 1)[0] ?? ''));
  return [...new Set(roots.filter((root) => root !== undefined))];
}
