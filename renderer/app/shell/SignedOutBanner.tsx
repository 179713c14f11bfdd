// The core knows this browser no more: everything that is asked of it fails until the page is opened by a new link.
import { Button } from '@mantine/core';
import { IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/Banner.tsx';
import { useConnection } from './use-connection.ts';

export function SignedOutBanner() {
  const { t } = useTranslation();
  const { state, reconnect } = useConnection();
  if (state !== 'signed-out') return null;
  return (
    <Banner
      icon={<IconUserOff size={20} stroke={1.6} aria-hidden />}
      title={`${t('shell:connection.signed-out')}.`}
      actions={
        <Button variant="default" onClick={reconnect}>
          {t('common:retry')}
        </Button>
      }
    >
      {t('shell:connection.signed-outHint')}
    </Banner>
  );
}
