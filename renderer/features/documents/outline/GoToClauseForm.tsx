// What is typed, what that leads to, and the words that stand there. The field keeps the focus; the arrows choose.
import { ActionIcon } from '@mantine/core';
import { IconArrowRampRight2, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useComposing } from '#renderer/ui/use-composing.ts';
import { noStructure } from '#shared/documents/structure.ts';
import { usePane } from '../pane/pane.ts';
import { ClauseOption } from './ClauseOption.tsx';
import { type ClauseHit, findClause } from './clause-search.ts';
import classes from './GoToClause.module.css';
import { goToPage, goToUnit, useHerePath } from './here.ts';

interface GoToClauseFormProps {
  onClose: () => void;
}

const examples = ['điều 15 khoản 2', 'k2 đ15', '15.2', 'chương 3', 'phụ lục I'];
const pageExample = 'trang 12';

export function GoToClauseForm({ onClose }: GoToClauseFormProps) {
  const { t } = useTranslation();
  const pane = usePane();
  const { structure, document } = pane;
  const listId = useId();
  const [typed, setTyped] = useState('');
  const composing = useComposing();
  const here = useRef(useHerePath()).current;
  const pageCount = document.hasPages ? document.pageCount : 0;
  const answer = useMemo(
    () => findClause(typed, { structure: structure ?? noStructure, pageCount, here }),
    [typed, structure, pageCount, here],
  );
  const [choice, setChoice] = useState({ answer, index: 0 });
  const chosen = choice.answer === answer ? choice.index : 0;
  const { hits, isNearest } = answer;
  const isAsked = typed.trim() !== '';
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-index="${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  const go = (hit: ClauseHit | undefined) => {
    if (!hit) return;
    onClose();
    if (hit.kind === 'unit') goToUnit(pane, hit.unit);
    else goToPage(pane, hit.page);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (event.key === 'Enter') go(hits[chosen]);
    else if (by !== 0 && hits.length > 0) setChoice({ answer, index: (chosen + by + hits.length) % hits.length });
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={classes.field}>
        <IconArrowRampRight2 size={22} stroke={1.6} aria-hidden className={classes.icon} />
        <input
          data-autofocus
          className={classes.input}
          role="combobox"
          aria-label={t('documents:outline.goTo.input')}
          aria-expanded={hits.length > 0}
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={hits.length > 0 ? `${listId}-${chosen}` : undefined}
          placeholder={t('documents:outline.goTo.placeholder')}
          value={typed}
          maxLength={200}
          autoComplete="off"
          autoCorrect="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => setTyped(event.currentTarget.value)}
          {...composing.props}
          onKeyDown={onKeyDown}
        />
        <ActionIcon aria-label={t('common:close')} onClick={onClose}>
          <IconX size={20} stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={classes.body} ref={list}>
        {!structure && <p className={classes.note}>{t('documents:outline.goTo.loading')}</p>}
        {!isAsked && structure && (
          <div className={classes.note}>
            <p>{t('documents:outline.goTo.hint')}</p>
            <p className={classes.examples}>
              {[...(structure.form === 'articles' ? examples : []), ...(pageCount > 0 ? [pageExample] : [])].map(
                (example) => (
                  <button key={example} type="button" className={classes.example} onClick={() => setTyped(example)}>
                    {example}
                  </button>
                ),
              )}
            </p>
          </div>
        )}
        {/* While an input method composes, half a word is not yet a question. */}
        {isAsked && isNearest && structure && !composing.isComposing && (
          <p className={classes.note} role="status">
            {t(hits.length > 0 ? 'documents:outline.goTo.notThere' : 'documents:outline.goTo.nothing', {
              typed: typed.trim(),
            })}
          </p>
        )}
        <div id={listId} role="listbox" aria-label={t('documents:outline.goTo.results')} className={classes.options}>
          {hits.map((hit, index) => (
            <ClauseOption
              key={hit.kind === 'unit' ? hit.unit.address : `trang ${hit.page}`}
              id={`${listId}-${index}`}
              index={index}
              hit={hit}
              isChosen={index === chosen}
              onPoint={() => setChoice({ answer, index })}
              onGo={() => go(hit)}
            />
          ))}
        </div>
        <span className="visually-hidden" role="status">
          {isAsked && !isNearest && t('documents:outline.goTo.count', { count: hits.length })}
        </span>
      </div>
      <p className={classes.keys}>{t('documents:outline.goTo.keys')}</p>
    </>
  );
}
