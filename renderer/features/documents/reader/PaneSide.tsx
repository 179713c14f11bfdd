// What stands beside the paper: one panel at a time.

import { FindPanel } from '../find/FindPanel.tsx';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { ThumbnailPanel } from '../pages/ThumbnailPanel.tsx';
import { type SidePanel, usePane } from '../pane/pane.ts';

const panels = { outline: OutlinePanel, thumbnails: ThumbnailPanel, find: FindPanel } as const satisfies Record<
  SidePanel,
  unknown
>;

export function PaneSide() {
  const { side } = usePane();
  if (side === null) return null;
  const Panel = panels[side];
  return <Panel />;
}
