// The text of a paper for text mode, in runs of pages without the boxes of words. The run that is read comes first, the
// others while nothing else is asked for. While a corrected text is on its way the former one stays.
import { useQueries } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import type { TextPage } from '#shared/documents/extracted-text.ts';
import { documentKeys } from './document-keys.ts';
import { keptRuns, pagesPerRun, runOfPage, runsByDistance, runsNear } from './text-runs.ts';

export interface TextRun {
  readonly firstPage: number;
  readonly pages: readonly TextPage[];
}

interface TextRuns {
  /** By first page; the same object while nothing comes or goes. */
  readonly runs: ReadonlyMap<number, TextRun>;
  /** Of what is on screen; null: none. */
  readonly error: unknown;
  readonly retry: () => void;
}

interface TextRunsOptions {
  readonly documentId: string;
  readonly textSha256: string;
  readonly pageCount: number;
  /** Pages on screen, from 1. */
  readonly near: { readonly first: number; readonly last: number };
}

/** How long a run is remembered that is no longer held. */
const forgottenAfterMs = 30_000;

export function runQuery(documentId: string, textSha256: string, firstPage: number, pageCount: number) {
  return {
    queryKey: documentKeys.textRun(documentId, textSha256, firstPage),
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<TextRun> => {
      const count = Math.min(pagesPerRun, pageCount - firstPage + 1);
      const asked = { documentId, firstPage, pageCount: count, withWords: false };
      const { pages } = await rpc.documents.readTextPages(asked, { signal });
      return { firstPage, pages };
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: forgottenAfterMs,
    // A text either is the same object or another text: comparing them letter by letter says nothing more.
    structuralSharing: false,
  };
}

export function useTextRuns({ documentId, textSha256, pageCount, near }: TextRunsOptions): TextRuns {
  const needed = useMemo(() => runsNear(near, pageCount), [near, pageCount]);
  const [heldCount, setHeldCount] = useState(0);
  const worthHolding = useMemo(() => runsByDistance(near.first, pageCount), [near.first, pageCount]);
  const wanted = useMemo(
    () => [...new Set([...needed, ...worthHolding.slice(0, heldCount)])],
    [needed, worthHolding, heldCount],
  );
  const results = useQueries({
    queries: wanted.map((firstPage) => runQuery(documentId, textSha256, firstPage, pageCount)),
  });

  const here = runOfPage(near.first);
  const isLong = pageCount > keptRuns * pagesPerRun;
  // Far from what is held, what is read comes before all else.
  // biome-ignore lint/correctness/useExhaustiveDependencies: counts anew at every other run.
  useEffect(() => {
    if (isLong) setHeldCount(0);
  }, [isLong, here]);

  const isIdle = results.every(({ fetchStatus }) => fetchStatus === 'idle');
  const hasFailed = results.some(({ isError }) => isError);
  useEffect(() => {
    if (!isIdle || hasFailed || heldCount >= worthHolding.length) return;
    const timer = setTimeout(() => setHeldCount((count) => count + 1), 60);
    return () => clearTimeout(timer);
  }, [isIdle, hasFailed, heldCount, worthHolding]);

  const kept = useRef<{ textSha256: string; runs: ReadonlyMap<number, TextRun> }>({ textSha256, runs: new Map() });
  const come = results.flatMap(({ data }) => (data ? [data] : []));
  const isComplete = needed.every((firstPage) => come.some((run) => run.firstPage === firstPage));
  const { runs: before } = kept.current;
  const isOther = kept.current.textSha256 !== textSha256;
  const isSame = come.length === before.size && come.every((run) => before.get(run.firstPage) === run);
  if (isOther ? isComplete : !isSame) {
    kept.current = { textSha256, runs: new Map(come.map((run) => [run.firstPage, run])) };
  }

  const failed = results.filter(({ isError, data }) => isError && !data);
  const retry = () => {
    for (const { refetch } of failed) void refetch();
  };
  const goOn = useRef(retry);
  goOn.current = retry;
  const isOnline = useIsOnline();
  useEffect(() => {
    if (isOnline) goOn.current();
  }, [isOnline]);
  return { runs: kept.current.runs, error: failed[0]?.error ?? null, retry };
}
