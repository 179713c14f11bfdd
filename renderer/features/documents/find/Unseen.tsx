// What find cannot see: pages that are pictures, and pages whose words may have been read wrongly.
import { IconPhotoOff, IconZoomQuestion } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../pane/pane.ts';
import { pageRuns } from './page-runs.ts';
import classes from './Unseen.module.css';

interface UnseenProps {
  isAsking: boolean;
}

export function Unseen({ isAsking }: UnseenProps) {
  const { t } = useTranslation();
  const { scannedPages, weakPages } = usePane().document;
  if (!isAsking) return null;
  return (
    <>
      {scannedPages > 0 && (
        <Note icon={<IconPhotoOff size={18} stroke={1.6} aria-hidden />}>
          {t('documents:find.scanned', { count: scannedPages })}
        </Note>
      )}
      {weakPages.length > 0 && (
        <Note icon={<IconZoomQuestion size={18} stroke={1.6} aria-hidden />}>
          {t('documents:find.weak', { count: weakPages.length, pages: pageRuns(weakPages) })}
        </Note>
      )}
    </>
  );
}

interface NoteProps {
  icon: ReactNode;
  children: string;
}

function Note({ icon, children }: NoteProps) {
  return (
    <p className={classes.note}>
      {icon}
      <span>{children}</span>
    </p>
  );
}
