// The results, or the state that stands in for them.
import { Button } from '@mantine/core';
import { IconPlugConnectedX, IconZoomQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { StateMessage } from '#renderer/ui/StateMessage.tsx';
import { ErrorState, LoadingState, SkeletonLine } from '#renderer/ui/states.tsx';
import { isFiltered } from '../filter-choices.ts';
import { ResultsList } from './ResultsList.tsx';
import classes from './ResultsScreen.module.css';
import { StartState } from './StartState.tsx';
import type { Question } from './use-question.ts';
import type { Results } from './use-results.ts';

interface ResultsBodyProps {
  asked: Question;
  results: Results;
  onOpen: () => void;
}

export function ResultsBody({ asked, results, onOpen }: ResultsBodyProps) {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  const { question, isTyping, placeKey, ask } = asked;
  const { answer, papers, error, isStale } = results;

  if (question.text.trim() === '') return <StartState onAsk={(text) => ask({ text })} />;
  if (!isOnline && (error !== null || !answer || isStale)) {
    return (
      <StateMessage
        icon={<IconPlugConnectedX size={28} stroke={1.6} aria-hidden />}
        title={t('search:offline.title')}
        text={t('search:offline.text')}
        role="status"
        tone="warn"
      />
    );
  }
  if (error !== null) return <ErrorState title={t('search:error.title')} error={error} onRetry={results.retry} />;
  if (!answer) {
    return (
      <LoadingState>
        {[0, 1, 2, 3].map((paper) => (
          <span key={paper} className={classes.skeleton}>
            <SkeletonLine width="70%" height="1.4rem" />
            <SkeletonLine width="40%" height="0.9rem" />
            <SkeletonLine width="94%" />
            <SkeletonLine width="88%" />
          </span>
        ))}
      </LoadingState>
    );
  }
  if (papers.length === 0 && answer.jumps.length === 0 && !isStale) {
    const { suggestion } = answer.understood;
    const hasFilter = isFiltered(question.filter);
    return (
      <StateMessage
        icon={<IconZoomQuestion size={28} stroke={1.6} aria-hidden />}
        title={t('search:none.title', { text: question.text.trim() })}
        text={t(hasFilter ? 'search:none.filtered' : 'search:none.text')}
        role="status"
        actions={
          (suggestion !== null || hasFilter) && (
            <>
              {suggestion !== null && (
                <Button onClick={() => ask({ text: suggestion })}>
                  {t('search:understood.take', { text: suggestion })}
                </Button>
              )}
              {hasFilter && (
                <Button variant="default" onClick={() => ask({ filter: {} })}>
                  {t('search:facets.clear')}
                </Button>
              )}
            </>
          )
        }
      />
    );
  }
  return <ResultsList results={results} question={question} isTyping={isTyping} placeKey={placeKey} onOpen={onOpen} />;
}
