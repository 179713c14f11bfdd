// What may be asked of sittings with their papers. Every query is bounded by the viewer's circles.
import { type SeenRow, summaryOf } from '#core/documents/document-row.ts';
import { listDocumentsOfSitting } from '#core/documents/list-queries.ts';
import { findDocument } from '#core/documents/queries.ts';
import type { Database } from '#core/kernel/database.ts';
import { usualPolicy } from '#shared/documents/readiness.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import type { Sitting, SittingSummary } from '#shared/sittings/contract.ts';
import type { AgendaItem, Programme } from '#shared/sittings/programme.ts';
import { circlesOf, type SittingRow, selectSittings, summaryOfSitting } from './sitting-row.ts';

/** In order of time. */
export function listSittings(
  database: Database,
  viewer: Viewer,
  scope: { readonly withDrafts: boolean } = { withDrafts: false },
): SittingSummary[] {
  return database
    .prepare<[{ circles: string }], SittingRow>(`${selectSittings(viewer, scope)} ORDER BY sittings.starts_at`)
    .all(circlesOf(viewer))
    .map(summaryOfSitting);
}

export function findSittingRow(database: Database, viewer: Viewer, sittingId: string): SittingRow | undefined {
  return database
    .prepare<[{ circles: string; sittingId: string }], SittingRow>(
      `${selectSittings(viewer, { withDrafts: true })} AND sittings.sitting_id = $sittingId`,
    )
    .get({ ...circlesOf(viewer), sittingId });
}

/** The sitting with those of its papers that the viewer may see: what the agenda names, then what was filed under it. */
export function findSitting(database: Database, viewer: Viewer, sittingId: string): Sitting | undefined {
  const row = findSittingRow(database, viewer, sittingId);
  if (!row) return undefined;
  const programme = JSON.parse(row.published ?? row.draft ?? '') as Programme;
  const papers = papersOf(database, viewer, sittingId, [programme]);
  const inItem = (itemId: string | null) => papersInItem(programme, papers, itemId).map(({ paper }) => paper);
  return {
    ...summaryOfSitting(row),
    agenda: programme.agenda.map(({ documentIds: _named, ...item }) => ({ ...item, documents: inItem(item.itemId) })),
    documents: inItem(null),
    changes: JSON.parse(row.changes) as Sitting['changes'],
    changeNote: row.change_note,
  };
}

export interface PaperOfSitting {
  readonly paper: DocumentSummary;
  /** The item that it was filed under; null: the sitting as a whole, or no filing at all. */
  readonly itemId: string | null;
  readonly isFiled: boolean;
}

/** All papers that these programmes name or that are filed under the sitting, each once: the named ones first. */
export function papersOf(
  database: Database,
  viewer: Viewer,
  sittingId: string,
  programmes: readonly Programme[],
): PaperOfSitting[] {
  const filed = listDocumentsOfSitting(database, viewer, sittingId);
  const filedById = new Map(filed.map((row) => [row.document_id, row]));
  const namedIds = programmes.flatMap(({ agenda, documentIds }) => [...agenda.flatMap(idsOf), ...documentIds]);
  const named = [...new Set(namedIds)]
    .map((documentId) => filedById.get(documentId) ?? findDocument(database, viewer, documentId))
    .filter((row): row is SeenRow => row !== undefined && row.stage !== 'withdrawn');
  const rows = new Map([...named, ...filed].map((row) => [row.document_id, row]));
  return [...rows.values()].map((row) => ({
    paper: summaryOf(row, { withFaults: false, policy: usualPolicy }),
    itemId: filedById.has(row.document_id) ? row.item_id : null,
    isFiled: filedById.has(row.document_id),
  }));
}

/** What an item (null: the sitting as a whole) names, in its order, then what is filed under it and named nowhere. */
function papersInItem(
  programme: Programme,
  papers: readonly PaperOfSitting[],
  itemId: string | null,
): readonly PaperOfSitting[] {
  const { agenda } = programme;
  const item = agenda.find((each) => each.itemId === itemId);
  const namedHere = item ? item.documentIds : programme.documentIds;
  const named = new Set([...agenda.flatMap(idsOf), ...programme.documentIds]);
  // An item that is no longer in the agenda leaves its papers to the sitting.
  const isThere = new Set(agenda.map((each) => each.itemId));
  const filed = papers.filter(({ paper, isFiled, itemId: filedUnder }) => {
    const place = filedUnder !== null && isThere.has(filedUnder) ? filedUnder : null;
    return isFiled && place === itemId && !named.has(paper.documentId);
  });
  const byId = new Map(papers.map((each) => [each.paper.documentId, each]));
  return [...namedHere.map((documentId) => byId.get(documentId)).filter((each) => each !== undefined), ...filed];
}

function idsOf({ documentIds }: AgendaItem): readonly string[] {
  return documentIds;
}
