// What can be done with one paper of the list.
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArchive,
  IconArrowBackUp,
  IconClockOff,
  IconDots,
  IconEye,
  IconFolder,
  IconInfoCircle,
  IconRubberStamp,
  IconSend,
  type TablerIcon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './DocumentRow.module.css';
import { type BulkAction, offersFor, selectedOf } from './selection.ts';

interface RowMenuProps {
  document: DocumentSummary;
  isKeeper: boolean;
  isInTabOrder: boolean;
  onAct: (action: BulkAction, document: DocumentSummary) => void;
  onDetails: (document: DocumentSummary) => void;
}

export const actionIcons: Record<BulkAction, TablerIcon> = {
  approve: IconRubberStamp,
  publish: IconSend,
  restore: IconArrowBackUp,
  file: IconFolder,
  read: IconEye,
  return: IconArrowBackUp,
  unschedule: IconClockOff,
  withdraw: IconArchive,
};

export function RowMenu({ document, isKeeper, isInTabOrder, onAct, onDetails }: RowMenuProps) {
  const { t } = useTranslation();
  const { title, documentId, attention } = document;
  const offers = offersFor(new Map([[documentId, selectedOf(document)]]), isKeeper).filter(
    ({ action }) => action !== 'read' || attention !== 'seen',
  );
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          className={classes.menu ?? ''}
          tabIndex={isInTabOrder ? 0 : -1}
          aria-label={t('documents:library.rowMenu', { title })}
        >
          <IconDots size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          className={classes.menuItem ?? ''}
          leftSection={<IconInfoCircle size={20} stroke={1.6} aria-hidden />}
          onClick={() => onDetails(document)}
        >
          {t('documents:library.details')}
        </Menu.Item>
        {offers.map(({ action }) => {
          const Icon = actionIcons[action];
          return (
            <Menu.Item
              key={action}
              className={classes.menuItem ?? ''}
              leftSection={<Icon size={20} stroke={1.6} aria-hidden />}
              onClick={() => onAct(action, document)}
            >
              {action === 'withdraw' ? t('documents:library.withdraw') : t(`documents:library.action.${action}`)}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
