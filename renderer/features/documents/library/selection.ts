// Which papers are selected, and in which stage each was when it was selected or last acted on: what may be done with
// them depends on it. Pure; the order of the entries is that of selecting.
import type { DocumentAction } from '#shared/documents/actions.ts';
import type { Stage } from '#shared/documents/paper.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';

/** What is known of a selected paper. */
export interface Selected {
  readonly documentId: string;
  readonly stage: Stage;
  readonly isScheduled: boolean;
}
export type Selection = ReadonlyMap<string, Selected>;

export const nothing: Selection = new Map();

export function selectedOf({ documentId, stage, scheduled }: DocumentSummary): Selected {
  return { documentId, stage, isScheduled: scheduled !== null };
}

export function toggle(selection: Selection, paper: Selected): Selection {
  const next = new Map(selection);
  if (!next.delete(paper.documentId)) next.set(paper.documentId, paper);
  return next;
}

export function withAll(selection: Selection, papers: readonly Selected[]): Selection {
  return new Map([...selection, ...papers.map((paper) => [paper.documentId, paper] as const)]);
}

export const bulkActions = [
  'approve',
  'publish',
  'restore',
  'file',
  'read',
  'return',
  'unschedule',
  'withdraw',
] as const;
export type BulkAction = (typeof bulkActions)[number];

const forKeepers: Record<Exclude<BulkAction, 'read'>, (paper: Selected) => boolean> = {
  approve: ({ stage }) => stage === 'draft',
  publish: ({ stage }) => stage === 'approved',
  restore: ({ stage }) => stage === 'withdrawn',
  file: ({ stage }) => stage !== 'withdrawn',
  return: ({ stage }) => stage === 'approved',
  unschedule: ({ isScheduled }) => isScheduled,
  withdraw: ({ stage }) => stage !== 'withdrawn',
};

export interface Offer {
  readonly action: BulkAction;
  /** The papers that it applies to. */
  readonly documentIds: readonly string[];
}

/** What can be done with the selected papers, or with some of them. */
export function offersFor(selection: Selection, isKeeper: boolean): Offer[] {
  const papers = [...selection.values()];
  return bulkActions
    .map((action) => {
      const applies = action === 'read' ? ({ stage }: Selected) => stage !== 'withdrawn' : forKeepers[action];
      const own = isKeeper || action === 'read' ? papers.filter(applies) : [];
      return { action, documentIds: own.map(({ documentId }) => documentId) };
    })
    .filter(({ documentIds }) => documentIds.length > 0);
}

/** The selection after an act: its papers are in another stage, or gone from the list. */
export function afterAct(selection: Selection, done: readonly string[], action: DocumentAction): Selection {
  const next = new Map(selection);
  for (const documentId of done) {
    const paper = next.get(documentId);
    if (!paper) continue;
    const changed = changedBy(paper, action);
    if (changed) next.set(documentId, changed);
    else next.delete(documentId);
  }
  return next;
}

function changedBy(paper: Selected, { kind }: DocumentAction): Selected | null {
  switch (kind) {
    case 'approve':
      return { ...paper, stage: 'approved' };
    case 'return':
      return { ...paper, stage: 'draft', isScheduled: false };
    case 'publish':
      return { ...paper, stage: 'published', isScheduled: false };
    case 'schedule':
      return { ...paper, isScheduled: true };
    case 'unschedule':
      return { ...paper, isScheduled: false };
    case 'withdraw':
    case 'restore':
      return null;
    default:
      return paper;
  }
}
