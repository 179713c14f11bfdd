// Acts on many papers: in parts, with progress, with one message at the end and a way back where there is one.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { showToast, showUndoToast } from '#renderer/ui/toast.tsx';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { newId } from '#shared/kernel/ids.ts';
import { type ActOutcome, actInParts } from './act-in-parts.ts';

export type ManyAction = DocumentAction | { readonly kind: 'read' };

export interface BulkActing {
  /** Resolves when all that could be done is done. */
  readonly run: (documentIds: readonly string[], action: ManyAction) => Promise<ActOutcome>;
  /** Null while nothing is under way. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What was refused or not tried in the last act, for the person to read. */
  readonly refused: ActOutcome | null;
  readonly forgetRefused: () => void;
}

/** `onDone` is also told of an undo. */
export function useBulkAction(onDone?: (done: readonly string[], action: DocumentAction) => void): BulkActing {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [progress, setProgress] = useState<BulkActing['progress']>(null);
  const [refused, setRefused] = useState<ActOutcome | null>(null);

  const run = useCallback(
    async (documentIds: readonly string[], action: ManyAction): Promise<ActOutcome> => {
      const total = documentIds.length;
      setProgress({ done: 0, total });
      const outcome = await actInParts(
        documentIds,
        (part) => askFor(part, action),
        (done) => setProgress({ done, total }),
      );
      setProgress(null);
      if (action.kind !== 'read') onDone?.(outcome.done, action);
      void client.invalidateQueries({ queryKey: ['documents'] });
      if (outcome.refused.length > 0 || outcome.broken) setRefused(outcome);
      const count = outcome.done.length;
      if (count > 0) {
        const message = t(`documents:library.done.${action.kind}`, { count });
        const back = wayBack(action);
        if (back) showUndoToast({ message, undo: () => void run(outcome.done, back) });
        else showToast(message);
      }
      return outcome;
    },
    [client, onDone, t],
  );
  return { run, progress, refused, forgetRefused: useCallback(() => setRefused(null), []) };
}

/** The command id is made once for each part: asking again after a break does not do it twice (rule L3). */
async function askFor(documentIds: readonly string[], action: ManyAction) {
  const call = { commandId: newId(), documentIds: [...documentIds] };
  if (action.kind !== 'read') return (await rpc.documents.actOnDocuments({ ...call, action })).refused;
  await rpc.documents.noteRead(call);
  return [];
}

/** What was published has been seen: to take it back is an act of its own. */
function wayBack({ kind }: ManyAction): DocumentAction | null {
  switch (kind) {
    case 'withdraw':
      return { kind: 'restore' };
    case 'restore':
      return { kind: 'withdraw', reason: null };
    case 'approve':
      return { kind: 'return', reason: '' };
    case 'schedule':
      return { kind: 'unschedule' };
    default:
      return null;
  }
}
