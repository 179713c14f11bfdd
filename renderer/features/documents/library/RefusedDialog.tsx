// Which papers of an act on many were refused, and why.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { type ActOutcome, byReason } from '../hooks/act-in-parts.ts';
import { useDocument } from '../hooks/use-document.ts';
import classes from './RefusedDialog.module.css';

interface RefusedDialogProps {
  outcome: ActOutcome;
  onClose: () => void;
}

/** Names shown for each reason; the rest is counted. */
const shownNames = 12;

export function RefusedDialog({ outcome: { refused, broken }, onClose }: RefusedDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog opened onClose={onClose} title={t('documents:library.refused.title')}>
      {broken && <p>{t('documents:library.refused.broken', { count: broken.untried.length })}</p>}
      {byReason(refused).map(({ code, documentIds }) => (
        <section key={code} className={classes.reason}>
          <h3>{t('documents:library.refused.papers', { count: documentIds.length })}</h3>
          <p>{t(`refusals:${code}`)}</p>
          <ul className={classes.papers}>
            {documentIds.slice(0, shownNames).map((documentId) => (
              <li key={documentId}>
                <PaperName documentId={documentId} />
              </li>
            ))}
          </ul>
          {documentIds.length > shownNames && (
            <p>{t('documents:library.refused.more', { count: documentIds.length - shownNames })}</p>
          )}
        </section>
      ))}
      <DialogActions>
        <Button data-autofocus onClick={onClose}>
          {t('documents:library.refused.understood')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

interface PaperNameProps {
  documentId: string;
}

/** The list holds rows of one page; what was selected may be anywhere. */
function PaperName({ documentId }: PaperNameProps) {
  const { t } = useTranslation();
  const { data, isError } = useDocument(documentId);
  if (!data) return <span>{isError ? t('documents:reader.missingTitle') : t('common:loading')}</span>;
  return (
    <Link to="/documents/$documentId" params={{ documentId }}>
      {data.title}
    </Link>
  );
}
