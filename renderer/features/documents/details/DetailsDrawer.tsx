// A paper's details beside whatever is on screen: from the reader and from the library's rows.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { SideDrawer } from '#renderer/ui/SideDrawer.tsx';
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
    <SideDrawer
      title={t('documents:details.title')}
      opened={opened}
      onClose={onClose}
      size="32rem"
      veil={onShowPlace ? 0.05 : 0.3}
    >
      {opened && <Content documentId={documentId} onShowPlace={onShowPlace} />}
    </SideDrawer>
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
