// The dialogs of what is done with papers of the list, and what came of it where that needs words.
import type { DocumentAction } from '#shared/documents/actions.ts';
import { FileDialog } from '../filing/FileDialog.tsx';
import type { BulkActing } from '../hooks/use-bulk-action.tsx';
import { PublishDialog } from '../publish/PublishDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RefusedDialog } from './RefusedDialog.tsx';
import type { LibraryActs } from './use-library-acts.ts';

interface ActDialogsProps {
  acts: LibraryActs;
  bulk: BulkActing;
  /** Told of what dialogs did by themselves. */
  onDone: (done: readonly string[], action: DocumentAction) => void;
}

export function ActDialogs({ acts: { asked, close }, bulk, onDone }: ActDialogsProps) {
  const confirm = (reason: string) => {
    if (!asked) return;
    close();
    const action: DocumentAction =
      asked.action === 'return' ? { kind: 'return', reason } : { kind: 'withdraw', reason: reason || null };
    void bulk.run(asked.documentIds, action);
  };
  return (
    <>
      {asked?.action === 'publish' && <PublishDialog documentIds={asked.documentIds} onDone={close} onActed={onDone} />}
      {asked?.action === 'file' && <FileDialog documentIds={asked.documentIds} onDone={close} onActed={onDone} />}
      {(asked?.action === 'return' || asked?.action === 'withdraw') && (
        <ReasonDialog kind={asked.action} count={asked.documentIds.length} onClose={close} onConfirm={confirm} />
      )}
      {bulk.refused && <RefusedDialog outcome={bulk.refused} onClose={bulk.forgetRefused} />}
    </>
  );
}
