// A paper's pages in a small frame beside its facts: the field that is looked at shows where it was read.
import { useTranslation } from 'react-i18next';
import type { MetadataEntry } from '#shared/documents/metadata/metadata.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { FlowPreview } from './FlowPreview.tsx';
import { PagesPreview } from './PagesPreview.tsx';

export interface PreviewTarget {
  readonly place: NonNullable<MetadataEntry['place']>;
  /** Counts up, so that asking for the same place again scrolls there again. */
  readonly asked: number;
}

interface PaperPreviewProps {
  document: DocumentDetail;
  target: PreviewTarget | null;
}

export function PaperPreview({ document, target }: PaperPreviewProps) {
  const { t } = useTranslation();
  const label = t('documents:desk.preview', { title: document.title });
  return document.hasPages ? (
    <PagesPreview key={document.documentId} document={document} target={target} label={label} />
  ) : (
    <FlowPreview key={document.documentId} document={document} target={target} label={label} />
  );
}
