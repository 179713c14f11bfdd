// A mention: where it leads, what that is called, and going there.
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Pane, usePane } from '../pane/pane.ts';
import { goToUnit } from './here.ts';
import { useLawsFound } from './law-desk.ts';
import { destinationOf, labelOfAddresses, lawNameOf, type ReferenceTarget, targetOf } from './references.ts';

/** Null: no link. */
export function useReferenceTarget(reference: number): ReferenceTarget | null {
  const { structure, document } = usePane();
  const laws = useLawsFound(structure, structure?.references[reference]?.law !== undefined);
  return useMemo(
    () => (structure ? targetOf(structure, reference, document, laws) : null),
    [structure, reference, document, laws],
  );
}

/** What to search for where a mention leads nowhere. */
export function searchTextOf(target: ReferenceTarget): string {
  if ('law' in target) return lawNameOf(target.law);
  return target.kind === 'missing' ? labelOfAddresses(target.addresses.slice(0, 1), '') : '';
}

export function hrefOf(target: ReferenceTarget, documentId: string): string {
  const destination = destinationOf(target, documentId);
  if (!destination) return `/documents?q=${encodeURIComponent(searchTextOf(target))}`;
  const unit = destination.unit === undefined ? '' : `?unit=${encodeURIComponent(destination.unit)}`;
  return `/documents/${destination.documentId}${unit}`;
}

/** «Liên kết đến Khoản 2 Điều 15 của văn bản này», for those who hear the link. */
export function useMeaning(): (target: ReferenceTarget) => string {
  const { t } = useTranslation();
  return useCallback(
    (target) => {
      const unit = labelOfAddresses(addressesOf(target), t('documents:outline.reference.and'));
      switch (target.kind) {
        case 'here':
          return t('documents:outline.reference.toHere', { unit });
        case 'paper':
          return unit === ''
            ? t('documents:outline.reference.toPaper', { paper: target.paper.title })
            : t('documents:outline.reference.toPaperUnit', { unit, paper: target.paper.title });
        case 'missing':
          return t('documents:outline.reference.missing');
        case 'unknown':
          return t('documents:outline.reference.unknown');
        default:
          return t('documents:outline.reference.unsure');
      }
    },
    [t],
  );
}

export function addressesOf(target: ReferenceTarget): readonly string[] {
  return target.kind === 'here' ? target.units.map(({ address }) => address) : target.addresses;
}

/** Goes to one of the addresses that a mention means; the first unless told. */
export type Follow = (target: ReferenceTarget, options?: { address?: string; isBeside?: boolean }) => void;

export function useFollow(): Follow {
  const pane = usePane();
  return useCallback((target, options) => follow(pane, target, options), [pane]);
}

function follow(pane: Pane, target: ReferenceTarget, { address, isBeside }: Parameters<Follow>[1] = {}): void {
  const destination = destinationOf(target, pane.document.documentId);
  if (!destination) return;
  const unit = address ?? destination.unit;
  const here = target.kind === 'here' ? target.units.find((each) => each.address === unit) : undefined;
  if (here && !isBeside) goToUnit(pane, here);
  else pane.openPaper(destination.documentId, { ...(unit !== undefined && { unit }), ...(isBeside && { isBeside }) });
}

/** Looks for what is named in the library. */
export function useSearchLibrary(): (text: string) => void {
  const navigate = useNavigate();
  return useCallback((text) => void navigate({ to: '/documents', search: { q: text } }), [navigate]);
}
