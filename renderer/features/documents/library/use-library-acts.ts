// What is done with papers of the list: at once, or after a dialog has asked.
import { useCallback, useState } from 'react';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import type { BulkActing } from '../hooks/use-bulk-action.tsx';
import { useWithdraw } from '../hooks/use-withdraw.ts';
import type { BulkAction } from './selection.ts';

export interface Asked {
  readonly action: 'publish' | 'file' | 'return' | 'withdraw';
  readonly documentIds: readonly string[];
}

export interface LibraryActs {
  readonly asked: Asked | null;
  readonly close: () => void;
  readonly actOnMany: (action: BulkAction, documentIds: readonly string[]) => void;
  readonly actOnOne: (action: BulkAction, document: DocumentSummary) => void;
}

export function useLibraryActs(run: BulkActing['run']): LibraryActs {
  const [asked, setAsked] = useState<Asked | null>(null);
  const withdraw = useWithdraw();

  const actOnMany = useCallback(
    (action: BulkAction, documentIds: readonly string[]) => {
      switch (action) {
        case 'publish':
        case 'file':
        case 'return':
        case 'withdraw':
          return setAsked({ action, documentIds });
        default:
          return void run(documentIds, { kind: action });
      }
    },
    [run],
  );
  const actOnOne = useCallback(
    (action: BulkAction, document: DocumentSummary) => {
      // One paper goes at once: the message that says so has the way back.
      if (action === 'withdraw') withdraw(document);
      else actOnMany(action, [document.documentId]);
    },
    [withdraw, actOnMany],
  );
  return { asked, close: useCallback(() => setAsked(null), []), actOnMany, actOnOne };
}
