// The palette, loaded when the page has nothing better to do: Ctrl K must answer at once, also the first time. Not by
// React.lazy: what suspends is shown only after React's pause against flicker, a third of a second.
import { type ComponentType, useEffect, useState } from 'react';

interface PaletteProps {
  opened: boolean;
  onClose: () => void;
}

const latestMs = 2000;

/** Null until it is there; `isWanted` has it loaded without waiting for an idle moment. */
export function useSearchPalette(isWanted: boolean): ComponentType<PaletteProps> | null {
  const [palette, setPalette] = useState<{ readonly component: ComponentType<PaletteProps> } | null>(null);
  const isThere = palette !== null;
  useEffect(() => {
    if (isThere) return;
    const load = async () => {
      const { SearchPalette } = await import('#renderer/features/search/SearchPalette.tsx');
      setPalette({ component: SearchPalette });
    };
    return isWanted ? void load() : whenIdle(load);
  }, [isThere, isWanted]);
  return palette?.component ?? null;
}

/** Safari has no idle callback: there a pause serves. */
function whenIdle(task: () => Promise<void>): () => void {
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(task, latestMs);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(() => void task(), { timeout: latestMs });
  return () => cancelIdleCallback(handle);
}
