// What a hit is called: the clause as laws cite it, else the heading over it, else its page. Null where it has none of them.
import type { TFunction } from 'i18next';
import type { UnitHit } from '#shared/search/results.ts';
import { addressOf } from './snippets.ts';

export function hitName({ label, heading, pageNumber }: UnitHit, hasPages: boolean, t: TFunction): string | null {
  return (
    (label === null ? null : keptTogether(label)) ??
    addressOf(heading) ??
    (hasPages ? t('search:pageAddress', { page: pageNumber }) : null)
  );
}

/** A line does not end between «Điều» and its number. */
function keptTogether(label: string): string {
  return label.replaceAll(/ (?=\S+(?: \p{Lu}|$))/gu, '\u00a0');
}
