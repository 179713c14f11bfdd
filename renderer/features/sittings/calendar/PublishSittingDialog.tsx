// Publishes a programme: to whom, what changed since they last saw it, with a note. What is wrong with it is said before.
import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAudiences } from '#renderer/features/documents/hooks/use-audiences.ts';
import { useKeptText } from '#renderer/features/documents/hooks/use-kept-text.ts';
import { ChoiceGroup } from '#renderer/ui/ChoiceGroup.tsx';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import type { Programme } from '#shared/sittings/programme.ts';
import { programmeChanges } from '#shared/sittings/programme-changes.ts';
import { movedThoughBegun, programmeFaults } from '#shared/sittings/programme-faults.ts';
import { ChangeList } from './ChangeList.tsx';
import classes from './calendar.module.css';

export interface Publication {
  readonly circle: string;
  readonly note: string | null;
  readonly mayMoveBegun: boolean;
}

interface PublishSittingDialogProps {
  detail: ProgrammeDetail;
  /** As it stands in the editor. */
  programme: Programme;
  isBusy: boolean;
  /** Resolves with whether it was done. */
  onPublish: (publication: Publication) => Promise<boolean>;
  onClose: () => void;
}

export function PublishSittingDialog({ detail, programme, isBusy, onPublish, onClose }: PublishSittingDialogProps) {
  const { t } = useTranslation();
  const { published, circle: readers, session } = detail;
  // What one person alone would see is no publication.
  const circles = useAudiences().filter((each) => !each.startsWith('user:'));
  const [circle, setCircle] = useState(published === null ? 'everyone' : readers);
  const [note, keepNote] = useKeptText(`dien-hong.draft.programme-note.${detail.sittingId}`);
  const [isMeant, setIsMeant] = useState(false);

  const faults = programmeFaults(programme);
  const changes = published && circle === readers ? programmeChanges(published, programme) : [];
  const begun = published && movedThoughBegun(published, programme, new Date().toISOString());
  const begunTitle = published?.agenda.find(({ itemId }) => itemId === begun)?.title ?? '';
  const titleOf = (itemId: string | null) => programme.agenda.find((item) => item.itemId === itemId)?.title;
  const isStopped = faults.length > 0 || (begun !== null && !isMeant);

  const publish = async () => {
    const isDone = await onPublish({ circle, note: note?.trim() || null, mayMoveBegun: isMeant });
    if (isDone) keepNote(null);
  };
  return (
    <Dialog opened onClose={onClose} title={t('sittings:calendar.publish.title', { title: programme.title })}>
      <div className={classes.form}>
        {faults.length > 0 && (
          <div className={classes.fault} role="alert">
            <p>{t('sittings:calendar.publish.faults')}</p>
            <ul className={classes.changes}>
              {faults.map(({ kind, itemId }) => (
                <li key={`${kind}/${itemId}`}>
                  {titleOf(itemId) && `${titleOf(itemId)}: `}
                  {t(`sittings:calendar.fault.${kind}`)}
                </li>
              ))}
            </ul>
          </div>
        )}
        <ChoiceGroup
          label={t('sittings:calendar.publish.who')}
          choices={circles.map((each) => ({ value: each, label: circleName(each, t) }))}
          value={circle}
          onChange={setCircle}
        />
        {session.stage === 'draft' && <p className={classes.hint}>{t('sittings:calendar.publish.withSession')}</p>}
        {published !== null && (
          <section>
            <h3>{t('sittings:calendar.publish.changes')}</h3>
            {changes.length > 0 ? (
              <ChangeList changes={changes} />
            ) : (
              <p className={classes.hint}>{t('sittings:calendar.publish.whole')}</p>
            )}
          </section>
        )}
        {begun !== null && (
          <Checkbox
            size="md"
            label={t('sittings:calendar.publish.begun', { title: begunTitle })}
            checked={isMeant}
            onChange={(event) => setIsMeant(event.currentTarget.checked)}
          />
        )}
        <Textarea
          size="md"
          label={t('sittings:calendar.publish.note')}
          description={t('sittings:calendar.publish.noteHint')}
          autosize
          minRows={2}
          maxLength={1000}
          value={note ?? ''}
          onChange={(event) => keepNote(event.currentTarget.value || null)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button loading={isBusy} disabled={isStopped} onClick={() => void publish()}>
            {t('sittings:calendar.publish.publish', { circle: circleName(circle, t) })}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
