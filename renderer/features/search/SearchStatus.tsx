// "23 kết quả · 11 ms", said to screen readers too once the answer has settled.
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import classes from './SearchPalette.module.css';
import { hitLimit, type SearchState } from './use-search.ts';

interface SearchStatusProps {
  search: SearchState;
}

export function SearchStatus({ search }: SearchStatusProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const count = search.hits?.length ?? 0;
  const isShown = search.hits !== null && !search.error;
  const ms = formatNumber(Math.max(1, Math.round(search.durationMs)), language);
  return (
    <p className={classes.status} role="status" data-waiting={search.isSearching || undefined}>
      {isShown && (
        <>
          {t(count >= hitLimit ? 'search:firstResults' : 'search:resultCount', { count })}
          <span aria-hidden data-measured>
            {' '}
            · {t('search:duration', { ms })}
          </span>
        </>
      )}
    </p>
  );
}
