// What opens over every screen, loaded when the page has nothing better to do: Ctrl K must answer at once, also the first
// time. Not by React.lazy: what suspends is shown only after React's pause against flicker, a third of a second.
import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from '#renderer/ui/when-idle.ts';

interface OverlayProps {
  opened: boolean;
  onClose: () => void;
}

interface OverlayOptions {
  /** The same function each time. */
  readonly load: () => Promise<ComponentType<OverlayProps>>;
  /** Loaded without waiting for an idle moment. */
  readonly isWanted: boolean;
  /** Not before so long after the page began, unless it is wanted. */
  readonly restMs?: number;
}

const latestMs = 2000;

/** Null until it is there. */
export function useOverlay({ load, isWanted, restMs = 0 }: OverlayOptions): ComponentType<OverlayProps> | null {
  const [overlay, setOverlay] = useState<{ readonly component: ComponentType<OverlayProps> } | null>(null);
  const isThere = overlay !== null;
  useEffect(() => {
    if (isThere) return;
    const bring = async () => setOverlay({ component: await load() });
    // What cannot be had now is asked for again when it is wanted.
    return isWanted ? void bring() : whenIdle(() => void bring().catch(() => undefined), { restMs, latestMs });
  }, [load, isThere, isWanted, restMs]);
  return overlay?.component ?? null;
}
