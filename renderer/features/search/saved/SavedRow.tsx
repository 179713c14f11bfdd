// One saved search: its name, what it seeks, what is new.
import { ActionIcon, Button } from '@mantine/core';
import { IconBell, IconBellOff, IconCheck, IconFileText, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SavedSearch, SavedSearchList } from '#shared/search/saved/contract.ts';
import { resultsAddress } from '../results/results-address.ts';
import { NewCount } from './NewCount.tsx';
import classes from './SavedSearches.module.css';
import { useRemoveSaved } from './use-remove-saved.ts';
import { useSavedActs } from './use-saved-searches.ts';
import { useSoughtWords } from './use-sought-words.ts';

interface SavedRowProps {
  saved: SavedSearch;
  list: SavedSearchList;
  isCompact: boolean;
  onRename: () => void;
  onOpen?: () => void;
}

const shownPapers = 3;

export function SavedRow({ saved, list, isCompact, onRename, onOpen }: SavedRowProps) {
  const { t } = useTranslation();
  const wordsOf = useSoughtWords();
  const { alert, noteSeen, isActing } = useSavedActs();
  const remove = useRemoveSaved();
  const { savedSearchId, name, sought, isAlerting, newPapers, newCount } = saved;
  const seen = () => void noteSeen(savedSearchId, list.upTo);
  const facts = wordsOf(sought, list).filter((part) => part !== name && part !== `“${name}”`);

  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <Link
          to="/search"
          search={resultsAddress(sought)}
          className={classes.open}
          onClick={() => {
            if (newCount > 0) seen();
            onOpen?.();
          }}
        >
          <span className={classes.name}>
            {name}
            <NewCount count={newCount} />
          </span>
          {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
        </Link>
        {!isCompact && (
          <span className={classes.actions}>
            <ActionIcon
              aria-label={t('saved:alertOf', { name })}
              aria-pressed={isAlerting}
              title={t(isAlerting ? 'saved:form.alert' : 'saved:silent')}
              disabled={isActing}
              onClick={() => void alert(savedSearchId, !isAlerting)}
            >
              {isAlerting ? (
                <IconBell size={20} stroke={1.6} aria-hidden />
              ) : (
                <IconBellOff size={20} stroke={1.6} aria-hidden />
              )}
            </ActionIcon>
            <ActionIcon aria-label={t('saved:renameOf', { name })} title={t('saved:rename')} onClick={onRename}>
              <IconPencil size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('saved:removeOf', { name })}
              title={t('saved:remove')}
              disabled={isActing}
              onClick={() => void remove(saved)}
            >
              <IconTrash size={20} stroke={1.6} aria-hidden />
            </ActionIcon>
          </span>
        )}
      </div>
      {!isCompact && newCount > 0 && (
        <div className={classes.news}>
          <ul aria-label={t('saved:newPapers', { name })}>
            {newPapers.slice(0, shownPapers).map(({ documentId, title }) => (
              <li key={documentId}>
                <Link
                  to="/documents/$documentId"
                  params={{ documentId }}
                  search={sought.text === '' ? {} : { q: sought.text }}
                  className={classes.paper}
                >
                  <IconFileText size={18} stroke={1.6} aria-hidden />
                  <span className={classes.paperTitle}>{title}</span>
                </Link>
              </li>
            ))}
          </ul>
          <p className={classes.rest}>
            {newCount > shownPapers && <span>{t('saved:morePapers', { count: newCount - shownPapers })}</span>}
            <Button
              variant="subtle"
              color="link"
              leftSection={<IconCheck size={18} stroke={1.6} aria-hidden />}
              aria-label={t('saved:noteSeenOf', { name })}
              loading={isActing}
              onClick={seen}
            >
              {t('saved:noteSeen')}
            </Button>
          </p>
        </div>
      )}
    </li>
  );
}
