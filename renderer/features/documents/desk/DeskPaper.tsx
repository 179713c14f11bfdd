// One paper on the desk: what can be done with it, its facts, and its pages beside them.
import { ActionIcon, Button } from '@mantine/core';
import { IconArrowLeft, IconExternalLink, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import type { MetadataField } from '#shared/documents/metadata/metadata.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { CorrectionView } from '../correction/CorrectionView.tsx';
import { FilingButton } from '../details/FilingButton.tsx';
import { PaperDetails } from '../details/PaperDetails.tsx';
import { PaperPreview, type PreviewTarget } from '../details/PaperPreview.tsx';
import { useDocument } from '../hooks/use-document.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { DeskActions } from './DeskActions.tsx';
import { DeskFaults } from './DeskFaults.tsx';
import classes from './DeskPaper.module.css';

interface DeskPaperProps {
  documentId: string;
  /** The paper left the group in which it was. */
  onDone: () => void;
  /** Back to the list, where the list is not beside it. */
  onLeave: () => void;
}

export function DeskPaper({ documentId, onDone, onLeave }: DeskPaperProps) {
  const document = useDocument(documentId);
  const isOnline = useIsOnline();
  if (!document.data) {
    if (document.isPending) return <LoadingState lineCount={10} />;
    const retry = () => void document.refetch();
    return isOnline ? <ErrorState error={document.error} onRetry={retry} /> : <OfflineState onRetry={retry} />;
  }
  return <Paper document={document.data} onDone={onDone} onLeave={onLeave} />;
}

interface PaperProps extends Omit<DeskPaperProps, 'documentId'> {
  document: DocumentDetail;
}

function Paper({ document, onDone, onLeave }: PaperProps) {
  const { t } = useTranslation();
  const { documentId, metadata, hasPages, pageCount, weakPages } = document;
  const [target, setTarget] = useState<PreviewTarget | null>(null);
  const [corrected, setCorrected] = useState<number | null>(null);
  const textPages = useTextPages(documentId, 0, 0, hasPages ? pageCount : 0);
  // Scans are scans from their first page on; a picture in the middle of a paper shows among its weak pages.
  const isRecognised =
    weakPages.length > 0 || textPages.get(0)?.origin === 'recognised' || textPages.get(0)?.origin === 'corrected';
  const showPlace = useCallback(
    (field: MetadataField) => {
      const { place } = metadata[field];
      if (place) setTarget((before) => ({ place, asked: (before?.asked ?? 0) + 1 }));
    },
    [metadata],
  );

  return (
    <article className={classes.paper} aria-label={document.title}>
      <header className={classes.header}>
        <ActionIcon className={classes.back} aria-label={t('documents:desk.backToList')} onClick={onLeave}>
          <IconArrowLeft size={22} stroke={1.6} aria-hidden />
        </ActionIcon>
        <div className={classes.words}>
          <h2 className={classes.title}>{document.title}</h2>
          <p className={classes.facts}>
            <span>{t(`documents:desk.stage.${document.stage}`)}</span>
            <CircleBadge circle={document.circle} />
            <span className={classes.fileName}>{document.fileName}</span>
          </p>
        </div>
        {isRecognised && corrected === null && (
          <Button
            variant="subtle"
            color="link"
            className={classes.read}
            leftSection={<IconPencil size={18} stroke={1.6} aria-hidden />}
            onClick={() => setCorrected(weakPages[0] ?? 1)}
          >
            {t('documents:desk.correction.openAny')}
          </Button>
        )}
        <Button
          variant="subtle"
          color="link"
          className={classes.read}
          leftSection={<IconExternalLink size={18} stroke={1.6} aria-hidden />}
          renderRoot={(props) => <Link to="/documents/$documentId" params={{ documentId }} {...props} />}
        >
          {t('documents:desk.read')}
        </Button>
      </header>
      {corrected === null ? (
        <>
          <div className={classes.columns}>
            <div className={classes.details}>
              <DeskFaults document={document} onCorrect={setCorrected} />
              <PaperDetails
                document={document}
                isReadOnly={false}
                textPages={textPages}
                onShowPlace={showPlace}
                isFollowing
                filing={<FilingButton documentId={documentId} />}
              />
            </div>
            <div className={classes.preview}>
              <PaperPreview document={document} target={target} />
            </div>
          </div>
          <DeskActions document={document} onDone={onDone} />
        </>
      ) : (
        <CorrectionView key={corrected} document={document} page={corrected} onPage={setCorrected} />
      )}
    </article>
  );
}
