// A field of words to look for, with the button that empties it.
import { ActionIcon } from '@mantine/core';
import { IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import classes from './SearchField.module.css';
import type { Composing } from './use-composing.ts';

interface SearchFieldProps {
  input: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  /** On the button that empties it. */
  clear: string;
  typed: string;
  maxLength: number;
  composing: Composing;
  onType: (typed: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** Id of what is found. */
  controls?: string | undefined;
  /** What its screen is for, not one tool of several. */
  isLarge?: boolean;
}

export function SearchField(props: SearchFieldProps) {
  const { input, label, placeholder, clear, typed, maxLength, composing, onType, onKeyDown, controls, isLarge } = props;
  return (
    <div className={classes.field} data-large={isLarge || undefined}>
      <IconSearch size={isLarge ? 22 : 20} stroke={1.6} aria-hidden className={classes.glass} />
      <input
        ref={input}
        className={classes.input}
        type="search"
        aria-label={label}
        aria-controls={controls}
        placeholder={placeholder}
        value={typed}
        maxLength={maxLength}
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        {...composing.props}
      />
      {typed !== '' && (
        <ActionIcon
          aria-label={clear}
          onClick={() => {
            onType('');
            input.current?.focus();
          }}
        >
          <IconX size={isLarge ? 20 : 18} stroke={1.6} aria-hidden />
        </ActionIcon>
      )}
    </div>
  );
}
