// Other papers that bear the same number of the same body: warned of before anything is published.
import { IconCopy } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import classes from './PaperDetails.module.css';

interface DuplicatesProps {
  document: Pick<DocumentDetail, 'duplicates'>;
}

export function Duplicates({ document: { duplicates } }: DuplicatesProps) {
  const { t } = useTranslation();
  if (duplicates.length === 0) return null;
  return (
    <div className={classes.warning} role="note">
      <IconCopy size={20} stroke={1.6} aria-hidden />
      <div>
        <strong>{t('documents:details.duplicates.title', { count: duplicates.length })}</strong>
        <ul>
          {duplicates.map(({ documentId, title }) => (
            <li key={documentId}>
              <Link to="/documents/$documentId" params={{ documentId }}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
        <p>{t('documents:details.duplicates.text')}</p>
      </div>
    </div>
  );
}
