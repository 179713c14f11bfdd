// Where the data of this device lies and how it is kept.
import { Button } from '@mantine/core';
import { IconCopy, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import { showErrorToast, showToast } from '#renderer/ui/toast.tsx';
import classes from './DataSection.module.css';
import { Fact, Section } from './Section.tsx';
import { StorageFacts } from './StorageFacts.tsx';
import { useAbout, useSystemStatus } from './use-core.ts';

export function DataSection() {
  const { t } = useTranslation();
  const language = useLanguage();
  const about = useAbout();
  const status = useSystemStatus();

  const copyPath = async (path: string) => {
    try {
      await navigator.clipboard.writeText(path);
      showToast(t('settings:pathCopied'));
    } catch {
      showErrorToast(t('settings:copyFailed')); // The browser refused; the path is on screen to select by hand.
    }
  };

  return (
    <Section title={t('settings:data')}>
      {about.isPending && <LoadingState lineCount={3} />}
      {about.isError && <ErrorState error={about.error} onRetry={() => void about.refetch()} />}
      {about.data && (
        <dl>
          <Fact label={t('settings:dataFolder')}>
            <span className={classes.path}>
              <code className={classes.code} data-measured>
                {about.data.dataDir}
              </code>
              <Button
                variant="default"
                leftSection={<IconCopy size={18} stroke={1.6} aria-hidden />}
                onClick={() => void copyPath(about.data.dataDir)}
              >
                {t('settings:copyPath')}
              </Button>
            </span>
          </Fact>
          <Fact label={t('settings:protection')}>
            {about.data.isEncrypted ? (
              <Chip tone="ok" icon={<IconLock size={16} stroke={1.6} aria-hidden />}>
                {t('settings:encrypted')}
              </Chip>
            ) : (
              <Chip tone="warn" icon={<IconLockOpen size={16} stroke={1.6} aria-hidden />}>
                {t('settings:notEncrypted')}
              </Chip>
            )}
          </Fact>
          <Fact label={t('settings:kind')}>{about.data.isDemo ? t('settings:demo') : t('settings:real')}</Fact>
          {status && <Fact label={t('settings:eventCount')}>{formatNumber(status.logSeq, language)}</Fact>}
        </dl>
      )}
      {about.data && <StorageFacts host={about.data.host} />}
    </Section>
  );
}
