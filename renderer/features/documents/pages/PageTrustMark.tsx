// Says on a scanned page where its words come from: not yet read, read by machine (and how sure it was), or put right.
import { Popover, UnstyledButton } from '@mantine/core';
import { IconScan, IconTextScan2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import classes from './PageTrustMark.module.css';
import type { PageTrust } from './page-trust.ts';

interface PageTrustMarkProps {
  trust: PageTrust;
  /** Much of it is doubtful: it should be compared with the picture. */
  isWeak: boolean;
  /** For keepers: where recognised pages are put right. */
  correctPaper: string | null;
}

export const PageTrustMark = memo(function PageTrustMark({ trust, isWeak, correctPaper }: PageTrustMarkProps) {
  const { t } = useTranslation();
  const { kind, certainty } = trust;
  const percent = certainty === null ? null : formatPercent(certainty);
  const Icon = kind === 'unread' ? IconScan : IconTextScan2;
  return (
    <Popover position="bottom-start" shadow="md" width="min(20rem, 94vw)" withinPortal trapFocus>
      <Popover.Target>
        <UnstyledButton className={classes.mark} data-weak={isWeak || kind === 'unread' || undefined}>
          <span className={classes.pill}>
            <Icon size={16} stroke={1.6} aria-hidden />
            {t(`documents:pages.trust.${isWeak ? 'weak' : kind}`)}
            {percent !== null && kind === 'recognised' && ` · ${percent}`}
          </span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.words ?? ''}>
        <p>{t(`documents:pages.trust.${kind}Text`)}</p>
        {percent !== null && kind === 'recognised' && <p>{t('documents:pages.trust.certainty', { percent })}</p>}
        {isWeak && <p>{t('documents:pages.trust.weakText')}</p>}
        {correctPaper !== null && (
          <Link to="/documents/desk" search={{ paper: correctPaper }} className={classes.link}>
            {t('documents:pages.trust.correct')}
          </Link>
        )}
      </Popover.Dropdown>
    </Popover>
  );
});
