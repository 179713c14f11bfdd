// The papers that were found, the best first; more come as one reads on.
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { paperNameOf } from '../paper-name.ts';
import { HitLink } from './HitLink.tsx';
import { PaperResult } from './PaperResult.tsx';
import classes from './ResultsScreen.module.css';
import type { ResultsQuestion } from './results-address.ts';
import type { Results } from './use-results.ts';

interface ResultsListProps {
  results: Results;
  question: ResultsQuestion;
  isTyping: boolean;
  placeKey: string;
  onOpen: () => void;
}

export function ResultsList({ results, question, isTyping, placeKey, onOpen }: ResultsListProps) {
  const { t } = useTranslation();
  const { answer, papers, isStale } = results;
  if (!answer) return null;
  const { markText } = answer.understood;
  return (
    <div className={classes.list} data-stale={isStale || undefined}>
      {answer.jumps.length > 0 && (
        <section className={classes.jumps} aria-label={t('search:jumps')}>
          <h2 className={classes.jumpsTitle}>{t('search:jumps')}</h2>
          <ul>
            {answer.jumps.map((jump) => (
              <li key={`${jump.documentId} ${jump.hit.address}`}>
                <HitLink
                  paper={jump}
                  hit={
                    jump.hit.address === null
                      ? { ...jump.hit, label: jump.number ?? jump.type, markedHeading: [], snippet: jump.markedTitle }
                      : { ...jump.hit, markedHeading: [{ text: paperNameOf(jump), isHit: false }] }
                  }
                  markText=""
                  name={`jump ${jump.documentId} ${jump.hit.address}`}
                  onOpen={onOpen}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <div role="feed" aria-label={t('search:onPage.list')} aria-busy={isStale || results.isLoadingRest}>
        {papers.map((paper, index) => (
          <PaperResult
            key={`${placeKey} ${paper.documentId}`}
            paper={paper}
            question={question}
            isTyping={isTyping}
            markText={markText}
            placeKey={placeKey}
            position={index + 1}
            count={answer.total.isAtLeast ? -1 : Math.max(answer.total.papers, papers.length)}
            onOpen={onOpen}
          />
        ))}
      </div>
      <Rest results={results} />
    </div>
  );
}

interface RestProps {
  results: Results;
}

/** Begins to load before the end is in sight. */
const aheadPx = '800px';

function Rest({ results }: RestProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { papers, hasRest, isLoadingRest, hasRestFailed, loadRest } = results;
  const foot = useRef<HTMLDivElement>(null);
  const isWanted = hasRest && !isLoadingRest && !hasRestFailed;
  const load = useRef(loadRest);
  load.current = loadRest;
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each stretch the foot is watched anew: it may still be in sight.
  useEffect(() => {
    const element = foot.current;
    if (!isWanted || !element) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) load.current();
      },
      { root: element.closest('[data-results]'), rootMargin: aheadPx },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [isWanted, papers.length]);
  return (
    <div ref={foot} className={classes.foot} role="status">
      {hasRestFailed ? (
        <>
          {t('search:onPage.restFailed')}
          <Button variant="default" onClick={loadRest}>
            {t('common:retry')}
          </Button>
        </>
      ) : hasRest ? (
        t('search:onPage.rest')
      ) : (
        papers.length > 0 &&
        t('search:onPage.end', { count: papers.length, number: formatNumber(papers.length, language) })
      )}
    </div>
  );
}
