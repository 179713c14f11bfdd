// What can be done with a search that is saved, where it is on screen.
import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { AlertSwitch } from './AlertSwitch.tsx';
import classes from './SavedSearches.module.css';
import { useRemoveSaved } from './use-remove-saved.ts';
import { useSavedActs } from './use-saved-searches.ts';

interface SavedFormProps {
  saved: SavedSearch;
  onClose: () => void;
}

export function SavedForm({ saved, onClose }: SavedFormProps) {
  const { t } = useTranslation();
  const { alert, isActing } = useSavedActs();
  const remove = useRemoveSaved();
  return (
    <div className={classes.form}>
      <p className={classes.formTitle}>{saved.name}</p>
      <AlertSwitch
        label={t('saved:form.alert')}
        description={t('saved:form.alertExplained')}
        isOn={saved.isAlerting}
        isBusy={isActing}
        onChange={(isOn) => void alert(saved.savedSearchId, isOn)}
      />
      <div className={classes.formActions}>
        <Button
          data-autofocus
          variant="default"
          leftSection={<IconTrash size={18} stroke={1.6} aria-hidden />}
          onClick={() => {
            onClose();
            void remove(saved);
          }}
        >
          {t('saved:remove')}
        </Button>
      </div>
    </div>
  );
}
