// Whether and when a law holds, as it stands in the form and as it is kept.
import type { LegalStatus } from '#shared/documents/paper.ts';
import { dayText, isoDayOf } from './day-text.ts';

export interface LegalStatusDraft {
  readonly inForceFrom: string;
  readonly inForceTo: string;
  readonly replacedBy: string;
  readonly amendedBy: readonly { readonly number: string; readonly inForceFrom: string }[];
}

export function legalDraftOf(status: LegalStatus | null): LegalStatusDraft {
  return {
    inForceFrom: dayText(status?.inForceFrom ?? null),
    inForceTo: dayText(status?.inForceTo ?? null),
    replacedBy: status?.replacedBy ?? '',
    amendedBy: (status?.amendedBy ?? []).map(({ number, inForceFrom }) => ({
      number,
      inForceFrom: dayText(inForceFrom),
    })),
  };
}

export type LegalFault = 'no-day' | 'order';

/** By the name of the field; `amendedBy.0` for the day of the first amendment. */
export function legalFaults(draft: LegalStatusDraft): Record<string, LegalFault> {
  const faults: Record<string, LegalFault> = {};
  const check = (name: string, text: string) => {
    if (text.trim() !== '' && isoDayOf(text) === null) faults[name] = 'no-day';
  };
  check('inForceFrom', draft.inForceFrom);
  check('inForceTo', draft.inForceTo);
  for (const [index, amendment] of draft.amendedBy.entries()) check(`amendedBy.${index}`, amendment.inForceFrom);
  const [from, to] = [isoDayOf(draft.inForceFrom), isoDayOf(draft.inForceTo)];
  if (from && to && to < from) faults.inForceTo = 'order';
  return faults;
}

export function legalStatusOf(draft: LegalStatusDraft): LegalStatus {
  return {
    inForceFrom: isoDayOf(draft.inForceFrom),
    inForceTo: isoDayOf(draft.inForceTo),
    replacedBy: draft.replacedBy.trim() || null,
    amendedBy: draft.amendedBy
      .filter(({ number }) => number.trim() !== '')
      .map(({ number, inForceFrom }) => ({ number: number.trim(), inForceFrom: isoDayOf(inForceFrom) })),
  };
}

/** Reads what was kept on this device; null where there is nothing whole. */
export function parseLegalDraft(stored: string | null): LegalStatusDraft | null {
  try {
    const value = JSON.parse(stored ?? 'null') as Partial<LegalStatusDraft> | null;
    const texts = [value?.inForceFrom, value?.inForceTo, value?.replacedBy];
    const isWhole = texts.every((text) => typeof text === 'string') && Array.isArray(value?.amendedBy);
    const amendments = value?.amendedBy ?? [];
    const areWhole = amendments.every(
      (each) => typeof each?.number === 'string' && typeof each.inForceFrom === 'string',
    );
    return isWhole && areWhole ? (value as LegalStatusDraft) : null;
  } catch {
    return null;
  }
}
