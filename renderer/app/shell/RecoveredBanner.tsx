// The record had to be cut after damage: nobody should find that out by chance. Stays until it was put away.
import { ActionIcon, Anchor } from '@mantine/core';
import { IconAlertTriangle, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSystemStatus } from '#renderer/features/settings/use-core.ts';
import { Banner } from '#renderer/ui/Banner.tsx';

export function RecoveredBanner() {
  const { t } = useTranslation();
  const [seenAt, setSeenAt] = useState<string | null>(null);
  const notice = useSystemStatus()?.notices.find(({ code }) => code === 'log-recovered');
  if (!notice || notice.at === seenAt) return null;
  return (
    <Banner
      icon={<IconAlertTriangle size={20} stroke={1.6} aria-hidden />}
      title={t('shell:recovered.title')}
      actions={
        <>
          <Anchor component={Link} to="/settings">
            {t('shell:recovered.more')}
          </Anchor>
          <ActionIcon
            variant="subtle"
            size="var(--touch)"
            aria-label={t('shell:recovered.putAway')}
            onClick={() => setSeenAt(notice.at)}
          >
            <IconX size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </>
      }
    >
      {t('settings:notice.log-recovered')}
    </Banner>
  );
}
