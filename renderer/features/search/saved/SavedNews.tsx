// What is new to the saved searches, a line each, for the home screen. Nothing where there is nothing new: it comes after
// the screen stands, and says no more than it knows.
import '#renderer/i18n/saved-texts.ts';
import { IconBookmark } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import aside from '#renderer/features/sittings/home/Aside.module.css';
import { resultsAddress } from '../results/results-address.ts';
import classes from './SavedNews.module.css';
import { useSavedActs, useSavedSearches } from './use-saved-searches.ts';

const shownLines = 3;

export function SavedNews() {
  const { t } = useTranslation();
  const headingId = useId();
  const { data: list } = useSavedSearches();
  const { noteSeen } = useSavedActs();
  const fresh = list?.savedSearches.filter(({ newCount }) => newCount > 0) ?? [];
  if (!list || fresh.length === 0) return null;
  return (
    <section className={aside.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={aside.heading}>
        {t('saved:home.heading')}
      </h2>
      <ul>
        {fresh.slice(0, shownLines).map(({ savedSearchId, name, sought, newCount }) => (
          <li key={savedSearchId}>
            <Link
              to="/search"
              search={resultsAddress(sought)}
              className={aside.line}
              onClick={() => void noteSeen(savedSearchId, list.upTo)}
            >
              <IconBookmark size={18} stroke={1.6} className={classes.icon} aria-hidden />
              <span className={classes.words}>{t('saved:home.line', { count: newCount, name })}</span>
            </Link>
          </li>
        ))}
      </ul>
      {fresh.length > shownLines && (
        <Link to="/search" className={aside.more}>
          {t('saved:home.more', { count: fresh.length - shownLines })}
        </Link>
      )}
    </section>
  );
}
