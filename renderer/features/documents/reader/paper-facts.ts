// What the reader's bar says of a paper beside its title. Pure but for the words.
import type { TFunction } from 'i18next';
import type { PaperStructure, PaperUnit } from '#shared/documents/structure.ts';
import type { DocumentDetail, DocumentSummary } from '#shared/documents/summary.ts';
import { dayText } from '../details/day-text.ts';

export type LegalState = 'not-yet' | 'in-force' | 'amended' | 'over';

/** «57/2014/QH13», «Bản 2», «64 điều», «37 trang», «ngày 20/11/2026»: what is known, the most telling first. */
export function paperFacts(
  document: DocumentSummary & Partial<Pick<DocumentDetail, 'versions'>>,
  structure: PaperStructure | undefined,
  t: TFunction,
): string[] {
  const articles = structure ? articlesIn(structure.units) : 0;
  const facts = [
    document.number,
    (document.versions?.length ?? 0) > 1 ? t('documents:reader.version', { version: document.version }) : null,
    articles > 0 ? t('documents:reader.articleCount', { count: articles }) : null,
    document.hasPages ? t('common:pageCount', { count: document.pageCount }) : null,
    document.issuedOn ? t('documents:reader.issuedOn', { day: dayText(document.issuedOn) }) : null,
  ];
  return facts.filter((fact) => fact !== null);
}

/** Articles of the text itself: an annex counts for itself. */
export function articlesIn(units: readonly PaperUnit[]): number {
  return units.reduce((sum, { kind, children }) => {
    if (kind === 'article') return sum + 1;
    return kind === 'annex' || !children ? sum : sum + articlesIn(children);
  }, 0);
}

/** Of a law on a day (`2026-11-20`); null where nobody has said anything of it. */
export function legalStateOn(today: string, { legalStatus }: Pick<DocumentDetail, 'legalStatus'>): LegalState | null {
  if (!legalStatus) return null;
  const { inForceFrom, inForceTo, amendedBy, replacedBy } = legalStatus;
  if (inForceTo ? inForceTo < today : replacedBy !== null) return 'over';
  if (inForceFrom && inForceFrom > today) return 'not-yet';
  if (amendedBy.length > 0) return 'amended';
  return inForceFrom ? 'in-force' : null;
}
