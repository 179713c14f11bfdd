// What the core found or mended by itself, in plain words; and what it is rebuilding now.
import { Progress } from '@mantine/core';
import { IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatPercent } from '#renderer/i18n/format.ts';
import classes from './NoticesSection.module.css';
import { Section } from './Section.tsx';
import { useSystemStatus } from './use-core.ts';

export function NoticesSection() {
  const { t } = useTranslation();
  const status = useSystemStatus();
  if (!status) return null;
  const { rebuild, notices } = status;
  const fraction = rebuild && rebuild.total > 0 ? rebuild.done / rebuild.total : 0;
  return (
    <Section title={t('settings:notices')}>
      {rebuild && (
        <div>
          <p>{t('settings:rebuilding', { percent: formatPercent(fraction) })}</p>
          <Progress value={fraction * 100} mt="xs" aria-label={t('settings:rebuildingLabel')} />
        </div>
      )}
      {notices.length === 0 && !rebuild && (
        <p className={classes.calm}>
          <IconCircleCheck size={20} stroke={1.6} aria-hidden />
          {t('settings:noNotices')}
        </p>
      )}
      {notices.length > 0 && (
        <ul className={classes.notices}>
          {notices.map((notice) => (
            <li key={`${notice.code} ${notice.at}`} className={classes.notice}>
              <IconInfoCircle size={20} stroke={1.6} aria-hidden />
              <div>
                <p>{t(`settings:notice.${notice.code}`)}</p>
                {typeof notice.facts.lostEvents === 'number' && (
                  <p>{t('settings:lostEvents', { count: notice.facts.lostEvents })}</p>
                )}
                {typeof notice.facts.keptAs === 'string' && (
                  <p>{t('settings:keptAs', { path: notice.facts.keptAs })}</p>
                )}
                <p className={classes.facts}>{formatDateTime(notice.at)}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
