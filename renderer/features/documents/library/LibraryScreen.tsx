// The shelf: every paper that the person may see, and the way in for new ones.
import { Button, SegmentedControl } from '@mantine/core';
import { IconFileImport, IconFiles } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState, ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import { pickFiles } from '../hooks/pick-files.ts';
import { type DocumentOrder, useDocuments } from '../hooks/use-documents.ts';
import { useFileDrop } from '../hooks/use-file-drop.ts';
import { importFiles } from '../hooks/use-import.ts';
import { useImportIntent } from '../hooks/use-import-intent.ts';
import { DocumentList } from './DocumentList.tsx';
import { DropTarget } from './DropTarget.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import classes from './LibraryScreen.module.css';
import { ListSkeleton } from './ListSkeleton.tsx';

const rowsAtFirst = 30;

export function LibraryScreen() {
  const { t } = useTranslation();
  const [order, setOrder] = useState<DocumentOrder>('newest');
  const [range, setRange] = useState({ first: 0, last: rowsAtFirst });
  const list = useDocuments(order, range.first, range.last);
  const isOnline = useIsOnline();
  const isDropping = useFileDrop(importFiles);
  const pick = useCallback(() => pickFiles(importFiles), []);
  useImportIntent(pick);

  const orders = [
    { value: 'newest', label: t('documents:library.order.newest') },
    { value: 'title', label: t('documents:library.order.title') },
  ] as const satisfies { value: DocumentOrder; label: string }[];
  const importButton = (
    <Button
      leftSection={<IconFileImport size={20} stroke={1.6} aria-hidden />}
      onClick={pick}
      className={classes.import}
    >
      {t('documents:library.importFiles')}
    </Button>
  );
  const isEmpty = !list.isLoading && !list.error && list.total === 0;

  return (
    <div className={classes.screen}>
      <header className={classes.header}>
        <div className={classes.titles}>
          <ScreenHeading>{t('documents:title')}</ScreenHeading>
          {list.total > 0 && <p className={classes.count}>{t('documents:library.count', { count: list.total })}</p>}
        </div>
        {!isEmpty && (
          <div className={classes.tools}>
            <SegmentedControl
              aria-label={t('documents:library.orderLabel')}
              classNames={{ indicator: classes.chosen ?? '', label: classes.choice ?? '' }}
              data={orders}
              value={order}
              onChange={(value) => setOrder(value as DocumentOrder)}
            />
            {importButton}
          </div>
        )}
      </header>
      {list.error && !isOnline ? (
        <OfflineState onRetry={list.refetch} />
      ) : list.error ? (
        <ErrorState error={list.error} onRetry={list.refetch} />
      ) : list.isLoading ? (
        <ListSkeleton />
      ) : isEmpty ? (
        <EmptyState
          icon={<IconFiles size={28} stroke={1.6} />}
          title={t('documents:empty.title')}
          text={t('documents:empty.text')}
          actions={importButton}
        />
      ) : (
        <DocumentList key={order} list={list} onRangeChange={setRange} />
      )}
      <ImportPanel />
      {isDropping && <DropTarget />}
    </div>
  );
}
