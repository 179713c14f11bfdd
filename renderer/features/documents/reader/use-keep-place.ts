// Keeps the place in a paper when the reader goes, is hidden, or the window closes.
import { useEffect } from 'react';
import type { Pane } from '../pane/pane.ts';
import { keepPlace } from '../pane/reading-places.ts';

export function useKeepPlace({ document: { documentId }, view, mode }: Pane): void {
  useEffect(() => {
    const keep = () => {
      const { place, progress } = view.get();
      keepPlace(localStorage, documentId, { place, progress, mode, address: null });
    };
    const onHide = () => {
      if (document.visibilityState === 'hidden') keep();
    };
    document.addEventListener('visibilitychange', onHide);
    window.addEventListener('pagehide', keep);
    return () => {
      keep();
      document.removeEventListener('visibilitychange', onHide);
      window.removeEventListener('pagehide', keep);
    };
  }, [documentId, view, mode]);
}
