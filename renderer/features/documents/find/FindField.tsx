// The field, what may be switched, how much was found, and the way to the next hit and the one before.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietSwitch } from '#renderer/ui/QuietSwitch.tsx';
import { SearchField } from '#renderer/ui/SearchField.tsx';
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
        <SearchField
          input={input}
          label={t('documents:find.field')}
          placeholder={t('documents:find.placeholder')}
          clear={t('documents:find.clear')}
          typed={query.text}
          maxLength={maxFindText}
          composing={composing}
          onType={(text) => change({ text })}
          onKeyDown={onKeyDown}
          controls={hits.length > 0 ? listId : undefined}
        />
      </div>
      <div className={classes.switches}>
        <QuietSwitch
          label={t('documents:find.exact')}
          explanation={t('documents:find.exactExplained')}
          isOn={query.isExact}
          onToggle={() => change({ isExact: !query.isExact })}
        />
        <QuietSwitch
          label={t('documents:find.wholeWord')}
          explanation={t('documents:find.wholeWordExplained')}
          isOn={query.isWholeWord}
          onToggle={() => change({ isWholeWord: !query.isWholeWord })}
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
