// What a keeper does with papers: asked of the core with one command id for each act, so that asking again after a
// break does not do it twice (rule L3). A refusal is said; what was typed stays with whoever asked.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { isConnectionBreak } from '#renderer/rpc/connection.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { newId } from '#shared/kernel/ids.ts';
import { actInParts } from './act-in-parts.ts';

export interface Acting {
  /** Resolves with the papers for which it was done. */
  readonly act: (documentIds: readonly string[], action: DocumentAction) => Promise<readonly string[]>;
  readonly isActing: boolean;
}

export function useAct(): Acting {
  const { t } = useTranslation();
  const client = useQueryClient();
  const { mutateAsync, isPending } = useMutation({ mutationFn: askInParts });

  const act = useCallback(
    async (documentIds: readonly string[], action: DocumentAction) => {
      const { done, refused, broken } = await mutateAsync({ documentIds, action });
      const [first] = refused;
      if (first) {
        const reason = t(`refusals:${first.refusal.code}`);
        showErrorToast(
          documentIds.length === 1 ? reason : t('documents:desk.someRefused', { count: refused.length, reason }),
        );
      }
      if (broken) {
        const { error } = broken;
        showErrorToast(
          isConnectionBreak(error) ? t('common:state.offlineText') : t(`refusals:${refusalOf(error).code}`),
        );
      }
      void client.invalidateQueries({ queryKey: ['documents'] });
      return done;
    },
    [mutateAsync, client, t],
  );
  return { act, isActing: isPending };
}

function askInParts({ documentIds, action }: { documentIds: readonly string[]; action: DocumentAction }) {
  return actInParts(
    documentIds,
    async (part) =>
      (await rpc.documents.actOnDocuments({ commandId: newId(), documentIds: [...part], action })).refused,
    () => undefined,
  );
}
