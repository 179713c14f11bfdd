// Which papers an item of an agenda has, in their order: those that it names, then those filed under it that no item
// names. The core gives readers the same (core/sittings/queries.ts). Pure.
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import type { Programme } from '#shared/sittings/programme.ts';

export type PaperOfItem = ProgrammeDetail['papers'][number];

/** `itemId` null: the sitting as a whole, with what was filed under an item that is no longer there. */
export function papersOfItem(
  programme: Programme,
  papers: readonly PaperOfItem[],
  itemId: string | null,
): readonly PaperOfItem[] {
  const byId = new Map(papers.map((paper) => [paper.documentId, paper]));
  const items = new Map(programme.agenda.map((item) => [item.itemId, item]));
  const namedHere = itemId === null ? programme.documentIds : (items.get(itemId)?.documentIds ?? []);
  const named = new Set([...programme.agenda.flatMap(({ documentIds }) => documentIds), ...programme.documentIds]);
  const filed = papers.filter(({ documentId, itemId: filedUnder, isFiledHere }) => {
    if (!isFiledHere || named.has(documentId)) return false;
    return (filedUnder !== null && items.has(filedUnder) ? filedUnder : null) === itemId;
  });
  return [...namedHere.map((documentId) => byId.get(documentId)).filter((paper) => paper !== undefined), ...filed];
}

/** The order with one paper a step earlier or later. */
export function movedPaper(documentIds: readonly string[], documentId: string, step: 1 | -1): string[] {
  const from = documentIds.indexOf(documentId);
  const to = from + step;
  if (from < 0 || to < 0 || to >= documentIds.length) return [...documentIds];
  return documentIds.toSpliced(from, 1).toSpliced(to, 0, documentId);
}
