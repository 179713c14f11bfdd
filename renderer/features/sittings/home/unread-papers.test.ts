import { expect, it } from 'vitest';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import type { Sitting } from '#shared/sittings/contract.ts';
import { papersRead } from './unread-papers.ts';

const paper = (documentId: string, attention: DocumentSummary['attention'], replacedBy: string | null = null) =>
  ({ documentId, attention, replacedBy }) as DocumentSummary;
const item = (...documents: DocumentSummary[]) => ({ documents }) as Sitting['agenda'][number];

it('counts a paper that several items have once, and one that changed since as unread', () => {
  const [read, fresh, changed] = [paper('a', 'seen'), paper('b', 'new'), paper('c', 'changed')];
  expect(papersRead({ agenda: [item(read, fresh), item(fresh, changed)], documents: [read] })).toEqual({
    unread: [fresh, changed],
    total: 3,
  });
});

it('leaves out a version that a newer one has replaced', () => {
  const [old, current] = [paper('a', 'new', 'b'), paper('b', 'seen')];
  expect(papersRead({ agenda: [item(old, current)], documents: [] })).toEqual({ unread: [], total: 1 });
});
