// The reader's part of the top bar: the way back, the paper's name, and the tools given.
import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { TopBarContent } from '#renderer/ui/top-bar-slot.tsx';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { DetailsButton } from '../details/DetailsButton.tsx';
import { useBack } from '../hooks/use-back.ts';
import classes from './ReaderTitle.module.css';

interface ReaderTitleProps {
  /** Null while it is not known. */
  document: DocumentSummary | null;
  /** Second line: kind and number of pages. */
  facts?: string;
  children?: ReactNode;
}

export function ReaderTitle({ document, facts, children }: ReaderTitleProps) {
  const { t } = useTranslation();
  const back = useBack();
  return (
    <TopBarContent>
      <div className={classes.bar}>
        <ActionIcon aria-label={t('documents:reader.back')} aria-keyshortcuts="Escape" onClick={back}>
          <IconArrowLeft size={22} stroke={1.6} />
        </ActionIcon>
        {document && (
          <div className={classes.words}>
            <ScreenHeading className={classes.title} windowTitle={document.title}>
              <span title={document.title}>{document.title}</span>
            </ScreenHeading>
            <p className={classes.facts}>
              {document.isSample && <Chip>{t('common:sample')}</Chip>}
              <span className={classes.fact}>{facts}</span>
            </p>
          </div>
        )}
        {children}
        {document && <DetailsButton documentId={document.documentId} />}
      </div>
    </TopBarContent>
  );
}
