// A paper that cannot be shown: it was withdrawn, is not the person's to see, or could not be fetched.
import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import { ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import { type Half, useFrame } from './frame.ts';
import { PaneHead } from './PaneHead.tsx';

interface MissingPaperProps {
  half: Half;
  /** Of a paper that was open until now. */
  title: string | undefined;
}

export function MissingPaper({ half, title }: MissingPaperProps) {
  const { t } = useTranslation();
  const { isSplit, closeHalf } = useFrame();
  const heading = t(title === undefined ? 'documents:reader.missingTitle' : 'documents:reader.withdrawn.title');
  return (
    <>
      <PaneHead half={half} document={null} structure={undefined} />
      {!isSplit && <ScreenHeading className="visually-hidden">{heading}</ScreenHeading>}
      <StateMessage
        icon={<IconFileOff size={28} stroke={1.6} aria-hidden />}
        title={heading}
        text={title === undefined ? t('documents:reader.missingText') : t('documents:reader.withdrawn.text', { title })}
        role="status"
        actions={
          isSplit ? (
            <Button onClick={() => closeHalf(half)}>{t('documents:reader.split.closeHalf')}</Button>
          ) : (
            <Button renderRoot={(props) => <Link to="/documents" {...props} />}>
              {t('documents:reader.toLibrary')}
            </Button>
          )
        }
      />
    </>
  );
}

interface UnreadablePaperProps {
  half: Half;
  error: unknown;
  isOnline: boolean;
  onRetry: () => void;
}

export function UnreadablePaper({ half, error, isOnline, onRetry }: UnreadablePaperProps) {
  const { t } = useTranslation();
  const { isSplit } = useFrame();
  const heading = t('documents:reader.errorTitle');
  return (
    <>
      <PaneHead half={half} document={null} structure={undefined} />
      {!isSplit && <ScreenHeading className="visually-hidden">{heading}</ScreenHeading>}
      {isOnline ? <ErrorState title={heading} error={error} onRetry={onRetry} /> : <OfflineState onRetry={onRetry} />}
    </>
  );
}
