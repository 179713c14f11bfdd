// Gives an approved paper back to the desk, with the reason. The reason is kept on this device until it was given.
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import { useKeptText } from '../hooks/use-kept-text.ts';

interface ReturnDialogProps {
  documentId: string;
  onClose: () => void;
  /** Resolves with whether it was done. */
  onReturn: (reason: string) => Promise<boolean>;
}

export function ReturnDialog({ documentId, onClose, onReturn }: ReturnDialogProps) {
  const { t } = useTranslation();
  const [kept, keep] = useKeptText(`dien-hong.draft.return.${documentId}`);
  const [isBusy, setIsBusy] = useState(false);
  const reason = kept ?? '';
  return (
    <Dialog opened onClose={onClose} title={t('documents:desk.returnTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setIsBusy(true);
          void onReturn(reason.trim())
            .then((isDone) => isDone && keep(null))
            .finally(() => setIsBusy(false));
        }}
      >
        <Textarea
          data-autofocus
          size="md"
          label={t('documents:desk.returnReason')}
          description={t('documents:desk.returnHint')}
          autosize
          minRows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => keep(event.currentTarget.value || null)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('documents:desk.keep')}
          </Button>
          <Button type="submit" disabled={isBusy || reason.trim() === ''}>
            {t('documents:desk.return')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
