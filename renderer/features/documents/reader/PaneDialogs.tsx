// What a paper's acts open over it.
import { AloudBar } from '../aloud/AloudBar.tsx';
import { BesidePicker } from '../beside/BesidePicker.tsx';
import { usePane } from '../pane/pane.ts';
import { Presentation } from '../present/Presentation.tsx';
import { PrintDialog } from '../printing/PrintDialog.tsx';
import { ShareDialog } from '../sharing/ShareDialog.tsx';
import type { PaneDialog } from './use-reader-acts.ts';

interface PaneDialogsProps {
  dialog: PaneDialog | null;
  onClose: () => void;
}

export function PaneDialogs({ dialog, onClose }: PaneDialogsProps) {
  const { openPaper } = usePane();
  switch (dialog) {
    case null:
      return null;
    case 'beside':
      return (
        <BesidePicker
          onClose={onClose}
          onPick={(documentId) => {
            onClose();
            openPaper(documentId, { isBeside: true });
          }}
        />
      );
    case 'share':
    case 'save':
      return <ShareDialog purpose={dialog} onClose={onClose} />;
    case 'print':
      return <PrintDialog onClose={onClose} />;
    case 'present':
      return <Presentation onClose={onClose} />;
    case 'aloud':
      return <AloudBar onClose={onClose} />;
  }
}
