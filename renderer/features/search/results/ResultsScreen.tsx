// The page of results: everything that was found, by paper, with what narrows it down. Its address says what is asked.
import '#renderer/i18n/search-texts.ts';
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QuietSwitch } from '#renderer/ui/QuietSwitch.tsx';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { TopBarContent } from '#renderer/ui/top-bar-slot.tsx';
import { ChosenFilters } from '../ChosenFilters.tsx';
import { chosenOf } from '../filter-choices.ts';
import { keepRecent } from '../recent-searches.ts';
import { SearchTotal } from '../SearchTotal.tsx';
import { SaveSearchButton } from '../saved/SaveSearchButton.tsx';
import { Understanding } from '../Understanding.tsx';
import { FacetSide } from './FacetSide.tsx';
import { ResultsBody } from './ResultsBody.tsx';
import { ResultsField } from './ResultsField.tsx';
import classes from './ResultsScreen.module.css';
import { usePlace } from './use-place.ts';
import { useQuestion } from './use-question.ts';
import { stepHit, useResultKeys } from './use-result-keys.ts';
import { useResults } from './use-results.ts';

export function ResultsScreen() {
  const { t } = useTranslation();
  const asked = useQuestion();
  const { question, isTyping, placeKey, ask } = asked;
  const results = useResults(question, isTyping);
  const { answer, isStale } = results;
  const scroller = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [isFiltering, setIsFiltering] = useState(false);
  const { ref: head, height: headHeight } = useElementSize();
  const isAsked = question.text.trim() !== '';
  const facets = (isAsked && answer?.facets) || null;
  const chosen = chosenOf(facets, question.filter);
  const hasFilter = chosen.length > 0;

  const clear = useCallback(() => ask({ filter: {} }), [ask]);
  const toggleExact = useCallback(() => ask({ isExact: !question.isExact }), [ask, question.isExact]);
  usePlace(scroller, placeKey, answer !== null && !isStale);
  useResultKeys({ scroller, field, placeKey, clear: hasFilter ? clear : null, toggleExact });
  // Opened with nothing asked, it waits for words.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is opened.
  useEffect(() => {
    if (!isAsked) field.current?.focus();
  }, []);

  return (
    <div
      ref={scroller}
      className={classes.screen}
      data-results
      style={{ '--head-height': `${Math.round(headHeight)}px` } as CSSProperties}
    >
      <TopBarContent>
        <ScreenHeading
          className={classes.title}
          windowTitle={isAsked ? `${question.text} – ${t('search:title')}` : t('search:title')}
        >
          {t('search:title')}
        </ScreenHeading>
      </TopBarContent>
      <div ref={head} className={classes.head}>
        <ResultsField
          field={field}
          asked={asked}
          onDown={() => stepHit(scroller.current, field.current, placeKey, 1)}
        />
        <div className={classes.tools}>
          <QuietSwitch
            label={t('search:onPage.exact')}
            explanation={t('search:onPage.exactExplained')}
            isOn={question.isExact}
            onToggle={toggleExact}
          />
          {isAsked && (
            <Button
              variant="default"
              className={classes.filterButton ?? ''}
              leftSection={<IconFilter size={18} stroke={1.6} aria-hidden />}
              onClick={() => setIsFiltering(true)}
            >
              {hasFilter ? t('search:facets.openChosen', { count: chosen.length }) : t('search:facets.open')}
            </Button>
          )}
        </div>
      </div>
      <div className={classes.body}>
        {isAsked && (
          <FacetSide
            facets={facets}
            filter={question.filter}
            onChange={(filter) => ask({ filter })}
            isOpen={isFiltering}
            onClose={() => setIsFiltering(false)}
          />
        )}
        <div className={classes.main}>
          {isAsked && (
            <div className={classes.above}>
              <Understanding understood={answer?.understood} onTake={(text) => ask({ text })} />
              <div className={classes.totals}>
                <SearchTotal answer={answer} isWaiting={isStale} className={classes.total} />
                <p role="status" className={classes.partial}>
                  {answer?.isPartial && t('search:partial')}
                </p>
                <span className={classes.save}>
                  <SaveSearchButton {...question} />
                </span>
              </div>
              <ChosenFilters
                facets={facets}
                filter={question.filter}
                onChange={(filter) => ask({ filter })}
                onClear={clear}
              />
            </div>
          )}
          <ResultsBody asked={asked} results={results} onOpen={() => keepRecent(localStorage, question.text)} />
        </div>
      </div>
    </div>
  );
}
