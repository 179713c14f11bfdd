// pdf.js is the largest part of the reader, and its workers take a while to start. Whoever shows links to papers warms it
// while nothing else is to be done; text needs none of it.
import { useEffect } from 'react';

export const loadPdf = () => import('./pdf-document.ts');

const latestMs = 3_000;

export async function warmPdf(): Promise<void> {
  const { startWorkers } = await loadPdf();
  startWorkers();
}

/** Warms while idle. What cannot be had now is asked for again when a paper is opened. */
export function useWarmPdf(): void {
  useEffect(() => {
    const warm = () => void warmPdf().catch(() => undefined);
    // Safari has no idle callback: there a pause serves.
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(warm, latestMs);
      return () => clearTimeout(timer);
    }
    const handle = requestIdleCallback(warm, { timeout: latestMs });
    return () => cancelIdleCallback(handle);
  }, []);
}
