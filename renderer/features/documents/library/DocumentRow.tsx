// One paper in the list: what it is, how long, since when, who sees it.
import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconFileTypeDocx, IconFileTypePdf, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatSize } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { SkeletonLine } from '#renderer/ui/states.tsx';
import type { DocumentSummary } from '#shared/documents/contract.ts';
import { mediaTypes } from '#shared/documents/events.ts';
import classes from './DocumentRow.module.css';

interface DocumentRowProps {
  /** Undefined while its page is on its way. */
  document: DocumentSummary | undefined;
  isInTabOrder: boolean;
  onWithdraw: (document: DocumentSummary) => void;
}

export const DocumentRow = memo(function DocumentRow({ document, isInTabOrder, onWithdraw }: DocumentRowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (!document) {
    return (
      <div className={classes.row} aria-busy>
        <span className={classes.icon} />
        <span className={classes.words}>
          <SkeletonLine width="55%" />
          <SkeletonLine width="30%" height="0.9rem" />
        </span>
      </div>
    );
  }

  const isPdf = document.mediaType === mediaTypes.pdf;
  const TypeIcon = isPdf ? IconFileTypePdf : IconFileTypeDocx;
  const facts = [
    isPdf && t('common:pageCount', { count: document.pageCount }),
    formatSize(document.sizeBytes, language),
    t('documents:library.importedOn', { date: formatDate(document.importedAt) }),
  ].filter((fact) => fact !== false);

  return (
    <div className={classes.row}>
      <span className={classes.icon} role="img" aria-label={t(`documents:library.type.${isPdf ? 'pdf' : 'docx'}`)}>
        <TypeIcon size={22} stroke={1.6} aria-hidden />
      </span>
      <div className={classes.words}>
        <Link
          to="/documents/$documentId"
          params={{ documentId: document.documentId }}
          className={classes.title}
          title={document.title}
          tabIndex={isInTabOrder ? 0 : -1}
          preload={false}
        >
          {document.title}
        </Link>
        <span className={classes.facts}>{facts.join(' · ')}</span>
      </div>
      <span className={classes.chips}>
        {!document.hasText && <Chip tone="warn">{t('documents:library.scan')}</Chip>}
        {document.isSample && <Chip>{t('common:sample')}</Chip>}
        <CircleBadge circle={document.circle} />
      </span>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            className={classes.menu}
            tabIndex={isInTabOrder ? 0 : -1}
            aria-label={t('documents:library.rowMenu', { title: document.title })}
          >
            <IconDots size={20} stroke={1.6} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            className={classes.menuItem}
            leftSection={<IconTrash size={20} stroke={1.6} />}
            onClick={() => onWithdraw(document)}
          >
            {t('documents:library.withdraw')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
});
