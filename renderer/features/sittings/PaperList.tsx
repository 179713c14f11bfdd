// Papers of an item of the agenda, each opening in the reader.
import { IconFileText } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { fileKindOf } from '#shared/documents/media-types.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './PaperList.module.css';

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
              <IconFileText size={18} stroke={1.6} />
            </span>
            <span className={classes.text}>
              <span className={classes.title}>{document.title}</span>
              <span className={classes.facts}>
                {/* A DOCX flows: it has no pages of its own. */}
                {document.hasPages
                  ? `${t('common:pageCount', { count: document.pageCount })} · ${fileKindOf(document.mediaType)}`
                  : fileKindOf(document.mediaType)}
              </span>
            </span>
            {document.circle !== 'everyone' && <CircleBadge circle={document.circle} />}
          </Link>
        </li>
      ))}
    </ul>
  );
}
