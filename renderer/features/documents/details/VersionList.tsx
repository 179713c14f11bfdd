// The versions of a paper, and making it the next one of another.
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { useAct } from '../hooks/use-act.ts';
import classes from './PaperDetails.module.css';
import { VersionPicker } from './VersionPicker.tsx';

interface VersionListProps {
  document: DocumentDetail;
  isReadOnly: boolean;
}

export function VersionList({ document, isReadOnly }: VersionListProps) {
  const { t } = useTranslation();
  const { act, isActing } = useAct();
  const [isPicking, setIsPicking] = useState(false);
  const { documentId, versions } = document;

  const replace = async (other: { documentId: string; title: string }) => {
    setIsPicking(false);
    const done = await act([documentId], { kind: 'file', placement: {}, replaces: other.documentId });
    if (done.length > 0) showToast(t('documents:details.versions.done', { title: other.title }));
  };
  const split = async () => {
    const done = await act([documentId], { kind: 'file', placement: {}, replaces: null });
    if (done.length > 0) showToast(t('documents:details.versions.split'));
  };

  return (
    <>
      {versions.length < 2 ? (
        <p className={classes.quiet}>{t('documents:details.versions.only')}</p>
      ) : (
        <ol className={classes.versions}>
          {versions.map((version) => (
            <li key={version.documentId} aria-current={version.documentId === documentId || undefined}>
              <span className={classes.versionName}>
                {t('documents:details.versions.version', { version: version.version })}
              </span>
              {version.documentId === documentId ? (
                <span className={classes.versionTitle}>{version.title}</span>
              ) : (
                <Link
                  to="/documents/$documentId"
                  params={{ documentId: version.documentId }}
                  className={classes.versionTitle}
                >
                  {version.title}
                </Link>
              )}
              <span className={classes.quiet}>{formatDate(version.importedAt)}</span>
              {version.documentId !== documentId && (
                <BesideLink documentId={documentId} versionId={version.documentId} title={version.title} />
              )}
              {version.documentId === documentId && <Chip>{t('documents:details.versions.current')}</Chip>}
            </li>
          ))}
        </ol>
      )}
      {!isReadOnly && (
        <div className={classes.buttons}>
          <Button variant="default" disabled={isActing} onClick={() => setIsPicking(true)}>
            {t('documents:details.versions.makeVersion')}
          </Button>
          {document.version > 1 && (
            <Button variant="subtle" color="gray" disabled={isActing} onClick={() => void split()}>
              {t('documents:details.versions.makeOwn')}
            </Button>
          )}
        </div>
      )}
      {isPicking && (
        <VersionPicker
          documentId={documentId}
          number={document.number}
          onClose={() => setIsPicking(false)}
          onPick={(other) => void replace(other)}
        />
      )}
    </>
  );
}

interface BesideLinkProps {
  documentId: string;
  versionId: string;
  title: string;
}

/** Both versions, side by side. */
function BesideLink({ documentId, versionId, title }: BesideLinkProps) {
  const { t } = useTranslation();
  const label = t('documents:reader.tabs.beside', { title });
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        renderRoot={(props) => (
          <Link to="/documents/$documentId" params={{ documentId }} search={{ beside: versionId }} {...props} />
        )}
      >
        <IconColumns2 size={20} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
