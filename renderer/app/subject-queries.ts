// Which queries a changed subject concerns.

const queryRoots: Record<string, string> = { document: 'documents', sitting: 'sittings', session: 'sittings' };

/** First elements of the query keys to read again, each once: `document/0190…` → `documents`. */
export function queryRootsOf(subjects: readonly string[]): string[] {
  const roots = subjects.map((subject) => queryRoots[subject.slice(0, subject.indexOf('/'))]);
  return [...new Set(roots.filter((root) => root !== undefined))];
}
