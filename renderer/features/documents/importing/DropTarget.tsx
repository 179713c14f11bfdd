// What the whole window says while files hover over it.
import { Portal } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './DropTarget.module.css';

export function DropTarget() {
  const { t } = useTranslation();
  return (
    <Portal>
      <div className={classes.veil}>
        <div className={classes.frame}>
          <span className={classes.icon}>
            <IconFileImport size={36} stroke={1.6} aria-hidden />
          </span>
          <p className={classes.title}>{t('documents:drop.title')}</p>
          <p className={classes.text}>{t('documents:drop.text')}</p>
        </div>
      </div>
    </Portal>
  );
}
