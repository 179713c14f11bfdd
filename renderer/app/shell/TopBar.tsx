// Search box, what the screen puts in, connection, viewer.
import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/ui/Keys.tsx';
import { useTopBarSlot } from '#renderer/ui/top-bar-slot.tsx';
import { ConnectionPill } from './ConnectionPill.tsx';
import classes from './TopBar.module.css';
import { ViewerInitials } from './ViewerInitials.tsx';

interface TopBarProps {
  onOpenSearch: () => void;
}

export function TopBar({ onOpenSearch }: TopBarProps) {
  const { t } = useTranslation();
  const slot = useTopBarSlot();
  return (
    <header className={classes.bar} data-slot-taken={slot.isTaken || undefined}>
      <div ref={slot.setElement} className={classes.slot} />
      {slot.isTaken ? (
        <ActionIcon aria-label={t('shell:openSearch')} aria-keyshortcuts="Control+K Meta+K" onClick={onOpenSearch}>
          <IconSearch size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
      ) : (
        <button type="button" className={classes.search} aria-keyshortcuts="Control+K Meta+K" onClick={onOpenSearch}>
          <IconSearch size={20} stroke={1.6} aria-hidden />
          <span className={classes.placeholder}>{t('shell:searchPlaceholder')}</span>
          <span className={classes.keys} aria-hidden>
            <Keys keys="mod+k" />
          </span>
        </button>
      )}
      <div className={classes.end}>
        <ConnectionPill isCompact={slot.isTaken} />
        <ViewerInitials />
      </div>
    </header>
  );
}
