// One saved search: its name, what it seeks, what is new.
import { ActionIcon } from '@mantine/core';
import { IconBell, IconBellOff, IconPencil, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SavedSearch, SavedSearchList } from '#shared/search/saved/contract.ts';
import { resultsAddress } from '../results/results-address.ts';
import { NewCount } from './NewCount.tsx';
import { NewPapers } from './NewPapers.tsx';
import classes from './SavedSearches.module.css';
import { useRemoveSaved } from './use-remove-saved.ts';
import { useSavedActs } from './use-saved-searches.ts';
import { useSoughtWords } from './use-sought-words.ts';

interface SavedRowProps {
  saved: SavedSearch;
  list: SavedSearchList;
  onRename: () => void;
}

export function SavedRow({ saved, list, onRename }: SavedRowProps) {
  const { t } = useTranslation();
  const wordsOf = useSoughtWords();
  const { alert, noteSeen, isActing } = useSavedActs();
  const remove = useRemoveSaved();
  const { savedSearchId, name, sought, isAlerting, newCount } = saved;
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
          }}
        >
          <span className={classes.name}>
            {name}
            <NewCount count={newCount} />
          </span>
          {facts.length > 0 && <span className={classes.facts}>{facts.join(' · ')}</span>}
        </Link>
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
      </div>
      {newCount > 0 && <NewPapers saved={saved} isBusy={isActing} onSeen={seen} />}
    </li>
  );
}
