// The papers of a sitting that a person has not read as they stand now; of several versions the newest counts. Pure.
import type { DocumentSummary } from '#shared/documents/summary.ts';
import type { Sitting } from '#shared/sittings/contract.ts';

export interface PapersRead {
  /** In the order of the agenda, each once. */
  readonly unread: readonly DocumentSummary[];
  readonly total: number;
}

export function papersRead({ agenda, documents }: Pick<Sitting, 'agenda' | 'documents'>): PapersRead {
  const all = [...documents, ...agenda.flatMap((item) => item.documents)];
  const current = all.filter(({ replacedBy }) => replacedBy === null);
  const papers = [...new Map(current.map((paper) => [paper.documentId, paper])).values()];
  return { unread: papers.filter(({ attention }) => attention !== 'seen'), total: papers.length };
}
