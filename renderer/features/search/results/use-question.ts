// What the page of results is asked, as its address says, and how that changes. What is typed on replaces what was typed
// before; every other change is a step that «back» takes back.
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { type ResultsQuestion, readResultsAddress, resultsAddress } from './results-address.ts';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The words of the address are not known to be whole: the last may be the beginning of one. */
    isTyping?: boolean;
  }
}

const route = getRouteApi('/search');

export function useQuestion() {
  const address = route.useSearch();
  const navigate = useNavigate({ from: '/search' });
  const isTyping = useLocation({ select: ({ state }) => state.isTyping === true });
  const placeKey = useLocation({ select: ({ state }) => state.__TSR_key ?? '' });
  const question = useMemo(() => readResultsAddress(address as Record<string, unknown>), [address]);
  const typesOn = useRef(false);

  const ask = useCallback(
    (change: Partial<ResultsQuestion>) => {
      typesOn.current = false;
      void navigate({ search: resultsAddress({ ...question, ...change }) });
    },
    [navigate, question],
  );
  const type = useCallback(
    (text: string) => {
      void navigate({
        search: resultsAddress({ ...question, text }),
        replace: typesOn.current,
        state: { isTyping: true },
      });
      typesOn.current = true;
    },
    [navigate, question],
  );
  /** The words that stand there are whole. */
  const settle = useCallback(
    (text: string) => {
      void navigate({ search: resultsAddress({ ...question, text }), replace: typesOn.current || isTyping });
      typesOn.current = false;
    },
    [navigate, question, isTyping],
  );
  return { question, isTyping, placeKey, ask, type, settle };
}

export type Question = ReturnType<typeof useQuestion>;
