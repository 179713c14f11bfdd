// What of a sitting is ready and what is missing, told to those who prepare it. Reads, never writes.
import type { Documents } from '#core/documents/service.ts';
import type { Database } from '#core/kernel/database.ts';
import { isKeeper } from '#shared/documents/document-state.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { everyone } from '#shared/kernel/circles.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import type { Sitting } from '#shared/sittings/contract.ts';
import type { ItemReadiness, PaperState, SittingReadiness } from '#shared/sittings/readiness.ts';
import { findSitting } from './queries.ts';

export interface ReadinessOptions {
  readonly views: () => Database;
  readonly documents: Pick<Documents, 'find'>;
}

/** Refuses with `not-allowed` who does not prepare sittings, and with `not-found` where the viewer sees no such sitting. */
export function readinessOf(
  { views, documents }: ReadinessOptions,
  viewer: Viewer,
  sittingId: string,
): SittingReadiness {
  if (!isKeeper(viewer)) throw new RefusalError('not-allowed');
  const sitting = findSitting(views(), viewer, sittingId);
  if (!sitting) throw new RefusalError('not-found', { sittingId });
  const papersOf = (summaries: readonly DocumentSummary[]) =>
    summaries.map(({ documentId }) => paperReadiness(documents.find(viewer, documentId), sitting));
  const ofItems = sitting.agenda.map(({ itemId, title, startsAt, kind, documents: named }) => {
    const papers = papersOf(named);
    return { itemId, title, startsAt, isWithoutPapers: kind === 'matter' && papers.length === 0, papers };
  });
  const common = papersOf(sitting.documents);
  const items: ItemReadiness[] = [
    ...(common.length === 0
      ? []
      : [{ ...{ itemId: null, startsAt: null, isWithoutPapers: false }, title: sitting.title, papers: common }]),
    ...ofItems,
  ];
  // A paper may be named by several items.
  const papers = new Map(items.flatMap((item) => item.papers).map((paper) => [paper.documentId, paper.state]));
  const ready = [...papers.values()].filter((state) => state === 'ready').length;
  return { sittingId, total: papers.size, ready, items };
}

type FoundPaper = ReturnType<Documents['find']>;

function paperReadiness(paper: FoundPaper, sitting: Sitting): ItemReadiness['papers'][number] {
  const { documentId, title, circle, scannedPages, faults, scheduled } = paper;
  const state = stateOf(paper, sitting);
  return { documentId, title, state, circle, scannedPages, faults, publishAt: scheduled?.publishAt ?? null };
}

function stateOf(paper: FoundPaper, sitting: Sitting): PaperState {
  if (paper.stage !== 'published')
    return paper.scheduled ? 'scheduled' : paper.stage === 'approved' ? 'approved' : 'draft';
  if (paper.circle !== everyone && paper.circle !== sitting.circle) return 'elsewhere';
  return paper.hasText && paper.scannedPages === 0 ? 'ready' : 'unread';
}
