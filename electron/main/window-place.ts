// Where the window opens: where it was, if that is still on a screen.
import type { Rectangle } from 'electron';
import type { WindowPlace } from './shell-state.ts';

export const minimumSize = { width: 360, height: 480 } as const;
const usualSize = { width: 1280, height: 860 } as const;

/** This much of the window must be on one display for a person to get hold of it. */
const reachable = { width: 120, height: 80 } as const;

/** Size always; position only when it can be reached, else the system centres the window. */
export function placeWindow(
  saved: WindowPlace | null,
  workAreas: readonly Rectangle[],
): { width: number; height: number; x?: number; y?: number } {
  if (saved === null) return within(usualSize, workAreas[0]);
  const area = workAreas.find((candidate) => isReachable(saved, candidate));
  if (area === undefined) return within(saved, workAreas[0]);
  return { ...within(saved, area), x: saved.x, y: saved.y };
}

function within(
  size: { width: number; height: number },
  area: Rectangle | undefined,
): { width: number; height: number } {
  return {
    width: Math.max(minimumSize.width, Math.min(size.width, area?.width ?? size.width)),
    height: Math.max(minimumSize.height, Math.min(size.height, area?.height ?? size.height)),
  };
}

function isReachable(window: Rectangle, area: Rectangle): boolean {
  const width = Math.min(window.x + window.width, area.x + area.width) - Math.max(window.x, area.x);
  const height = Math.min(window.y + window.height, area.y + area.height) - Math.max(window.y, area.y);
  // The title bar must not lie above the display.
  return width >= reachable.width && height >= reachable.height && window.y >= area.y - 8;
}
