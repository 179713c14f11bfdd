// Asks for the reason of a withdrawal or a return before it is done.
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';

interface ReasonDialogProps {
  kind: 'withdraw' | 'return';
  count: number;
  onClose: () => void;
  /** Empty where the person gave none. */
  onConfirm: (reason: string) => void;
}

export function ReasonDialog({ kind, count, onClose, onConfirm }: ReasonDialogProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <Dialog opened onClose={onClose} title={t(`documents:library.reason.${kind}Title`)}>
      <p>{t(`documents:library.reason.${kind}Text`, { count })}</p>
      <Textarea
        data-autofocus
        mt="md"
        size="md"
        autosize
        minRows={2}
        maxLength={500}
        label={t('documents:library.reason.label')}
        description={t('documents:library.reason.hint')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {t('documents:library.reason.cancel')}
        </Button>
        <Button onClick={() => onConfirm(reason.trim())}>{t(`documents:library.reason.${kind}`)}</Button>
      </DialogActions>
    </Dialog>
  );
}
