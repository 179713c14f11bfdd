// What kept the paper from being looked through, and the way to try again; what was found before stays below.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import classes from './FindError.module.css';
import type { Find } from './use-find.ts';

interface FindErrorProps {
  find: Find;
}

export function FindError({ find: { error, retry } }: FindErrorProps) {
  const { t } = useTranslation();
  if (!error) return null;
  return (
    <div className={classes.error} role="alert">
      <span>{isConnectionBreak(error) ? t('documents:find.offline') : t(`refusals:${refusalOf(error).code}`)}</span>
      <Button variant="default" onClick={retry}>
        {t('common:retry')}
      </Button>
    </div>
  );
}
