// One paper in the list: what it is, since when, what marks it, who sees it. Rows are of one height, so that a list of
// 50,000 never jumps.
import { IconFileText, IconFileTypeDocx, IconFileTypePdf } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type MouseEvent, memo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { SkeletonLine } from '#renderer/ui/states.tsx';
import { mediaTypes } from '#shared/documents/media-types.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import classes from './DocumentRow.module.css';
import { RowMarks } from './RowMarks.tsx';
import { RowMenu } from './RowMenu.tsx';
import { factsOf } from './row-facts.ts';
import type { BulkAction } from './selection.ts';

/** The same for all rows; keep its identity. */
export interface RowActs {
  readonly isKeeper: boolean;
  readonly onToggle: (document: DocumentSummary, index: number, isExtending: boolean) => void;
  readonly onAct: (action: BulkAction, document: DocumentSummary) => void;
  readonly onDetails: (document: DocumentSummary) => void;
}

interface DocumentRowProps {
  /** Undefined while its page is on its way. */
  document: DocumentSummary | undefined;
  index: number;
  isInTabOrder: boolean;
  isSelected: boolean;
  acts: RowActs;
}

const fileKinds = {
  [mediaTypes.pdf]: ['pdf', IconFileTypePdf],
  [mediaTypes.docx]: ['docx', IconFileTypeDocx],
} as const;

export const DocumentRow = memo(function DocumentRow(props: DocumentRowProps) {
  const { document, index, isInTabOrder, isSelected, acts } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  if (!document) return <RowSkeleton />;

  const { title, documentId, mediaType } = document;
  const [kind, TypeIcon] = (fileKinds as Partial<Record<string, readonly ['pdf' | 'docx', typeof IconFileText]>>)[
    mediaType
  ] ?? ['text', IconFileText];
  const tabIndex = isInTabOrder ? 0 : -1;

  return (
    <div
      className={classes.row}
      data-selected={isSelected || undefined}
      data-unread={document.attention !== 'seen' || undefined}
    >
      <label className={classes.check}>
        <input
          type="checkbox"
          tabIndex={tabIndex}
          checked={isSelected}
          onChange={() => undefined}
          onClick={(event: MouseEvent) => acts.onToggle(document, index, event.shiftKey)}
        />
        <span className="visually-hidden">{t('documents:library.select', { title })}</span>
      </label>
      <span className={classes.icon} role="img" aria-label={t(`documents:library.type.${kind}`)}>
        <TypeIcon size={22} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.words}>
        <Link
          to="/documents/$documentId"
          params={{ documentId }}
          className={classes.title}
          title={title}
          tabIndex={tabIndex}
          preload={false}
        >
          {title}
        </Link>
        <span className={classes.facts}>{factsOf(document, t, language)}</span>
      </div>
      <RowMarks document={document} isKeeper={acts.isKeeper} />
      <RowMenu
        document={document}
        isKeeper={acts.isKeeper}
        isInTabOrder={isInTabOrder}
        onAct={acts.onAct}
        onDetails={acts.onDetails}
      />
    </div>
  );
});

export function RowSkeleton() {
  return (
    <div className={classes.row} aria-busy>
      <span className={classes.check} />
      <span className={classes.icon} />
      <span className={classes.words}>
        <SkeletonLine width="55%" />
        <SkeletonLine width="30%" height="0.9rem" />
      </span>
    </div>
  );
}
