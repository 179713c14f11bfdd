// The search that led to a paper: which of its places one is at, and the way to the next and the one before. While one
// looks for something else in the paper, the panel stands for it.
import '#renderer/i18n/search-texts.ts';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ReaderTarget } from '../pane/reader-target.ts';
import classes from './SoughtBar.module.css';
import { useSought } from './use-sought.ts';

interface SoughtBarProps {
  target: ReaderTarget;
  /** Takes the search out of the reader's address. */
  onDismiss: () => void;
}

export function SoughtBar({ target, onDismiss }: SoughtBarProps) {
  const { t } = useTranslation();
  const { text, total, index, isShown, step } = useSought(target);
  if (!isShown) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: tools of what was found, not a set of form fields.
    <div className={classes.bar} role="group" aria-label={t('search:inPaper.title')}>
      <IconSearch size={18} stroke={1.6} aria-hidden />
      <p className={classes.words} role="status">
        {total === null
          ? `“${text}”`
          : index === null
            ? t('search:inPaper.all', { text, total, count: total })
            : t('search:inPaper.at', { text, index: index + 1, total })}
      </p>
      <ActionIcon
        aria-label={t('search:inPaper.previous')}
        aria-keyshortcuts="Shift+F3"
        disabled={!total}
        onClick={() => step(-1)}
      >
        <IconChevronUp size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        aria-label={t('search:inPaper.next')}
        aria-keyshortcuts="F3"
        disabled={!total}
        onClick={() => step(1)}
      >
        <IconChevronDown size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={t('search:inPaper.dismiss')} onClick={onDismiss}>
        <IconX size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
