// Keeps the place in a paper when the reader goes, is hidden, or the window closes.
import { useEffect } from 'react';
import { keepPlace, type ReadingPlace } from '../reader/reading-place.ts';

export function useReadingPlace(documentId: string, getPlace: () => ReadingPlace): void {
  useEffect(() => {
    const keep = () => keepPlace(localStorage, documentId, getPlace());
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
  }, [documentId, getPlace]);
}
