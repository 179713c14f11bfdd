// Takes over the sittings of another session as drafts. Stands while it is mounted.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { showToast } from '#renderer/ui/toast.tsx';
import classes from './calendar.module.css';
import { FrameFields, noFrame } from './FrameFields.tsx';
import { useCalendarAct, useSessions } from './use-calendar.ts';

interface CopyFrameDialogProps {
  /** Which gets them. */
  sessionId: string;
  onClose: () => void;
}

export function CopyFrameDialog({ sessionId, onClose }: CopyFrameDialogProps) {
  const { t } = useTranslation();
  const { act, isActing } = useCalendarAct();
  const [frame, setFrame] = useState(noFrame);
  const others = (useSessions().data ?? []).filter((session) => session.sessionId !== sessionId);
  const { sessionId: fromSessionId, withAgenda } = frame;

  const copy = async () => {
    if (fromSessionId === null) return;
    const asked = { sessionId, fromSessionId, withAgenda };
    const outcome = await act(JSON.stringify(asked), (calendar, commandId) =>
      calendar.copyFrame({ commandId, ...asked }),
    );
    if (!outcome.isDone) return;
    showToast(t('sittings:calendar.frame.done', { count: outcome.result.sittingCount }));
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('sittings:calendar.frame.copy')}>
      <div className={classes.form}>
        {others.length > 0 ? (
          <FrameFields sessions={others} frame={frame} onChange={setFrame} />
        ) : (
          <p className={classes.hint}>{t('sittings:calendar.frame.noOther')}</p>
        )}
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button loading={isActing} disabled={fromSessionId === null} onClick={() => void copy()}>
            {t('sittings:calendar.frame.take')}
          </Button>
        </DialogActions>
      </div>
    </Dialog>
  );
}
