// «Trở lại Điều 9, khoản 2»: after a jump, the way back to where one was. Alt ← takes it too, and so does the browser's
// back while it is shown.
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconX } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandGroup } from '#renderer/ui/commands.ts';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import { pathToUnit } from '#shared/kernel/legal/find-unit.ts';
import { usePane } from '../pane/pane.ts';
import { usePaneCommands } from '../pane/pane-commands.ts';
import { unitPathAt } from '../pane/unit-at.ts';
import { addressReadAt, useHerePath } from './here.ts';
import { placeNameOf } from './unit-names.ts';
import { useWayBack } from './use-way-back.ts';
import classes from './WayBack.module.css';

export function WayBack() {
  const { t } = useTranslation();
  const { stepsBack, goBack } = usePane();
  const offer = useWayBack();
  const place = usePlaceName(offer?.to ?? null);
  const hasSteps = stepsBack > 0;
  const group = useMemo<CommandGroup>(
    () => ({
      title: t('documents:outline.commands.title'),
      commands: hasSteps
        ? [
            {
              keys: 'alt+arrowleft',
              label: t('documents:outline.commands.back'),
              Icon: IconArrowBackUp,
              worksInFields: true,
              run: goBack,
            },
          ]
        : [],
    }),
    [t, hasSteps, goBack],
  );
  usePaneCommands(group);
  return (
    <div className={classes.ground}>
      <Arrival isJump={offer !== null} />
      {offer && (
        <div className={classes.pill}>
          <button type="button" className={classes.back} onClick={offer.go} aria-keyshortcuts="Alt+ArrowLeft">
            <IconArrowBackUp size={20} stroke={1.6} aria-hidden />
            <span className={classes.words}>{t('documents:outline.wayBack.to', { place })}</span>
          </button>
          <ActionIcon
            className={classes.dismiss ?? ''}
            aria-label={t('documents:outline.wayBack.dismiss')}
            onClick={offer.dismiss}
          >
            <IconX size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
      )}
    </div>
  );
}

/** Says to those who do not see the page where a jump has led. */
function Arrival({ isJump }: { isJump: boolean }) {
  const { t } = useTranslation();
  const place = placeNameOf(useHerePath());
  return (
    <span className="visually-hidden" role="status">
      {isJump && place !== null && t('documents:outline.wayBack.arrived', { place })}
    </span>
  );
}

function usePlaceName(place: TextPlace | null): string {
  const { t } = useTranslation();
  const { structure, document } = usePane();
  if (!place) return '';
  const address = addressReadAt(place);
  const path = structure && (address === null ? unitPathAt(structure, place) : pathToUnit(structure, address));
  const name = path ? placeNameOf(path) : null;
  if (name !== null) return name;
  const isStart = place.page === 1 && (place.block < 3 || !document.hasPages);
  return isStart ? t('documents:outline.wayBack.start') : t('documents:outline.wayBack.page', { page: place.page });
}
