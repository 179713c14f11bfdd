// Opens a session as a draft of the secretariat, or amends one. What is typed is kept until it was taken.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isoDayOf } from '#renderer/features/documents/details/day-text.ts';
import { momentOf } from '#renderer/features/documents/publish/publish-time.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { SessionSummary } from '#shared/sittings/calendar-contract.ts';
import classes from './calendar.module.css';
import { FrameFields, noFrame } from './FrameFields.tsx';
import { useKeptForm } from './use-kept-form.ts';
import { useSaveSession } from './use-save-session.ts';

interface SessionDialogProps {
  /** To be amended; null: a new one. */
  session: SessionSummary | null;
  /** Whose frame a new one may take over. */
  others: readonly SessionSummary[];
  onDone: (sessionId: string) => void;
  onClose: () => void;
}

export function SessionDialog({ session, others, onDone, onClose }: SessionDialogProps) {
  const { t } = useTranslation();
  const { saveSession, isSaving } = useSaveSession();
  const [form, setForm, forget] = useKeptForm(`session.${session?.sessionId ?? 'new'}`, {
    title: session?.title ?? '',
    organ: session?.organ ?? '',
    from: session ? formatDate(session.startsAt) : '',
    to: session ? formatDate(session.endsAt) : '',
  });
  const [frame, setFrame] = useState(noFrame);
  const [isTried, setIsTried] = useState(false);

  const startsAt = momentOf(isoDayOf(form.from), '08:00');
  const endsAt = momentOf(isoDayOf(form.to), '17:00');
  const isInOrder = startsAt === null || endsAt === null || startsAt < endsAt;

  const save = async () => {
    setIsTried(true);
    if (form.title.trim() === '' || startsAt === null || endsAt === null || !isInOrder) return;
    const details = { title: form.title.trim(), organ: form.organ.trim() || null, startsAt, endsAt };
    const sessionId = await saveSession(session, details, frame);
    if (sessionId === null) return;
    forget();
    onDone(sessionId);
  };

  const dayFault = (text: string, moment: string | null) =>
    isTried && moment === null && t(text.trim() ? 'sittings:calendar.fields.dayWrong' : 'sittings:calendar.needed');
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(session ? 'sittings:calendar.session.amend' : 'sittings:calendar.session.open')}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p className={classes.hint}>
          {t(
            session?.stage === 'published'
              ? 'sittings:calendar.session.amendHint'
              : 'sittings:calendar.session.openHint',
          )}
        </p>
        <TextInput
          data-autofocus
          size="md"
          label={t('sittings:calendar.session.title')}
          placeholder={t('sittings:calendar.session.titleHint')}
          maxLength={300}
          error={isTried && form.title.trim() === '' && t('sittings:calendar.needed')}
          value={form.title}
          onChange={(event) => setForm({ title: event.currentTarget.value })}
        />
        <TextInput
          size="md"
          label={t('sittings:calendar.session.organ')}
          description={t('sittings:calendar.session.organHint')}
          maxLength={300}
          value={form.organ}
          onChange={(event) => setForm({ organ: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <TextInput
            size="md"
            inputMode="numeric"
            label={t('sittings:calendar.session.from')}
            placeholder={t('sittings:calendar.fields.dayHint')}
            error={dayFault(form.from, startsAt)}
            value={form.from}
            onChange={(event) => setForm({ from: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            inputMode="numeric"
            label={t('sittings:calendar.session.to')}
            placeholder={t('sittings:calendar.fields.dayHint')}
            error={dayFault(form.to, endsAt) || (!isInOrder && t('sittings:calendar.session.order'))}
            value={form.to}
            onChange={(event) => setForm({ to: event.currentTarget.value })}
          />
        </div>
        {others.length > 0 && <FrameFields sessions={others} frame={frame} onChange={setFrame} />}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button type="submit" loading={isSaving}>
            {t(session ? 'sittings:calendar.save' : 'sittings:calendar.session.openDraft')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
