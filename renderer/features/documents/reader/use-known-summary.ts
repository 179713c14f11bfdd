// What lists on other screens have told of a paper: enough for its bar while the rest is on its way.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DocumentSummary } from '#shared/documents/summary.ts';

export function useKnownSummary(documentId: string): DocumentSummary | null {
  const client = useQueryClient();
  const [known] = useState(() => knownSummary(client, documentId));
  return known;
}

/** Roots of what holds summaries: the library's pages, sittings with their agenda, what is new, what is read on. */
const roots = ['documents', 'sittings', 'news', 'continued'];
/** Lists within lists: pages of rows, items of an agenda. */
const deepest = 4;

export function knownSummary(client: QueryClient, documentId: string): DocumentSummary | null {
  for (const root of roots) {
    for (const [, data] of client.getQueriesData({ queryKey: [root] })) {
      const found = findSummary(data, documentId, deepest);
      if (found) return found;
    }
  }
  return null;
}

function findSummary(data: unknown, documentId: string, depth: number): DocumentSummary | null {
  if (typeof data !== 'object' || data === null) return null;
  if (isSummary(data) && data.documentId === documentId) return data;
  if (depth === 0) return null;
  for (const inner of Object.values(data)) {
    const found = findSummary(inner, documentId, depth - 1);
    if (found) return found;
  }
  return null;
}

function isSummary(data: object): data is DocumentSummary {
  return 'documentId' in data && 'fileName' in data && 'attention' in data && 'circle' in data;
}
