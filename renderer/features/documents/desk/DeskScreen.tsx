// The publishing desk: drafts and approved papers on their way to their readers. At the left what is to be done, beside
// it one paper with its facts and its pages; on a narrow screen one after the other.
import { IconChecklist } from '@tabler/icons-react';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { EmptyState, ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import { useAct } from '../hooks/use-act.ts';
import { useViewer } from '../hooks/use-viewer.ts';
import { ImportButton } from '../importing/ImportButton.tsx';
import { ImportZone } from '../importing/ImportZone.tsx';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import { DeskList } from './DeskList.tsx';
import { DeskPaper } from './DeskPaper.tsx';
import classes from './DeskScreen.module.css';
import { type DeskGroup, type DeskPart, nextAfter } from './desk-groups.ts';
import { useDesk } from './use-desk.ts';
import { useDeskKeys } from './use-desk-keys.ts';

const route = getRouteApi('/documents/desk');

export function DeskScreen() {
  const { t } = useTranslation();
  const { paper: chosenId } = route.useSearch();
  const navigate = useNavigate();
  const desk = useDesk();
  const isOnline = useIsOnline();
  const { viewer, isKeeper } = useViewer();
  const { act } = useAct();
  const [published, setPublished] = useState<readonly string[] | null>(null);
  const { parts } = desk;

  const choose = useCallback(
    (documentId: string | undefined) =>
      void navigate({ to: '/documents/desk', search: documentId ? { paper: documentId } : {}, replace: true }),
    [navigate],
  );
  useDeskKeys(parts, chosenId, choose);
  // Once a paper is done one goes on with the next of its group, as it stood when it was done.
  const goOn = useCallback((documentId: string) => choose(nextAfter(parts, documentId)), [parts, choose]);

  const bulkLabel = (group: DeskGroup) =>
    group === 'ready' || group === 'approved' ? t(`documents:desk.bulk.${group}`) : null;
  const onBulk = async ({ group, papers }: DeskPart) => {
    const documentIds = papers.map(({ documentId }) => documentId);
    if (group === 'approved') return setPublished(documentIds);
    const done = await act(documentIds, { kind: 'approve' });
    if (done.length > 0) showToast(t('documents:desk.approvedMany', { count: done.length }));
  };

  const isForOthers = viewer !== undefined && !isKeeper;
  return (
    <div className={classes.screen} data-chosen={chosenId ? true : undefined}>
      <DeskHeader parts={parts} />
      {isForOthers ? (
        <EmptyState title={t('documents:desk.forKeepers')} text={t('documents:desk.forKeepersText')} />
      ) : desk.error ? (
        isOnline ? (
          <ErrorState error={desk.error} onRetry={desk.refetch} />
        ) : (
          <OfflineState onRetry={desk.refetch} />
        )
      ) : desk.isLoading ? (
        <div className={classes.loading}>
          <LoadingState lineCount={8} />
        </div>
      ) : desk.total === 0 && !chosenId ? (
        <EmptyState
          icon={<IconChecklist size={28} stroke={1.6} aria-hidden />}
          title={t('documents:desk.emptyTitle')}
          text={t('documents:desk.emptyText')}
          actions={<ImportButton />}
        />
      ) : (
        <div className={classes.desk}>
          <div className={classes.list}>
            <DeskList
              parts={parts}
              chosenId={chosenId}
              sameNumbers={desk.sameNumbers}
              onChoose={choose}
              bulkLabel={bulkLabel}
              onBulk={(part) => void onBulk(part)}
            />
          </div>
          <div className={classes.paper}>
            {chosenId ? (
              <DeskPaper
                key={chosenId}
                documentId={chosenId}
                onDone={() => goOn(chosenId)}
                onLeave={() => choose(undefined)}
              />
            ) : (
              <EmptyState title={t('documents:desk.chooseTitle')} text={t('documents:desk.chooseText')} />
            )}
          </div>
        </div>
      )}
      {published && <PublishDialog documentIds={published} onDone={() => setPublished(null)} />}
      <ImportZone panel="corner" />
    </div>
  );
}
