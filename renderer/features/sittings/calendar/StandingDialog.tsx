// Cancels a sitting or puts it off, with the reason that its readers will see. The reason is kept until it was given.
import { Button, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useKeptText } from '#renderer/features/documents/hooks/use-kept-text.ts';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import classes from './calendar.module.css';

interface StandingDialogProps {
  sittingId: string;
  kind: 'cancel' | 'postpone';
  isBusy: boolean;
  /** Resolves with whether it was done. */
  onChange: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

export function StandingDialog({ sittingId, kind, isBusy, onChange, onClose }: StandingDialogProps) {
  const { t } = useTranslation();
  const [kept, keep] = useKeptText(`dien-hong.draft.sitting-${kind}.${sittingId}`);
  const reason = kept ?? '';
  return (
    <Dialog opened onClose={onClose} title={t(`sittings:calendar.stand.${kind}Title`)}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void onChange(reason.trim()).then((isDone) => isDone && keep(null));
        }}
      >
        <p className={classes.hint}>{t(`sittings:calendar.stand.${kind}Text`)}</p>
        <Textarea
          data-autofocus
          size="md"
          label={t('sittings:calendar.stand.reason')}
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(event) => keep(event.currentTarget.value || null)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={reason.trim() === ''}>
            {t(`sittings:calendar.stand.${kind}`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
