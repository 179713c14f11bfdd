// Narrows the list down while typing: title, number or file name, with or without tone marks.
import { ActionIcon, TextInput } from '@mantine/core';
import { IconFilter, IconX } from '@tabler/icons-react';
import { type Ref, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useComposing } from '#renderer/ui/use-composing.ts';
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
  const { isComposing, props: composing } = useComposing();
  const [arrived, setArrived] = useState(text);
  /** What this field has asked for, the last one last: it comes back a moment later, when more may have been typed. */
  const asked = useRef([text.trim()]);

  // Another text from elsewhere (a chip removed, going back) is shown; the field's own never rewrites what is typed.
  if (arrived !== text) {
    setArrived(text);
    const place = asked.current.lastIndexOf(text.trim());
    asked.current = place >= 0 ? asked.current.slice(place) : [text.trim()];
    if (place < 0) setTyped(text);
  }

  useEffect(() => {
    if (isComposing || typed.trim() === asked.current.at(-1)) return;
    const timer = setTimeout(() => {
      asked.current = [...asked.current, typed.trim()];
      onChange(typed);
    }, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, isComposing, onChange]);

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
      {...composing}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setTyped('');
      }}
    />
  );
}
