// Whether a paper holds on a day, as far as people have said so.
import type { LegalStatus } from '#shared/documents/paper.ts';
import type { SearchStatus } from './filter.ts';

export interface JudgedPaper {
  readonly isPublished: boolean;
  readonly legalStatus: LegalStatus | null;
}

/** `today`: `2026-11-20`. */
export function statusOn(today: string, { isPublished, legalStatus }: JudgedPaper): SearchStatus {
  if (!isPublished) return 'draft';
  if (!legalStatus) return 'unstated';
  const { inForceFrom, inForceTo, amendedBy, replacedBy } = legalStatus;
  if (inForceTo ? inForceTo < today : replacedBy !== null) return 'over';
  if (inForceFrom && inForceFrom > today) return 'not-yet';
  if (amendedBy.length > 0) return 'amended';
  return inForceFrom ? 'in-force' : 'unstated';
}
