// Asks for a name: of a template that is kept, or renamed.
import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import classes from './calendar.module.css';

interface TitleDialogProps {
  heading: string;
  hint?: string;
  initial: string;
  isBusy: boolean;
  onSave: (title: string) => void;
  onClose: () => void;
}

export function TitleDialog({ heading, hint, initial, isBusy, onSave, onClose }: TitleDialogProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(initial);
  return (
    <Dialog opened onClose={onClose} title={heading}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSave(title.trim());
        }}
      >
        <TextInput
          data-autofocus
          size="md"
          label={t('sittings:calendar.templates.name')}
          description={hint}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('sittings:calendar.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={title.trim() === ''}>
            {t('sittings:calendar.save')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
