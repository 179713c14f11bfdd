// A line is added: a short form and what it stands for.
import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type AbbreviationPair,
  isAbbreviation,
  maxFullLength,
  maxShortLength,
} from '#shared/search/abbreviations/edited-list.ts';
import classes from './AbbreviationsSection.module.css';

interface AddAbbreviationProps {
  isBusy: boolean;
  /** Whether it stands in the list now. */
  onAdd: (pair: AbbreviationPair) => Promise<boolean>;
}

export function AddAbbreviation({ isBusy, onAdd }: AddAbbreviationProps) {
  const { t } = useTranslation();
  const wrongId = useId();
  const first = useRef<HTMLInputElement>(null);
  const [short, setShort] = useState('');
  const [full, setFull] = useState('');
  const [isWrong, setIsWrong] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const pair = { short: short.trim(), full: full.trim().replace(/\s+/g, ' ') };
    if (!isAbbreviation(pair)) return setIsWrong(true);
    if (!(await onAdd(pair))) return;
    setShort('');
    setFull('');
    first.current?.focus();
  };
  const fault = isWrong && { 'aria-invalid': true, 'aria-describedby': wrongId };

  return (
    <form className={classes.add} aria-label={t('abbreviations:add')} onSubmit={(event) => void submit(event)}>
      <TextInput
        ref={first}
        className={classes.short ?? ''}
        label={t('abbreviations:short')}
        maxLength={maxShortLength}
        autoCapitalize="characters"
        autoComplete="off"
        value={short}
        {...fault}
        onChange={(event) => {
          setShort(event.currentTarget.value);
          setIsWrong(false);
        }}
      />
      <TextInput
        className={classes.full ?? ''}
        label={t('abbreviations:full')}
        maxLength={maxFullLength}
        autoComplete="off"
        value={full}
        {...fault}
        onChange={(event) => {
          setFull(event.currentTarget.value);
          setIsWrong(false);
        }}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconPlus size={18} stroke={1.6} aria-hidden />}
        loading={isBusy}
      >
        {t('abbreviations:submit')}
      </Button>
      <p id={wrongId} role="alert" className={classes.wrong}>
        {isWrong && t('abbreviations:wrong')}
      </p>
    </form>
  );
}
