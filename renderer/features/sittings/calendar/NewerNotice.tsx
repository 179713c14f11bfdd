// Somebody else saved the programme while it was edited here: what they changed, and whose words are to stand.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Programme } from '#shared/sittings/programme.ts';
import { programmeChanges } from '#shared/sittings/programme-changes.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './calendar.module.css';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface NewerNoticeProps {
  draft: ProgrammeDraft;
  newer: Programme;
}

export function NewerNotice({ draft, newer }: NewerNoticeProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.notice} role="alert">
      <div className={classes.noticeWords}>
        <strong>{t('sittings:calendar.newer.title')}</strong>
        <p>{t('sittings:calendar.newer.text')}</p>
        <ChangeList changes={programmeChanges(newer, draft.programme)} />
      </div>
      <Button variant="default" onClick={draft.takeTheirs}>
        {t('sittings:calendar.newer.takeTheirs')}
      </Button>
      <Button variant="default" onClick={draft.keepMine}>
        {t('sittings:calendar.newer.keepMine')}
      </Button>
    </section>
  );
}
