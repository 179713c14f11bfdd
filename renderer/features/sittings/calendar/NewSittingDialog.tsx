// Prepares a sitting: empty, after a template, or after a sitting that there is. What is typed is kept until it was taken.
import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withoutTones } from '#renderer/features/documents/library/FilterSelects.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { newId } from '#shared/kernel/ids.ts';
import { programmeAfter } from '#shared/sittings/agenda-edits.ts';
import type { SessionSummary } from '#shared/sittings/calendar-contract.ts';
import { minutesBetween, type Programme } from '#shared/sittings/programme.ts';
import classes from './calendar.module.css';
import { endAfter, momentOfTexts, timeOf } from './chamber-time.ts';
import { useCalendarAct } from './use-calendar.ts';
import { useKeptForm } from './use-kept-form.ts';
import { noSource, useSources } from './use-sources.ts';

interface NewSittingDialogProps {
  session: SessionSummary;
  onDone: (sittingId: string) => void;
  onClose: () => void;
}

export function NewSittingDialog({ session, onDone, onClose }: NewSittingDialogProps) {
  const { t } = useTranslation();
  const { act, isActing } = useCalendarAct();
  const [form, setForm, forget] = useKeptForm(`sitting.${session.sessionId}`, {
    ...{ title: '', day: formatDate(session.startsAt), start: '08:00', end: '11:30' },
    source: noSource,
  });
  const [isTried, setIsTried] = useState(false);
  const sources = useSources();

  const isCopied = form.source !== noSource;
  const startsAt = momentOfTexts(form.day, form.start);
  const end = momentOfTexts(form.day, form.end);
  const endsAt = startsAt && end && endAfter(startsAt, end);
  const isTitleMissing = !isCopied && form.title.trim() === '';

  const prepare = async () => {
    setIsTried(true);
    if (isTitleMissing || startsAt === null || (!isCopied && (!endsAt || minutesBetween(startsAt, endsAt) <= 0)))
      return;
    const name = JSON.stringify([session.sessionId, form]);
    const outcome = await act(name, async (calendar, commandId) => {
      const title = form.title.trim();
      const place = { sessionId: session.sessionId, startsAt };
      const outline = isCopied ? await sources.readOutline(form.source) : null;
      const copy = outline && programmeAfter({ ...outline, title: title || outline.title }, place, newId);
      const empty: Programme = {
        ...{ ...place, title, kind: null, place: null, endsAt: endsAt ?? startsAt, agenda: [], documentIds: [] },
      };
      return calendar.prepareSitting({ commandId, programme: copy ?? empty });
    });
    if (!outcome.isDone) return;
    forget();
    onDone(outcome.result.sittingId);
  };

  const timeFault = (text: string) => isTried && timeOf(text) === null && t('sittings:calendar.editor.timeWrong');
  return (
    <Dialog opened onClose={onClose} title={t('sittings:calendar.session.addSitting')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void prepare();
        }}
      >
        <p className={classes.hint}>{t('sittings:calendar.newSitting.hint')}</p>
        <Select
          size="md"
          label={t('sittings:calendar.newSitting.source')}
          allowDeselect={false}
          searchable
          filter={withoutTones}
          limit={200}
          data={sources.options}
          value={form.source}
          onChange={(source) => setForm({ source: source ?? noSource })}
        />
        <TextInput
          size="md"
          label={t('sittings:calendar.fields.title')}
          placeholder={isCopied ? t('sittings:calendar.newSitting.sameTitle') : ''}
          maxLength={300}
          error={isTried && isTitleMissing && t('sittings:calendar.needed')}
          value={form.title}
          onChange={(event) => setForm({ title: event.currentTarget.value })}
        />
        <div className={classes.pair}>
          <TextInput
            size="md"
            inputMode="numeric"
            label={t('sittings:calendar.fields.day')}
            error={isTried && momentOfTexts(form.day, '08:00') === null && t('sittings:calendar.fields.dayWrong')}
            value={form.day}
            onChange={(event) => setForm({ day: event.currentTarget.value })}
          />
          <TextInput
            size="md"
            label={t('sittings:calendar.fields.start')}
            error={timeFault(form.start)}
            value={form.start}
            onChange={(event) => setForm({ start: event.currentTarget.value })}
          />
          {!isCopied && (
            <TextInput
              size="md"
              label={t('sittings:calendar.fields.end')}
              error={timeFault(form.end)}
              value={form.end}
              onChange={(event) => setForm({ end: event.currentTarget.value })}
            />
          )}
        </div>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button type="submit" loading={isActing}>
            {t('sittings:calendar.newSitting.prepare')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
