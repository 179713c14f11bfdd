// Papers of the laws that a paper names: looked up once for the whole paper, when the first of its mentions is shown, and
// again when the library changes. One look-up serves all the links of a text.
import { type QueryClient, QueryObserver, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { LawMention } from '#shared/documents/contract.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import { type LawPaper, type LawsFound, lawKeyOf, lawsNamedIn } from './references.ts';

/** As the contract bounds it. */
const mostAtOnce = 500;

interface LawDesk {
  subscribe(listener: () => void): () => void;
  get(): LawsFound;
  retry(): void;
}

const desks = new WeakMap<PaperStructure, LawDesk>();
const noLaws: LawsFound = new Map();

function deskOf(structure: PaperStructure, client: QueryClient): LawDesk {
  const known = desks.get(structure);
  if (known) return known;
  const laws = lawsNamedIn(structure);
  const desk = laws.length === 0 ? emptyDesk : lookUp(laws, client);
  desks.set(structure, desk);
  return desk;
}

const emptyDesk: LawDesk = { subscribe: () => () => undefined, get: () => noLaws, retry: () => undefined };

function lookUp(laws: readonly LawMention[], client: QueryClient): LawDesk {
  const observer = new QueryObserver<LawsFound>(client, {
    // Under `documents`: read again when a paper comes or goes.
    queryKey: ['documents', 'laws', laws.map(lawKeyOf)],
    queryFn: async ({ signal }) => {
      const found = new Map<string, LawPaper | null>();
      for (let from = 0; from < laws.length; from += mostAtOnce) {
        const some = laws.slice(from, from + mostAtOnce);
        const { papers } = await rpc.documents.findLaws({ laws: some }, { signal });
        for (const [index, law] of some.entries()) found.set(lawKeyOf(law), papers[index] ?? null);
      }
      return found;
    },
    staleTime: 5 * 60_000,
    // A map is compared by what it is, not by what is in it.
    structuralSharing: false,
  });
  return {
    subscribe: (listener) => observer.subscribe(listener),
    get: () => {
      const { data, isError } = observer.getCurrentResult();
      return data ?? (isError ? 'failed' : 'seeking');
    },
    retry: () => void observer.refetch(),
  };
}

const nothingToFollow = () => () => undefined;

/** `isWanted`: false where a mention names no law. */
export function useLawsFound(structure: PaperStructure | undefined, isWanted: boolean): LawsFound {
  const client = useQueryClient();
  const desk = structure && isWanted ? deskOf(structure, client) : null;
  return useSyncExternalStore(desk?.subscribe ?? nothingToFollow, desk?.get ?? (() => noLaws));
}

export function useRetryLaws(structure: PaperStructure | undefined): () => void {
  const client = useQueryClient();
  return useCallback(() => {
    if (structure) deskOf(structure, client).retry();
  }, [structure, client]);
}
