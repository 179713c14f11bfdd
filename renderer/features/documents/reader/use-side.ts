// What stands beside the paper: on a wide pane as the person left it last time (the outline, where the paper has one),
// on a narrow one what was opened just now.
import { useCallback, useEffect, useState } from 'react';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { SidePanel } from '../pane/pane.ts';
import { usePersonStore } from '../pane/person-store.ts';
import { useFrame } from './frame.ts';
import { readerLayoutStore } from './reader-layout.ts';
import type { Room } from './use-room.ts';

/** Of the pane, in rem: room for the panel and a readable page. */
const roomyFrom = 54;

interface Side {
  readonly side: SidePanel | null;
  readonly setSide: (side: SidePanel | null) => void;
  /** It lies over the paper. */
  readonly isOver: boolean;
}

export function useSide(room: Room | null, structure: PaperStructure | undefined): Side {
  const { viewerId } = useFrame();
  const [layout, setLayout] = usePersonStore(readerLayoutStore, viewerId);
  const [chosen, setChosen] = useState<SidePanel | null | undefined>(undefined);
  const isRoomy = (room?.width ?? 0) >= roomyFrom;
  const hasOutline = structure !== undefined && structure.form !== 'none';
  const usual = isRoomy && (layout.side !== 'outline' || hasOutline) ? layout.side : null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was chosen on a wide pane must not cover a narrow one.
  useEffect(() => setChosen(undefined), [isRoomy]);

  const setSide = useCallback(
    (next: SidePanel | null) => {
      setChosen(next);
      // What is looked for belongs to this hour, not to the person's habits.
      if (isRoomy && next !== 'find') setLayout((before) => ({ ...before, side: next }));
    },
    [isRoomy, setLayout],
  );
  return { side: chosen === undefined ? usual : chosen, setSide, isOver: !isRoomy };
}
