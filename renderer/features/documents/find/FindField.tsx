// The field, what may be switched, how much was found, and the way to the next hit and the one before.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { Composing } from '#renderer/ui/use-composing.ts';
import { maxFindText } from '#shared/documents/find-contract.ts';
import classes from './FindField.module.css';
import { FindStatus } from './FindStatus.tsx';
import type { Find } from './use-find.ts';

interface FindFieldProps {
  find: Find;
  composing: Composing;
  input: RefObject<HTMLInputElement | null>;
  listId: string;
  onClose: () => void;
}

export function FindField({ find, composing, input, listId, onClose }: FindFieldProps) {
  const { t } = useTranslation();
  const { query, hits, change, step } = find;

  const onKeyDown = (event: KeyboardEvent) => {
    const by = stepOfKey(event);
    if (by !== null) step(by);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.asking}>
      <div className={classes.field}>
        <IconSearch size={20} stroke={1.6} aria-hidden className={classes.glass} />
        <input
          ref={input}
          className={classes.input}
          type="search"
          aria-label={t('documents:find.field')}
          aria-controls={hits.length > 0 ? listId : undefined}
          placeholder={t('documents:find.placeholder')}
          value={query.text}
          maxLength={maxFindText}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          onChange={(event) => change({ text: event.currentTarget.value })}
          onKeyDown={onKeyDown}
          {...composing.props}
        />
        {query.text !== '' && (
          <ActionIcon
            aria-label={t('documents:find.clear')}
            onClick={() => {
              change({ text: '' });
              input.current?.focus();
            }}
          >
            <IconX size={18} stroke={1.6} aria-hidden />
          </ActionIcon>
        )}
      </div>
      <div className={classes.switches}>
        <Switch
          label={t('documents:find.exact')}
          explanation={t('documents:find.exactExplained')}
          isOn={query.isExact}
          onChange={(isExact) => change({ isExact })}
        />
        <Switch
          label={t('documents:find.wholeWord')}
          explanation={t('documents:find.wholeWordExplained')}
          isOn={query.isWholeWord}
          onChange={(isWholeWord) => change({ isWholeWord })}
        />
      </div>
      <FindStatus find={find} />
      <Steps isDisabled={hits.length === 0} onStep={step} />
    </div>
  );
}

/** Keys of field and list alike; null: none of them. */
export function stepOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): 1 | -1 | null {
  if (ctrlKey || metaKey || altKey) return null;
  if (key === 'Enter') return shiftKey ? -1 : 1;
  if (shiftKey) return null;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : null;
}

interface StepsProps {
  isDisabled: boolean;
  onStep: (by: 1 | -1) => void;
}

function Steps({ isDisabled, onStep }: StepsProps) {
  const { t } = useTranslation();
  return (
    <span className={classes.steps}>
      <Tooltip label={t('documents:find.previousKeys')}>
        <ActionIcon
          aria-label={t('documents:find.previous')}
          aria-keyshortcuts="Shift+F3"
          disabled={isDisabled}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t('documents:find.nextKeys')}>
        <ActionIcon
          aria-label={t('documents:find.next')}
          aria-keyshortcuts="F3"
          disabled={isDisabled}
          onClick={() => onStep(1)}
        >
          <IconChevronDown size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  );
}

interface SwitchProps {
  label: string;
  explanation: string;
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

function Switch({ label, explanation, isOn, onChange }: SwitchProps) {
  return (
    <Tooltip label={explanation} multiline maw="18rem" openDelay={400}>
      <button type="button" className={classes.switch} aria-pressed={isOn} onClick={() => onChange(!isOn)}>
        {label}
      </button>
    </Tooltip>
  );
}
