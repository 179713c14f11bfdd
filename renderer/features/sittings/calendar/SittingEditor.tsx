// The desk of one sitting: its programme is edited, saved as a draft that the secretariat alone sees, and published.
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#renderer/ui/toast.tsx';
import { useNow } from '#renderer/ui/use-now.ts';
import { secretariat } from '#shared/kernel/circles.ts';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import { begunItems } from '#shared/sittings/programme-faults.ts';
import { AgendaEditor } from './AgendaEditor.tsx';
import classes from './calendar.module.css';
import { EditorTools } from './EditorTools.tsx';
import { ItemPapers } from './ItemPapers.tsx';
import { papersOfItem } from './item-papers.ts';
import { NewerNotice } from './NewerNotice.tsx';
import { ProgrammeFields } from './ProgrammeFields.tsx';
import { type Publication, PublishSittingDialog } from './PublishSittingDialog.tsx';
import { SavedState } from './SavedState.tsx';
import { useCalendarAct } from './use-calendar.ts';
import { useEditorKeys } from './use-editor-keys.ts';
import { type ProgrammeDraft, useProgrammeDraft } from './use-programme-draft.ts';

interface SittingEditorProps {
  detail: ProgrammeDetail;
}

const minuteMs = 60_000;

export function SittingEditor({ detail }: SittingEditorProps) {
  const { t } = useTranslation();
  const { sittingId, published, standing } = detail;
  const draft = useProgrammeDraft(detail);
  const { programme, basedOn, isChanged } = draft;
  const { act, isActing } = useCalendarAct();
  const [isPublishing, setIsPublishing] = useState(false);
  const [isUnlocked, setIsUnlocked] = useState(false);
  const now = useNow(minuteMs);

  const begunCount =
    published && standing === 'planned' ? begunItems(published, new Date(now).toISOString()).length : 0;
  const lockedCount = isUnlocked ? 0 : Math.min(begunCount, programme.agenda.length);

  /** The revision that there is now; null where it was not saved. */
  const save = async (): Promise<number | null> => {
    if (!isChanged) return basedOn;
    const outcome = await act(
      JSON.stringify([sittingId, basedOn, programme]),
      (calendar, commandId) => calendar.reviseSitting({ commandId, sittingId, basedOn, programme }),
      ['conflict', 'already-done'],
    );
    if (!outcome.isDone) return null;
    draft.setSaved(outcome.result.revision);
    return outcome.result.revision;
  };
  const publish = async (publication: Publication): Promise<boolean> => {
    const revision = await save();
    if (revision === null) {
      setIsPublishing(false);
      return false;
    }
    const command = { sittingId, basedOn: revision, ...publication };
    const outcome = await act(JSON.stringify(['publish', command]), (calendar, commandId) =>
      calendar.publishSitting({ commandId, ...command }),
    );
    if (outcome.isDone) {
      showToast(t('sittings:calendar.publish.done'));
      setIsPublishing(false);
      setIsUnlocked(false);
    }
    return outcome.isDone;
  };
  useEditorKeys(draft, lockedCount, () => void save());

  return (
    <>
      <EditorTools
        detail={detail}
        draft={draft}
        isSaving={isActing && !isPublishing}
        onSave={() => void save()}
        onPublish={() => setIsPublishing(true)}
      />
      <SavedState isChanged={isChanged} detail={detail} circle={secretariat} />
      {draft.newer && <NewerNotice draft={draft} newer={draft.newer} />}
      {begunCount > 0 && (
        <Checkbox
          size="md"
          mb="md"
          label={t('sittings:calendar.editor.unlock', { count: begunCount })}
          checked={isUnlocked}
          onChange={(event) => setIsUnlocked(event.currentTarget.checked)}
        />
      )}
      <ProgrammeFields programme={programme} edit={draft.edit} isBegun={lockedCount > 0} />
      <CommonPapers detail={detail} draft={draft} />
      <AgendaEditor draft={draft} papers={detail.papers} lockedCount={lockedCount} />
      {isPublishing && (
        <PublishSittingDialog
          detail={detail}
          programme={programme}
          isBusy={isActing}
          onPublish={publish}
          onClose={() => setIsPublishing(false)}
        />
      )}
    </>
  );
}

interface CommonPapersProps {
  detail: ProgrammeDetail;
  draft: ProgrammeDraft;
}

function CommonPapers({ detail, draft }: CommonPapersProps) {
  const { t } = useTranslation();
  const own = papersOfItem(draft.programme, detail.papers, null);
  if (own.length === 0) return null;
  return (
    <section aria-label={t('sittings:commonPapers')}>
      <h2 className={classes.day}>{t('sittings:commonPapers')}</h2>
      <ItemPapers itemId={null} name={draft.programme.title} own={own} edit={draft.edit} />
    </section>
  );
}
