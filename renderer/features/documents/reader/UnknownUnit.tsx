// «Không có Điều 99; mở ở đầu»: a unit was asked for that the paper does not have.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { labelOfAddress, parseAddress } from '#shared/kernel/legal/find-unit.ts';
import { usePane } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { unitAskedFor } from './opening-place.ts';
import { PaneNotice } from './PaneNotice.tsx';

interface UnknownUnitProps {
  target: ReaderTarget;
}

export function UnknownUnit({ target }: UnknownUnitProps) {
  const { t } = useTranslation();
  const { structure } = usePane();
  const [putAway, setPutAway] = useState<ReaderTarget | null>(null);
  if (target.unit === null || !structure || putAway === target) return null;
  const found = unitAskedFor(structure, target.unit);
  if (found?.isWhole) return null;
  const asked = labelOfAddress(parseAddress(target.unit) ?? target.unit);
  return (
    <PaneNotice onClose={() => setPutAway(target)}>
      {found
        ? t('documents:reader.unknownUnit.around', { asked, found: labelOfAddress(found.unit.address) })
        : t('documents:reader.unknownUnit.start', { asked })}
    </PaneNotice>
  );
}
