// All that is known of a paper and can be done about it, one part under the other. Reads and shows; who keeps papers
// also mends.
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import type { MetadataField } from '#shared/documents/metadata/metadata.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { Duplicates } from './Duplicates.tsx';
import { FactForm } from './FactForm.tsx';
import { HistoryList } from './HistoryList.tsx';
import { LegalStatus } from './LegalStatus.tsx';
import { OriginalFile } from './OriginalFile.tsx';
import classes from './PaperDetails.module.css';
import { Placement } from './Placement.tsx';
import { Section } from './Section.tsx';
import { VersionList } from './VersionList.tsx';

interface PaperDetailsProps {
  document: DocumentDetail;
  isReadOnly: boolean;
  textPages: ReadonlyMap<number, TextPage>;
  onShowPlace: ((field: MetadataField) => void) | null;
  /** Whether entering a field shows its place, too. */
  isFollowing: boolean;
  /** The button that files the paper elsewhere. */
  filing: ReactNode;
}

export function PaperDetails(props: PaperDetailsProps) {
  const { document, isReadOnly, textPages, onShowPlace, isFollowing, filing } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.details}>
      <Duplicates document={document} />
      <Section title={t('documents:details.facts')}>
        <FactForm
          // Another paper has a form of its own.
          key={document.documentId}
          document={document}
          isReadOnly={isReadOnly}
          textPages={textPages}
          onShowPlace={onShowPlace}
          isFollowing={isFollowing}
        />
      </Section>
      <Section title={t('documents:details.placement.title')}>
        <Placement document={document} action={filing} />
      </Section>
      <Section title={t('documents:details.versions.title')}>
        <VersionList document={document} isReadOnly={isReadOnly} />
      </Section>
      <Section title={t('documents:details.legal.title')}>
        <LegalStatus key={document.documentId} document={document} isReadOnly={isReadOnly} />
      </Section>
      <Section title={t('documents:details.file.title')}>
        <OriginalFile key={document.documentId} document={document} />
      </Section>
      <Section title={t('documents:details.historyTitle')}>
        <HistoryList documentId={document.documentId} />
      </Section>
    </div>
  );
}
