// What a publication changed, line by line.
import { useTranslation } from 'react-i18next';
import type { ProgrammeChange } from '#shared/sittings/programme-changes.ts';
import classes from './calendar.module.css';
import { changeSentence } from './change-sentence.ts';

interface ChangeListProps {
  changes: readonly ProgrammeChange[];
}

export function ChangeList({ changes }: ChangeListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.changes}>
      {changes.map((change) => {
        const sentence = changeSentence(change, t);
        return <li key={sentence}>{sentence}</li>;
      })}
    </ul>
  );
}
