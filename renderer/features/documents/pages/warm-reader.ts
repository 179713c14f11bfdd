// Opening a paper begins before it is clicked. While idle, the reader's code, pdf.js and its workers are loaded; a link
// that is pointed at fetches what is known of its paper, and one that is pressed opens the file.
import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { loadPdf } from './load-pdf.ts';

const latestMs = 3_000;
/** A pointer that only passes by means nothing. */
const dwellMs = 65;

/** For screens with links to papers. What cannot be had now is asked for again at need. */
export function useWarmReader(): void {
  const router = useRouter();
  const client = useQueryClient();
  useEffect(() => {
    const load = async () => {
      await router.loadRouteChunk(router.routesById['/documents/$documentId']);
      (await loadPdf()).startWorkers();
    };
    return whenIdle(() => void load().catch(() => undefined));
  }, [router]);
  useEffect(() => listenForIntent(client), [client]);
}

function listenForIntent(client: QueryClient): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let dwell: ReturnType<typeof setTimeout> | undefined;
  const point = (event: Event) => {
    clearTimeout(dwell);
    const documentId = linkedPaper(event.target);
    if (documentId !== null) dwell = setTimeout(() => void fetchPaper(client, documentId), dwellMs);
  };
  const press = async (event: Event) => {
    const documentId = linkedPaper(event.target);
    const paper = documentId === null ? undefined : await fetchPaper(client, documentId);
    if (paper?.hasPages) (await import('./opened-papers.ts')).openedPaper(paper);
  };
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, point, { passive: true, signal });
  // A failure is met again, and told, when the paper is opened.
  document.addEventListener('pointerdown', (event) => void press(event).catch(() => undefined), {
    passive: true,
    signal,
  });
  return () => {
    clearTimeout(dwell);
    listening.abort();
  };
}

function fetchPaper(client: QueryClient, documentId: string) {
  return client
    .fetchQuery({
      queryKey: documentKeys.summary(documentId),
      queryFn: ({ signal }) => rpc.documents.getDocument({ documentId }, { signal }),
      staleTime: 10_000,
      retry: false,
    })
    .catch(() => undefined);
}

function linkedPaper(target: EventTarget | null): string | null {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  return /^\/documents\/([0-9a-f-]{36})(?:[?#]|$)/.exec(link?.getAttribute('href') ?? '')?.[1] ?? null;
}

/** Safari has no idle callback: there a pause serves. */
function whenIdle(task: () => void): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, latestMs);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(task, { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
