// The list of shipped packages, folded; the text of each licence unfolds from its line.
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState, LoadingState } from '#renderer/ui/states.tsx';
import classes from './LicenceList.module.css';
import { type Licences, useLicences } from './licences.ts';

export function LicenceList() {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const { data, isLoading, isError, error, refetch } = useLicences(isOpen);
  return (
    <details className={classes.all} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={classes.summary}>
        <IconChevronDown size={18} stroke={1.6} aria-hidden />
        {t('settings:licences')}
      </summary>
      {isLoading && <LoadingState />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <>
          <p className={classes.count}>{t('settings:licenceCount', { count: data.packages.length })}</p>
          <ul>
            {data.packages.map((entry) => (
              <li key={`${entry.name} ${entry.version}`}>
                <PackageLicence entry={entry} texts={data.texts} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

interface PackageLicenceProps {
  entry: Licences['packages'][number];
  texts: Licences['texts'];
}

function PackageLicence({ entry, texts }: PackageLicenceProps) {
  const [isOpen, setIsOpen] = useState(false);
  const text = entry.text === null ? undefined : texts[entry.text];
  const line = (
    <>
      <span className={classes.name}>
        {entry.name} <span className={classes.version}>{entry.version}</span>
      </span>
      <span className={classes.licence}>{entry.licence}</span>
    </>
  );
  if (text === undefined) return <div className={classes.package}>{line}</div>;
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={classes.package}>{line}</summary>
      {isOpen && <pre className={classes.text}>{text}</pre>}
    </details>
  );
}
