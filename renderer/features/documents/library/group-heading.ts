// Headings in the order of the agenda: a row has one when it belongs elsewhere than the row before it.
import type { DocumentSummary } from '#shared/documents/summary.ts';

export interface GroupHeading {
  readonly sittingId: string | null;
  readonly dossierId: string | null;
  /** The sitting was named by an earlier heading. */
  readonly isWithinSitting: boolean;
}

/** Null where the row goes on with the group; also where the row before it has not come yet. */
export function headingOf(
  document: DocumentSummary | undefined,
  before: DocumentSummary | undefined,
  index: number,
): GroupHeading | null {
  if (!document || (index > 0 && !before)) return null;
  const { sittingId, dossierId } = document.placement;
  const isSameSitting = before?.placement.sittingId === sittingId;
  if (isSameSitting && before?.placement.dossierId === dossierId) return null;
  return { sittingId, dossierId, isWithinSitting: isSameSitting && sittingId !== null };
}
