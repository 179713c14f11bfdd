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
import { type ReactElement, useState } from 'react';
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

/** Dozens of rows have one, and few are ever opened: until then only its button is there. */
export function RowMenu(props: RowMenuProps) {
  const { t } = useTranslation();
  const [wasOpened, setWasOpened] = useState(false);
  const { document, isInTabOrder } = props;
  const button = (
    <ActionIcon
      className={classes.menu ?? ''}
      tabIndex={isInTabOrder ? 0 : -1}
      aria-label={t('documents:library.rowMenu', { title: document.title })}
      {...(!wasOpened && {
        'aria-haspopup': 'menu',
        'aria-expanded': false,
        onClick: () => setWasOpened(true),
      })}
    >
      <IconDots size={20} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
  return wasOpened ? <OpenableMenu {...props} target={button} /> : button;
}

function OpenableMenu({ document, isKeeper, onAct, onDetails, target }: RowMenuProps & { target: ReactElement }) {
  const { t } = useTranslation();
  const { documentId, attention } = document;
  const offers = offersFor(new Map([[documentId, selectedOf(document)]]), isKeeper).filter(
    ({ action }) => action !== 'read' || attention !== 'seen',
  );
  return (
    <Menu defaultOpened position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>{target}</Menu.Target>
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
