// What the panes of the reader's screen ask of it: the other half, tabs, full screen, the way out.
import { createContext, use } from 'react';
import type { OpenPaperOptions, Pane } from '../pane/pane.ts';

/** `main` is the paper of the address, `beside` the one next to it. */
export type Half = 'main' | 'beside';

export interface ReaderFrame {
  readonly viewerId: string;
  readonly isSplit: boolean;
  /** Both halves scroll together. */
  readonly isLinked: boolean;
  readonly setLinked: (isLinked: boolean) => void;
  readonly closeHalf: (half: Half) => void;
  readonly goToOtherHalf: () => void;
  readonly swapHalves: () => void;
  readonly isFullScreen: boolean;
  readonly setFullScreen: (isFullScreen: boolean) => void;
  /** Where one came from. */
  readonly leave: () => void;
  readonly showDetails: () => void;
  /** The search that led to the paper is marked no more. */
  readonly forgetSearch: (half: Half) => void;
  readonly openCount: number;
  /** Shows an open paper in the half that is read. */
  readonly goToTab: (documentId: string) => void;
  readonly stepTab: (step: 1 | -1) => void;
  readonly closeTab: (documentId: string) => void;
  readonly openPaper: (from: Half, documentId: string, options?: OpenPaperOptions) => void;
  /** A pane tells that it is there; returns how to take that back. */
  readonly registerPane: (half: Half, pane: Pane) => () => void;
  /** Called before papers change halves or tabs; returns how to take that back. */
  readonly beforeMove: (keep: () => void) => () => void;
}

export const FrameContext = createContext<ReaderFrame | null>(null);

export function useFrame(): ReaderFrame {
  const frame = use(FrameContext);
  if (!frame) throw new Error('useFrame: expected a FrameContext above, found none');
  return frame;
}
