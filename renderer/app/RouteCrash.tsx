// A screen threw while rendering. The shell around it goes on; the person may try again or leave.
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh } from '@tabler/icons-react';
import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import classes from './RouteCrash.module.css';
import screen from './screen.module.css';

export function RouteCrash({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  const queries = useQueryErrorResetBoundary();

  const retry = () => {
    queries.reset();
    reset();
  };

  return (
    <div className={screen.middle}>
      <ScreenHeading className="visually-hidden">{t('shell:crash.title')}</ScreenHeading>
      <StateMessage
        icon={<IconAlertTriangle size={28} stroke={1.6} aria-hidden />}
        title={t('shell:crash.title')}
        text={t('shell:crash.text')}
        role="alert"
        tone="seal"
        actions={
          <>
            <Button leftSection={<IconRefresh size={18} stroke={1.6} aria-hidden />} onClick={retry}>
              {t('common:retry')}
            </Button>
            <Button component={Link} to="/" variant="default" onClick={reset}>
              {t('shell:crash.goHome')}
            </Button>
          </>
        }
      />
      <details className={classes.details}>
        <summary>{t('shell:crash.details')}</summary>
        <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
      </details>
    </div>
  );
}
