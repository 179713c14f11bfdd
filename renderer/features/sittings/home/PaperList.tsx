// Papers of an item of the agenda, each opening in the reader where it was left.
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { fileKindOf } from '#shared/documents/media-types.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './PaperList.module.css';
import { VersionChip } from './VersionChip.tsx';

interface PaperListProps {
  /** The item's title, for the list's name. */
  title: string;
  documents: readonly DocumentSummary[];
}

export function PaperList({ title, documents }: PaperListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.papers} aria-label={t('sittings:papersOf', { title })}>
      {documents.map((document) => (
        <li key={document.documentId}>
          <Link to="/documents/$documentId" params={{ documentId: document.documentId }} className={classes.paper}>
            <span className={classes.icon} aria-hidden>
              <IconFileText size={18} stroke={1.6} aria-hidden />
            </span>
            <span className={classes.text}>
              <span className={classes.title}>{document.title}</span>
              <span className={classes.facts}>{factsOf(document, t)}</span>
            </span>
            <span className={classes.chips}>
              <AttentionChip document={document} />
              {document.circle !== 'everyone' && <CircleBadge circle={document.circle} />}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function factsOf({ number, hasPages, pageCount, mediaType }: DocumentSummary, t: TFunction): string {
  // A DOCX flows: it has no pages of its own.
  const pages = hasPages ? [t('common:pageCount', { count: pageCount })] : [];
  return [...(number === null ? [] : [number]), ...pages, fileKindOf(mediaType)].join(' · ');
}

interface AttentionChipProps {
  document: DocumentSummary;
}

function AttentionChip({ document }: AttentionChipProps) {
  const { t } = useTranslation();
  if (document.replacedBy !== null) return <Chip>{t('sittings:home.read.replacedChip')}</Chip>;
  if (document.attention === 'seen') return null;
  if (document.attention === 'changed') return <Chip tone="warn">{t('sittings:home.read.changedChip')}</Chip>;
  return document.version > 1 ? <VersionChip document={document} /> : <Chip>{t('sittings:home.read.chip')}</Chip>;
}
