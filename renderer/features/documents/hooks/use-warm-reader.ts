// For screens with links to papers: a moment after they stand, opening a paper begins before it is clicked. What a screen
// itself needs comes first, also over a slow line.
import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { whenIdle } from '#renderer/ui/when-idle.ts';

export function useWarmReader(): void {
  const router = useRouter();
  const client = useQueryClient();
  useEffect(() => {
    const leaving = new AbortController();
    const begin = async () => {
      const { warmReader } = await import('../pages/warm-reader.ts');
      if (!leaving.signal.aborted) await warmReader(router, client, leaving.signal);
    };
    // What cannot be had now is asked for again at need.
    const stop = whenIdle(() => void begin().catch(() => undefined), { restMs: 1_000, latestMs: 2_000 });
    return () => {
      stop();
      leaving.abort();
    };
  }, [router, client]);
}
