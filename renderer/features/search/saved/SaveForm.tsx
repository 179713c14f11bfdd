// A search is saved: under which name, and whether new papers are told of.
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showUndoToast } from '#renderer/ui/toast.tsx';
import { maxSavedName, type Sought } from '#shared/search/saved/saved-search.ts';
import { AlertSwitch } from './AlertSwitch.tsx';
import classes from './SavedSearches.module.css';
import { useSavedActs } from './use-saved-searches.ts';
import { useSoughtWords } from './use-sought-words.ts';

interface SaveFormProps {
  sought: Sought;
  onClose: () => void;
}

export function SaveForm({ sought, onClose }: SaveFormProps) {
  const { t } = useTranslation();
  const wordsOf = useSoughtWords();
  const { save, remove, isActing } = useSavedActs();
  const [name, setName] = useState(() => (sought.text || wordsOf(sought).join(', ')).slice(0, maxSavedName));
  const [isAlerting, setIsAlerting] = useState(true);
  const [isNameWrong, setIsNameWrong] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const given = name.trim();
    if (given === '') return setIsNameWrong(true);
    const outcome = await save(given, sought, isAlerting);
    if (!outcome.isDone) return outcome.code === 'already-done' ? onClose() : undefined;
    const { savedSearchId } = outcome.result;
    onClose();
    showUndoToast({ message: t('saved:savedDone', { name: given }), undo: () => void remove(savedSearchId) });
  };

  return (
    <form className={classes.form} onSubmit={(event) => void submit(event)}>
      <p className={classes.formTitle}>{t('saved:form.title')}</p>
      <TextInput
        data-autofocus
        label={t('saved:form.name')}
        maxLength={maxSavedName}
        value={name}
        error={isNameWrong && t('saved:form.nameMissing')}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setIsNameWrong(false);
        }}
      />
      <AlertSwitch
        label={t('saved:form.alert')}
        description={t('saved:form.alertExplained')}
        isOn={isAlerting}
        onChange={setIsAlerting}
      />
      <p className={classes.hint}>{t('saved:form.onlyYou')}</p>
      <div className={classes.formActions}>
        <Button variant="default" onClick={onClose}>
          {t('saved:form.cancel')}
        </Button>
        <Button type="submit" loading={isActing}>
          {t('saved:form.submit')}
        </Button>
      </div>
    </form>
  );
}
