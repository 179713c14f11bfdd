// An address that no route answers for.
import { Button } from '@mantine/core';
import { IconMapQuestion } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import screen from './screen.module.css';

export function NotFoundScreen() {
  const { t } = useTranslation();
  return (
    <div className={screen.middle}>
      <ScreenHeading className="visually-hidden">{t('shell:notFound.title')}</ScreenHeading>
      <StateMessage
        icon={<IconMapQuestion size={28} stroke={1.6} aria-hidden />}
        title={t('shell:notFound.title')}
        text={t('shell:notFound.text')}
        actions={
          <Button component={Link} to="/">
            {t('shell:notFound.goHome')}
          </Button>
        }
      />
    </div>
  );
}
