// A paper's details beside whatever is on screen: from the reader and from the library's rows.
import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { MetadataField } from '#shared/documents/metadata/metadata.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { useViewer } from '../hooks/use-viewer.ts';
import classes from './DetailsDrawer.module.css';
import { FilingButton } from './FilingButton.tsx';
import { PaperDetails } from './PaperDetails.tsx';

interface DetailsDrawerProps {
  documentId: string;
  opened: boolean;
  onClose: () => void;
  /** Where a field was read, to be shown by the reader under the drawer. */
  onShowPlace?: (document: DocumentDetail, field: MetadataField) => void;
}

export function DetailsDrawer({ documentId, opened, onClose, onShowPlace }: DetailsDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position="right"
      size="32rem"
      classNames={{ content: classes.content ?? '' }}
    >
      <Drawer.Overlay backgroundOpacity={onShowPlace ? 0.05 : 0.3} />
      <Drawer.Content>
        <div className={classes.head}>
          <Drawer.Title className={classes.title}>{t('documents:details.title')}</Drawer.Title>
          <Drawer.CloseButton size={44} iconSize={22} aria-label={t('common:close')} />
        </div>
        <Drawer.Body>{opened && <Content documentId={documentId} onShowPlace={onShowPlace} />}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}

interface ContentProps {
  documentId: string;
  onShowPlace: DetailsDrawerProps['onShowPlace'];
}

function Content({ documentId, onShowPlace }: ContentProps) {
  const document = useDocument(documentId);
  const isOnline = useIsOnline();
  const { isKeeper } = useViewer();
  const { data } = document;
  if (!data) {
    if (document.isPending) return <LoadingState lineCount={8} />;
    const retry = () => void document.refetch();
    return isOnline ? <ErrorState error={document.error} onRetry={retry} /> : <OfflineState onRetry={retry} />;
  }
  return (
    <>
      <p className={classes.name}>{data.title}</p>
      <WithText document={data}>
        {(textPages) => (
          <PaperDetails
            document={data}
            isReadOnly={!isKeeper}
            textPages={textPages}
            onShowPlace={onShowPlace ? (field) => onShowPlace(data, field) : null}
            isFollowing={false}
            filing={isKeeper ? <FilingButton documentId={documentId} /> : null}
          />
        )}
      </WithText>
    </>
  );
}

interface WithTextProps {
  document: DocumentDetail;
  children: (textPages: ReadonlyMap<number, TextPage>) => ReactNode;
}

/** The letterhead is on the first page: its text says where on the page each field stands. */
function WithText({ document: { documentId, pageCount, hasPages }, children }: WithTextProps) {
  const pages = useTextPages(documentId, 0, 0, hasPages ? pageCount : 0);
  return children(pages);
}
