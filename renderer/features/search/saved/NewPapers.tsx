// What came in for a saved search: the newest papers, the way to say that they were looked at.
import { Button } from '@mantine/core';
import { IconCheck, IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import classes from './SavedSearches.module.css';

interface NewPapersProps {
  saved: SavedSearch;
  isBusy: boolean;
  onSeen: () => void;
}

const shownPapers = 3;

export function NewPapers({ saved: { name, sought, newPapers, newCount }, isBusy, onSeen }: NewPapersProps) {
  const { t } = useTranslation();
  return (
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
              <span className={classes.paperTitle} title={title}>
                {title}
              </span>
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
          loading={isBusy}
          onClick={onSeen}
        >
          {t('saved:noteSeen')}
        </Button>
      </p>
    </div>
  );
}
