// Says at the head of a paper that a word processor kept track of its changes, and shows them.
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './EditsBar.module.css';
import { setShownEdits, useShownEdits } from './shown-edits.ts';

export function EditsBar({ documentId }: { documentId: string }) {
  const { t } = useTranslation();
  const { hasEdits, areShown } = useShownEdits(documentId);
  if (!hasEdits) return null;
  return (
    <div className={classes.bar} data-skip>
      <span>{t(areShown ? 'documents:flow.edits.shown' : 'documents:flow.edits.hidden')}</span>
      <Switch
        label={t('documents:flow.edits.show')}
        checked={areShown}
        onChange={(event) => setShownEdits(documentId, { areShown: event.currentTarget.checked })}
      />
    </div>
  );
}
