// A quiet line under a paper's bar: what is to be known of it now, with what can be done, put away at will.
import { ActionIcon } from '@mantine/core';
import { IconInfoCircle, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './PaneNotice.module.css';

interface PaneNoticeProps {
  children: ReactNode;
  /** Links and buttons. */
  actions?: ReactNode;
  onClose: () => void;
}

export function PaneNotice({ children, actions, onClose }: PaneNoticeProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.notice} role="status">
      <IconInfoCircle size={20} stroke={1.6} aria-hidden />
      <p className={classes.words}>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
      <ActionIcon aria-label={t('common:close')} onClick={onClose}>
        <IconX size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
