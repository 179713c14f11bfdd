// «12 trên 47», said politely when it changes; and what went wrong.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import classes from './FindStatus.module.css';
import { ordinalOf, totalOf } from './found-hits.ts';
import type { Find } from './use-find.ts';

interface FindStatusProps {
  find: Find;
}

export function FindStatus({ find }: FindStatusProps) {
  const { t } = useTranslation();
  const { found, index, hits, wrapped, isSearching, error, retry } = find;
  const total = found ? totalOf(found) : 0;
  const ordinal = found ? ordinalOf(found, index) : null;
  const hit = hits[index];

  if (error) {
    const text = isConnectionBreak(error) ? t('documents:find.offline') : t(`refusals:${refusalOf(error).code}`);
    return (
      <div className={classes.error} role="alert">
        <span>{text}</span>
        <Button variant="default" size="compact-md" className={classes.retry ?? ''} onClick={retry}>
          {t('common:retry')}
        </Button>
      </div>
    );
  }
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
      {total === 0 && isSearching && t('documents:find.searching')}
    </p>
  );
}
