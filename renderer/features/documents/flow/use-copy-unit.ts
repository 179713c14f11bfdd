// Copies how a unit of a paper is cited, or a link that opens the paper at it.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { showErrorToast, showToast } from '#renderer/ui/toast.tsx';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { findUnit } from '#shared/kernel/legal/find-unit.ts';
import { linkOf } from '../sharing/citation.ts';
import { citationOf } from './address-label.ts';

/** Both take the unit's address. */
export function useCopyUnit(paper: DocumentDetail, structure: PaperStructure | undefined) {
  const { t } = useTranslation();
  return useMemo(() => {
    const write = (text: string, done: string) => {
      navigator.clipboard.writeText(text).then(
        () => showToast(done),
        () => showErrorToast(t('documents:flow.copyFailed')),
      );
    };
    return {
      copyCitation: (address: string) => write(citationOf(address, paper), t('documents:flow.address.citationCopied')),
      copyLink: (address: string) => {
        const origin = window.dienhong === undefined ? location.origin : null;
        const page = (structure && findUnit(structure, address)?.start.page) ?? 1;
        write(linkOf(origin, paper.documentId, address, page), t('documents:flow.address.linkCopied'));
      },
    };
  }, [paper, structure, t]);
}
