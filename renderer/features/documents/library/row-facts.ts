// The second line of a row: number · type · date · issuer · pages, as far as they are known.
import type { TFunction } from 'i18next';
import { type FormatLanguage, formatDate, formatSize } from '#renderer/i18n/format.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';

export function factsOf(document: DocumentSummary, t: TFunction, language: FormatLanguage): string {
  const { number, type, issuer, issuedOn, importedAt, hasPages, pageCount, sizeBytes } = document;
  const facts = [
    number,
    type,
    issuedOn
      ? issuedOn.split('-').reverse().join('/')
      : t('documents:library.importedOn', { date: formatDate(importedAt) }),
    issuer,
    hasPages ? t('common:pageCount', { count: pageCount }) : formatSize(sizeBytes, language),
  ];
  return facts.filter((fact) => fact !== null).join(' · ');
}
