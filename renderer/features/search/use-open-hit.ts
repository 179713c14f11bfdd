// Opens what was found: at its spot, or beside the paper that is read where one is.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { UnitHit } from '#shared/search/results.ts';
import { readerLink, withBeside } from './hit-link.ts';

interface Opening {
  readonly documentId: string;
  readonly spot: Pick<UnitHit, 'pageNumber' | 'blockIndex'> | null;
  readonly markText: string;
  readonly isBeside: boolean;
}

const readerRoute = '/documents/$documentId';

export function useOpenHit(): (opening: Opening) => void {
  const navigate = useNavigate();
  const router = useRouter();
  return useCallback(
    ({ documentId, spot, markText, isBeside }) => {
      const reader = router.state.matches.find(({ routeId }) => routeId === readerRoute);
      if (!isBeside || !reader) return void navigate(readerLink(documentId, spot, markText));
      void navigate({
        to: readerRoute,
        params: reader.params as { documentId: string },
        search: (before) => withBeside(before, documentId, spot, markText),
      });
    },
    [navigate, router],
  );
}
