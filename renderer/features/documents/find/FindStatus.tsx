// «12 trên 47», said politely when it changes.
import { useTranslation } from 'react-i18next';
import classes from './FindField.module.css';
import { ordinalOf, totalOf } from './found-hits.ts';
import type { Find } from './use-find.ts';

interface FindStatusProps {
  find: Find;
}

export function FindStatus({ find: { found, index, hits, wrapped, isSearching, error } }: FindStatusProps) {
  const { t } = useTranslation();
  const total = found ? totalOf(found) : 0;
  const ordinal = found ? ordinalOf(found, index) : null;
  const hit = hits[index];
  return (
    <p className={classes.status} role="status" data-waiting={isSearching || undefined}>
      {total > 0 && (
        <>
          {ordinal === null
            ? t('documents:find.count', { count: total })
            : t('documents:find.ordinal', { ordinal, total })}
          {wrapped && ` · ${t(`documents:find.wrapped.${wrapped}`)}`}
          {hits.length < total && found?.isWhole && ` · ${t('documents:find.listed', { shown: hits.length })}`}
          {hit && <span className="visually-hidden">{`: ${hit.before}${hit.found}${hit.after}`}</span>}
        </>
      )}
      {total === 0 && isSearching && !error && t('documents:find.searching')}
    </p>
  );
}
