// Narrows the list down while typing: title, number or file name, with or without tone marks.
import { ActionIcon, TextInput } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './LibraryTools.module.css';

interface TextFilterProps {
  text: string;
  onChange: (text: string) => void;
  inputRef: Ref<HTMLInputElement>;
}

const pauseMs = 200;

export function TextFilter({ text, onChange, inputRef }: TextFilterProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(text);
  const given = useRef(text);

  // Another text from elsewhere: a chip removed, going back.
  if (given.current !== text) {
    given.current = text;
    if (typed.trim() !== text.trim()) setTyped(text);
  }

  useEffect(() => {
    if (typed === given.current) return;
    const timer = setTimeout(() => {
      given.current = typed;
      onChange(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, onChange]);

  return (
    <TextInput
      ref={inputRef}
      className={classes.text ?? ''}
      classNames={{ input: classes.input ?? '' }}
      maxLength={200}
      leftSection={<IconFilter size={18} stroke={1.6} aria-hidden />}
      rightSection={
        typed !== '' && (
          <ActionIcon size={36} aria-label={t('documents:library.clearText')} onClick={() => setTyped('')}>
            <IconX size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )
      }
      rightSectionWidth={42}
      aria-label={t('documents:library.textFilter')}
      placeholder={t('documents:library.textFilter')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped('');
      }}
    />
  );
}
