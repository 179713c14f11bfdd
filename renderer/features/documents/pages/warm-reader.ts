// Opening a paper begins before it is clicked: the reader's code, pdf.js and its workers are loaded; a link that is pointed
// at fetches what is known of its paper, and one that is pressed opens the file.
import type { QueryClient } from '@tanstack/react-query';
import type { useRouter } from '@tanstack/react-router';
import { rpc } from '#renderer/rpc/client.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { loadPdf } from './load-pdf.ts';

/** A pointer that only passes by means nothing. */
const dwellMs = 65;

/** Until `signal` is aborted. Throws when something cannot be loaded now. */
export async function warmReader(
  router: ReturnType<typeof useRouter>,
  client: QueryClient,
  signal: AbortSignal,
): Promise<void> {
  listenForIntent(client, signal);
  await router.loadRouteChunk(router.routesById['/documents/$documentId']);
  (await loadPdf()).startWorkers();
}

function listenForIntent(client: QueryClient, signal: AbortSignal): void {
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
  signal.addEventListener('abort', () => clearTimeout(dwell));
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
