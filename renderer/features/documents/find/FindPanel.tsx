// Find in this paper, with what was found as a list.
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useComposing } from '#renderer/ui/use-composing.ts';
import { usePane } from '../pane/pane.ts';
import { FindError } from './FindError.tsx';
import { FindField } from './FindField.tsx';
import classes from './FindPanel.module.css';
import { FoundNothing } from './FoundNothing.tsx';
import { focusPaper } from './focus-paper.ts';
import { HitList } from './HitList.tsx';
import { Unseen } from './Unseen.tsx';
import { useFind } from './use-find.ts';

export function FindPanel() {
  const { t } = useTranslation();
  const pane = usePane();
  const composing = useComposing();
  const find = useFind(pane, composing.isComposing);
  const root = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const { query, found, hits, index, step, change } = find;

  const { focusAsked } = query;
  useEffect(() => {
    if (focusAsked === 0) return;
    input.current?.focus();
    input.current?.select();
  }, [focusAsked]);
  // Opened by a way that did not ask for the focus (a tab of the side): taken unless the keys are at work elsewhere.
  useEffect(() => {
    if (!document.activeElement?.matches('[role="tab"]:focus-visible')) input.current?.focus();
  }, []);

  const close = () => {
    focusPaper(root.current);
    pane.setSide(null);
  };
  const tryInstead = (next: Parameters<typeof change>[0]) => {
    change(next);
    input.current?.focus();
  };
  const isAsking = query.text.trim() !== '';
  const isNothing = isAsking && found?.isWhole === true && hits.length === 0 && !find.isSearching;

  return (
    <search ref={root} className={classes.panel} aria-label={t('documents:find.title')}>
      <FindField find={find} composing={composing} input={input} listId={listId} onClose={close} />
      <FindError find={find} />
      <div className={classes.found}>
        {hits.length > 0 && (
          <HitList
            id={listId}
            hits={hits}
            currentIndex={index}
            isStale={find.isSearching && found?.isWhole === true}
            onChoose={find.choose}
            onStep={step}
            onClose={close}
          />
        )}
        {isNothing && <FoundNothing query={query} onChange={tryInstead} />}
        {!isAsking && <p className={classes.hint}>{t('documents:find.hint')}</p>}
        <Unseen isAsking={isAsking} />
      </div>
    </search>
  );
}
