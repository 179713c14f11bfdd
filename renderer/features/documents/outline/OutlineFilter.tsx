// The field over the outline: an address or words of a title, with or without tone marks. Enter goes to the likeliest.
import { ActionIcon, TextInput } from '@mantine/core';
import { IconListSearch, IconX } from '@tabler/icons-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './OutlinePanel.module.css';

interface OutlineFilterProps {
  typed: string;
  onType: (typed: string) => void;
  /** Null while nothing is asked for. */
  foundCount: number | null;
  onEnter: () => void;
  /** The arrow that leads from the field into the tree. */
  onDown: () => void;
}

export function OutlineFilter({ typed, onType, foundCount, onEnter, onDown }: OutlineFilterProps) {
  const { t } = useTranslation();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={classes.filter}>
      <TextInput
        ref={input}
        maxLength={200}
        leftSection={<IconListSearch size={18} stroke={1.6} aria-hidden />}
        rightSection={
          typed !== '' && (
            <ActionIcon
              aria-label={t('documents:outline.clearFilter')}
              onClick={() => {
                onType('');
                input.current?.focus();
              }}
            >
              <IconX size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          )
        }
        rightSectionWidth={44}
        aria-label={t('documents:outline.filter')}
        placeholder={t('documents:outline.filterHint')}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        value={typed}
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onEnter();
          if (event.key === 'Escape' && typed !== '') onType('');
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            onDown();
          }
        }}
      />
      <span className="visually-hidden" role="status">
        {foundCount !== null && foundCount > 0 && t('documents:outline.found', { count: foundCount })}
      </span>
    </div>
  );
}
