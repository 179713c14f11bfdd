// The field of the page of results: what stands in it is sought once typing has paused.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '#renderer/ui/SearchField.tsx';
import { useComposing } from '#renderer/ui/use-composing.ts';
import { keepRecent } from '../recent-searches.ts';
import { useSettled } from '../use-settled.ts';
import classes from './ResultsField.module.css';
import type { Question } from './use-question.ts';

interface ResultsFieldProps {
  field: RefObject<HTMLInputElement | null>;
  asked: Question;
  /** From the field down to the results. */
  onDown: () => void;
}

/** Each answer is a step of the address: longer than in the palette. */
const pauseMs = 150;

export function ResultsField({ field, asked, onDown }: ResultsFieldProps) {
  const { t } = useTranslation();
  const { question, type, settle } = asked;
  const composing = useComposing();
  const [typed, setTyped] = useState(question.text);
  const settled = useSettled(typed, composing.isComposing, pauseMs);

  // What the address says by itself (back, a link, a suggestion) stands in the field.
  const known = useRef(question.text);
  useEffect(() => {
    if (known.current === question.text) return;
    known.current = question.text;
    setTyped(question.text);
  }, [question.text]);
  useEffect(() => {
    if (settled !== typed || settled === known.current || composing.isComposing) return;
    known.current = settled;
    type(settled);
  }, [settled, typed, composing.isComposing, type]);

  return (
    <search className={classes.field}>
      <SearchField
        input={field}
        label={t('search:onPage.input')}
        placeholder={t('search:placeholder')}
        clear={t('search:clear')}
        typed={typed}
        maxLength={1000}
        composing={composing}
        onType={setTyped}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') onDown();
          else if (event.key === 'Enter') {
            known.current = typed;
            keepRecent(localStorage, typed);
            settle(typed);
          } else return;
          event.preventDefault();
        }}
        isLarge
      />
    </search>
  );
}
