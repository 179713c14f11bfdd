// The shelf: every paper that the person may see, and the way in for new ones.
import { SegmentedControl } from '@mantine/core';
import { IconFiles } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState, ErrorState, OfflineState } from '#renderer/ui/states.tsx';
import { DeskLink } from '../desk/DeskLink.tsx';
import { type DocumentOrder, useDocuments } from '../hooks/use-documents.ts';
import { ImportButton } from '../importing/ImportButton.tsx';
import { ImportZone } from '../importing/ImportZone.tsx';
import { DocumentList } from './DocumentList.tsx';
import classes from './LibraryScreen.module.css';
import { ListSkeleton } from './ListSkeleton.tsx';

const rowsAtFirst = 30;

export function LibraryScreen() {
  const { t } = useTranslation();
  const [order, setOrder] = useState<DocumentOrder>('newest');
  const [range, setRange] = useState({ first: 0, last: rowsAtFirst });
  const list = useDocuments(order, range.first, range.last);
  const isOnline = useIsOnline();

  const orders = [
    { value: 'newest', label: t('documents:library.order.newest') },
    { value: 'title', label: t('documents:library.order.title') },
  ] as const satisfies { value: DocumentOrder; label: string }[];
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
            <DeskLink />
            <ImportButton />
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
          actions={<ImportButton />}
        />
      ) : (
        <DocumentList key={order} list={list} onRangeChange={setRange} />
      )}
      <ImportZone />
    </div>
  );
}
