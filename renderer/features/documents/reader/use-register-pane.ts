// Tells the reader's screen of a pane that is on it, so that two can scroll together.
import { useEffect } from 'react';
import type { Pane } from '../pane/pane.ts';
import { type Half, useFrame } from './frame.ts';

export function useRegisterPane(half: Half, pane: Pane): void {
  const { registerPane } = useFrame();
  useEffect(() => registerPane(half, pane), [registerPane, half, pane]);
}
