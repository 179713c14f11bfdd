// Another name for a saved search.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog, DialogActions } from '#renderer/ui/Dialog.tsx';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { maxSavedName } from '#shared/search/saved/saved-search.ts';
import classes from './SavedSearches.module.css';
import { useSavedActs } from './use-saved-searches.ts';

interface RenameDialogProps {
  saved: SavedSearch;
  onClose: () => void;
}

export function RenameDialog({ saved, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const { rename, isActing } = useSavedActs();
  const [name, setName] = useState(saved.name);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await rename(saved.savedSearchId, name.trim());
    if (outcome.isDone || outcome.code === 'already-done' || outcome.code === 'not-found') onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('saved:rename')}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          data-autofocus
          label={t('saved:form.name')}
          maxLength={maxSavedName}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {t('saved:form.cancel')}
          </Button>
          <Button type="submit" loading={isActing} disabled={name.trim() === ''}>
            {t('saved:form.submit')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
