// The shelf's name, how many papers it shows, and the ways in.
import { useTranslation } from 'react-i18next';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { DeskLink } from '../desk/DeskLink.tsx';
import { ImportButton } from '../importing/ImportButton.tsx';
import classes from './LibraryScreen.module.css';

interface LibraryHeaderProps {
  total: number;
  /** An empty shelf says in its middle what can be done. */
  hasWays: boolean;
}

export function LibraryHeader({ total, hasWays }: LibraryHeaderProps) {
  const { t } = useTranslation();
  return (
    <header className={classes.header}>
      <div className={classes.titles}>
        <ScreenHeading>{t('documents:title')}</ScreenHeading>
        {total > 0 && (
          <p className={classes.count} role="status">
            {t('documents:library.count', { count: total })}
          </p>
        )}
      </div>
      {hasWays && (
        <div className={classes.ways}>
          <DeskLink />
          <ImportButton />
        </div>
      )}
    </header>
  );
}
