// The menu of a unit whose address was pressed, and what it does.
import { type RefObject, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { findUnit } from '#shared/kernel/legal/find-unit.ts';
import type { ViewStore } from '../pane/view-store.ts';
import { askSimilar } from '../similar/similar-store.ts';
import { citationOf } from './address-label.ts';
import type { OpenUnit } from './UnitMenu.tsx';
import type { UnitStart } from './unit-index.ts';
import { useCopyUnit } from './use-copy-unit.ts';

interface UnitMenuOptions {
  readonly list: RefObject<HTMLElement | null>;
  readonly document: DocumentDetail;
  readonly view: ViewStore;
  readonly structure: PaperStructure | undefined;
  readonly copy: (stretch: { start: TextPlace; end: TextPlace }, done: string) => void;
}

export function useUnitMenu({ list, document: paper, view, structure, copy }: UnitMenuOptions) {
  const { t } = useTranslation();
  const [unit, setUnit] = useState<OpenUnit | null>(null);
  const { copyCitation, copyLink } = useCopyUnit(paper, structure);
  const open = useCallback(
    ({ address }: UnitStart, at: HTMLElement) => {
      const sheet = list.current?.parentElement;
      if (!sheet) return;
      const [own, around] = [at.getBoundingClientRect(), sheet.getBoundingClientRect()];
      const place = { top: own.bottom - around.top, left: own.right - around.left };
      setUnit({ address, citation: citationOf(address, paper), ...place });
    },
    [list, paper],
  );
  return {
    open,
    copyCitation,
    menu: {
      unit,
      onClose: () => setUnit(null),
      onCopyCitation: () => unit && copyCitation(unit.address),
      onCopyLink: () => unit && copyLink(unit.address),
      onSimilar: () => unit && askSimilar(view, unit.address),
      onCopyText: () => {
        const found = unit && structure ? findUnit(structure, unit.address) : null;
        if (found) copy({ start: found.start, end: found.end }, t('documents:flow.copied'));
      },
    },
  };
}
