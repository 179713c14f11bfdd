// One paper: opens it at the place asked for, as printed pages or as flowing text.
import { Button } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import { ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import { ReaderDetails } from '../details/ReaderDetails.tsx';
import { useDocument } from '../hooks/use-document.ts';
import { useNoteRead } from '../hooks/use-note-read.ts';
import { tokensOf } from '../pane/marks.ts';
import type { OpenPaperOptions } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { PaperPane } from './PaperPane.tsx';
import { ReaderSkeleton } from './ReaderSkeleton.tsx';
import { ReaderTitle } from './ReaderTitle.tsx';

const route = getRouteApi('/documents/$documentId');

export function ReaderScreen() {
  const { t } = useTranslation();
  const { documentId } = route.useParams();
  const { page, block, unit, q } = route.useSearch();
  const navigate = useNavigate();
  const document = useDocument(documentId);
  useNoteRead(document.data);
  const isOnline = useIsOnline();
  const target = useMemo<ReaderTarget>(
    () => ({
      pageIndex: page === undefined ? null : page - 1,
      blockIndex: block ?? null,
      unit: unit ?? null,
      tokens: tokensOf(q),
    }),
    [page, block, unit, q],
  );

  const openPaper = useCallback(
    (other: string, { unit: at }: OpenPaperOptions = {}) =>
      void navigate({ to: '/documents/$documentId', params: { documentId: other }, search: at ? { unit: at } : {} }),
    [navigate],
  );

  if (document.data) {
    // Another paper, or another place in this one, opens afresh.
    return (
      <>
        <PaperPane
          key={`${documentId} ${page} ${block} ${unit} ${q}`}
          document={document.data}
          target={target}
          onOpenPaper={openPaper}
        />
        <ReaderDetails />
      </>
    );
  }

  const isMissing = document.isError && refusalOf(document.error).code === 'not-found';
  const title = t(
    document.isPending
      ? 'documents:reader.loading'
      : isMissing
        ? 'documents:reader.missingTitle'
        : 'documents:reader.errorTitle',
  );
  return (
    <>
      <ReaderTitle document={null} />
      <ScreenHeading className="visually-hidden">{title}</ScreenHeading>
      {document.isPending ? (
        <ReaderSkeleton />
      ) : isMissing ? (
        <StateMessage
          icon={<IconFileOff size={28} stroke={1.6} />}
          title={title}
          text={t('documents:reader.missingText')}
          role="status"
          actions={
            <Button renderRoot={(props) => <Link to="/documents" {...props} />}>
              {t('documents:reader.toLibrary')}
            </Button>
          }
        />
      ) : isOnline ? (
        <ErrorState title={title} error={document.error} onRetry={() => void document.refetch()} />
      ) : (
        <OfflineState onRetry={() => void document.refetch()} />
      )}
    </>
  );
}
