// Asks the core while the person types. The former answer stays until the new one begins to come.
import { useEffect, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import type { TextPlace } from '#shared/documents/extracted-text.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import type { FindState } from './find-session.ts';
import { followFind } from './follow-find.ts';
import type { Found } from './found-hits.ts';

/** Between key presses of a quick typist nothing is asked. */
const debounceMs = 50;
/** Hits that are listed; more are counted. */
export const hitLimit = 2000;

type Query = Pick<FindState, 'text' | 'isExact' | 'isWholeWord'>;

export interface Answer {
  readonly query: Query;
  readonly found: Found;
}

export interface FindAnswer {
  /** Null where nothing is looked for or nothing has come yet. */
  readonly answer: Answer | null;
  /** The answer is not to what stands in the field, or not all of it. */
  readonly isSearching: boolean;
  readonly error: unknown;
  readonly retry: () => void;
}

interface FindOptions {
  readonly query: Query;
  readonly document: DocumentDetail;
  /** While an input method composes: half a syllable is not what is looked for. */
  readonly isPaused: boolean;
  /** Where to begin: called when the search does. */
  readonly from: () => TextPlace;
}

export function useFound({ query, document: { documentId, textSha256 }, isPaused, from }: FindOptions): FindAnswer {
  const settled = useSettled(query, isPaused);
  const isOnline = useIsOnline();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isEmpty = query.text.trim() === '';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text of the paper and another attempt ask again.
  useEffect(() => {
    setFailure(null);
    if (settled.text.trim() === '') return setAnswer(null);
    const stop = new AbortController();
    const begin = from();
    const open = () =>
      rpc.documents.findInDocument({ documentId, ...settled, from: begin, limit: hitLimit }, { signal: stop.signal });
    followFind(open, begin, stop.signal, (found) => setAnswer({ query: settled, found })).catch((error: unknown) => {
      if (!stop.signal.aborted) setFailure({ error });
    });
    return () => stop.abort();
  }, [settled, documentId, textSha256, attempt]);

  const hasFailed = failure !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that the line is there again.
  useEffect(() => {
    if (isOnline && hasFailed) setAttempt((before) => before + 1);
  }, [isOnline]);

  const shown = isEmpty ? null : answer;
  return {
    answer: shown,
    isSearching: !isEmpty && !failure && (!shown || !isSame(shown.query, query) || !shown.found.isWhole),
    error: isEmpty ? null : (failure?.error ?? null),
    retry: () => setAttempt((before) => before + 1),
  };
}

function useSettled(query: Query, isPaused: boolean): Query {
  const [settled, setSettled] = useState(query);
  const { text, isExact, isWholeWord } = query;
  useEffect(() => {
    if (isPaused) return;
    const timer = setTimeout(() => {
      const next = { text, isExact, isWholeWord };
      setSettled((before) => (isSame(before, next) ? before : next));
    }, debounceMs);
    return () => clearTimeout(timer);
  }, [text, isExact, isWholeWord, isPaused]);
  return settled;
}

export function isSame(left: Query, right: Query): boolean {
  return left.text === right.text && left.isExact === right.isExact && left.isWholeWord === right.isWholeWord;
}
