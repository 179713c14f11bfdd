// Takes a paper off the list, and offers to put it back.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast, showToast, showUndoToast } from '#renderer/ui/toast.tsx';
import type { DocumentAction } from '#shared/documents/actions.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { newId } from '#shared/kernel/ids.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { documentKeys } from './document-keys.ts';

async function act(documentId: string, commandId: string, action: DocumentAction): Promise<void> {
  const { refused } = await rpc.documents.actOnDocuments({ commandId, documentIds: [documentId], action });
  const refusal = refused[0]?.refusal;
  if (refusal) throw new RefusalError(refusal.code, refusal.facts);
}

type Paper = Pick<DocumentSummary, 'documentId' | 'title'>;

export function useWithdraw() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: documentKeys.lists });
  const fail = (error: Error) => showErrorToast(t(`refusals:${refusalOf(error).code}`));

  // The command id is made once for each act: asking again after a break does not do it twice (rule L3).
  const restore = useMutation({
    mutationFn: ({ documentId, commandId }: Paper & { commandId: string }) =>
      act(documentId, commandId, { kind: 'restore' }),
    onSuccess: (_, { title }) => {
      showToast(t('documents:library.restored', { title }));
      return refresh();
    },
    onError: fail,
  });
  const withdraw = useMutation({
    mutationFn: ({ documentId, commandId }: Paper & { commandId: string }) =>
      act(documentId, commandId, { kind: 'withdraw', reason: null }),
    onSuccess: (_, { documentId, title }) => {
      showUndoToast({
        message: t('documents:library.withdrawn', { title }),
        undo: () => restore.mutate({ documentId, title, commandId: newId() }),
      });
      return refresh();
    },
    onError: fail,
  });

  return (paper: Paper) => withdraw.mutate({ documentId: paper.documentId, title: paper.title, commandId: newId() });
}
