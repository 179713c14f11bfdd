// One paper that is read: its bar, its view, and what stands beside it.
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { TextView } from '../flow/TextView.tsx';
import { PageView } from '../pages/PageView.tsx';
import { type OpenPaperOptions, PaneContext } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { PaneSide } from './PaneSide.tsx';
import classes from './PaperPane.module.css';
import { ReaderSkeleton } from './ReaderSkeleton.tsx';
import { ReaderTitle } from './ReaderTitle.tsx';
import { ReaderTools } from './ReaderTools.tsx';
import { useKeepPlace } from './use-keep-place.ts';
import { useNewPane, useStructure } from './use-pane.ts';
import { useReaderKeys } from './use-reader-keys.ts';

interface PaperPaneProps {
  document: DocumentDetail;
  target: ReaderTarget;
  onOpenPaper: (documentId: string, options?: OpenPaperOptions) => void;
}

export function PaperPane(props: PaperPaneProps) {
  const { document, target } = props;
  const structure = useStructure(document.documentId, document.textSha256);
  // Only the place of a unit needs the structure before the first look.
  if (target.unit !== null && structure.isPending) {
    return (
      <>
        <ReaderTitle document={document} />
        <ReaderSkeleton />
      </>
    );
  }
  return <OpenPane {...props} structure={structure.data} />;
}

interface OpenPaneProps extends PaperPaneProps {
  structure: ReturnType<typeof useStructure>['data'];
}

function OpenPane({ document, target, structure, onOpenPaper }: OpenPaneProps) {
  const { t } = useTranslation();
  const pane = useNewPane({ document, structure, target, openPaper: onOpenPaper });
  useKeepPlace(pane);
  useReaderKeys(pane);
  const facts = document.hasPages ? t('common:pageCount', { count: document.pageCount }) : t('documents:reader.flow');
  return (
    <PaneContext value={pane}>
      <ReaderTitle document={document} facts={facts}>
        <ReaderTools />
      </ReaderTitle>
      <div className={classes.pane}>
        <PaneSide />
        <div className={classes.view}>{pane.mode === 'pages' ? <PageView /> : <TextView />}</div>
      </div>
    </PaneContext>
  );
}
