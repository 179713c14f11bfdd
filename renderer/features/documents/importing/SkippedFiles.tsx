// Files and folders that are not taken, each with its reason.
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SkippedFile } from './collect-files.ts';
import classes from './ImportSheet.module.css';

interface SkippedFilesProps {
  skipped: readonly SkippedFile[];
}

export function SkippedFiles({ skipped }: SkippedFilesProps) {
  const { t } = useTranslation();
  return (
    <details className={classes.skipped}>
      <summary>
        <IconAlertTriangle size={18} stroke={1.6} aria-hidden />
        {t('documents:import.sheet.skipped', { count: skipped.length })}
      </summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard. */}
      <ul className={classes.skippedList} tabIndex={0}>
        {skipped.map(({ path, reason }) => (
          <li key={path}>
            <strong>{path}</strong> {t(`documents:import.skipped.${reason}`)}
          </li>
        ))}
      </ul>
    </details>
  );
}
