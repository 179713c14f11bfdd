// What a paper's acts open over it.
import type { Half } from './frame.ts';
import type { PaneDialog } from './use-reader-acts.ts';

interface PaneDialogsProps {
  half: Half;
  dialog: PaneDialog | null;
  onClose: () => void;
}

export function PaneDialogs(_props: PaneDialogsProps) {
  return null;
}
