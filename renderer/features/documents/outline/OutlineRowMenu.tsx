// What can be had of a unit from its line in the outline, without leaving what is read.
import { type RefObject, useMemo } from 'react';
import '#renderer/i18n/search-texts.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import { citationOf } from '../flow/address-label.ts';
import { type OpenUnit, UnitMenu } from '../flow/UnitMenu.tsx';
import { useCopyUnit } from '../flow/use-copy-unit.ts';
import { usePane } from '../pane/pane.ts';
import { askedAbout } from '../similar/clause-of.ts';
import { askSimilar } from '../similar/similar-store.ts';
import { goToUnit, pathTo } from './here.ts';
import type { OpenRow } from './use-row-menu.ts';

interface OutlineRowMenuProps {
  /** Null: closed. */
  open: OpenRow | null;
  structure: PaperStructure;
  tree: RefObject<HTMLElement | null>;
  onClose: () => void;
}

export function OutlineRowMenu({ open, structure, tree, onClose }: OutlineRowMenuProps) {
  const pane = usePane();
  const { document, view, openPaper } = pane;
  const { copyCitation, copyLink } = useCopyUnit(document, structure);
  const unit = useMemo<OpenUnit | null>(() => {
    if (!open) return null;
    const { row, top, left } = open;
    const { address } = row.unit;
    return { address, citation: citationOf(address, document), top, left };
  }, [open, document]);
  return (
    <UnitMenu
      unit={unit}
      onGo={() => open && goToUnit(pane, open.row.unit)}
      onGoBeside={() => unit && openPaper(document.documentId, { unit: unit.address, isBeside: true })}
      onCopyCitation={() => unit && copyCitation(unit.address)}
      onCopyLink={() => unit && copyLink(unit.address)}
      onSimilar={() => {
        // The panel gives the focus back to what has it now, and the menu is on its way out.
        tree.current?.focus({ preventScroll: true });
        if (open) askSimilar(view, askedAbout(pathTo(structure, open.row.index)));
      }}
      onClose={onClose}
    />
  );
}
