// Whether two papers scroll together. Versions of one paper do, as the person likes it; of any others nobody knows which
// places belong together, so they do only once the person ties them, and as long as they stand side by side.
import { useCallback, useState } from 'react';
import type { Pane } from '../pane/pane.ts';
import { usePersonStore } from '../pane/person-store.ts';
import { readerLayoutStore } from '../reader/reader-layout.ts';
import type { Halves } from './first-leader.ts';

interface Linking {
  readonly isLinked: boolean;
  readonly setLinked: (isLinked: boolean) => void;
}

export function useLinking(viewerId: string, { main, beside }: Halves<Pane | null>): Linking {
  const [layout, setLayout] = usePersonStore(readerLayoutStore, viewerId);
  const [tied, setTied] = useState<string | null>(null);
  const pair = main && beside ? `${main.document.documentId} ${beside.document.documentId}` : null;
  const areAkin = main !== null && beside !== null && isVersionOf(main, beside);
  const setLinked = useCallback(
    (isLinked: boolean) => {
      if (areAkin) setLayout((before) => ({ ...before, isLinked }));
      else setTied(isLinked ? pair : null);
    },
    [areAkin, pair, setLayout],
  );
  const isLinked = areAkin ? layout.isLinked : pair !== null && tied === pair;
  return { isLinked, setLinked };
}

/** Or the same paper. */
function isVersionOf({ document }: Pane, other: Pane): boolean {
  return document.versions.some(({ documentId }) => documentId === other.document.documentId);
}
