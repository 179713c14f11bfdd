// The desk's name, how much lies on it, and the ways in and out.
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { ImportButton } from '../importing/ImportButton.tsx';
import classes from './DeskScreen.module.css';
import type { DeskPart } from './desk-groups.ts';

interface DeskHeaderProps {
  parts: readonly DeskPart[];
}

export function DeskHeader({ parts }: DeskHeaderProps) {
  const { t } = useTranslation();
  const total = parts.reduce((sum, { papers }) => sum + papers.length, 0);
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <Button
          variant="subtle"
          color="gray"
          leftSection={<IconArrowLeft size={20} stroke={1.6} aria-hidden />}
          renderRoot={(props) => <Link to="/documents" {...props} />}
        >
          {t('documents:title')}
        </Button>
        <ScreenHeading>{t('documents:desk.title')}</ScreenHeading>
        {total > 0 && (
          <p className={classes.count}>
            {parts.map(({ group, papers }) => t(`documents:desk.count.${group}`, { count: papers.length })).join(' · ')}
          </p>
        )}
      </div>
      <ImportButton />
    </header>
  );
}
