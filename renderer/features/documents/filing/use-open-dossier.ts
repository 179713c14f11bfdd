// Opens a dossier. A repetition with the same words after a break finds the one that was opened (rule L3).
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { everyone } from '#shared/kernel/circles.ts';
import { newId } from '#shared/kernel/ids.ts';
import { documentKeys } from '../hooks/document-keys.ts';

export interface DossierDraft {
  readonly title: string;
  readonly kind: 'bill' | 'matter';
  readonly circle: string;
}
export const emptyDossier: DossierDraft = { title: '', kind: 'bill', circle: everyone };

export function useOpenDossier() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const asked = useRef({ words: '', commandId: '', dossierId: '' });
  const { mutateAsync, isPending } = useMutation({
    mutationFn: ({ title, kind, circle, commandId }: DossierDraft & { commandId: string }) =>
      rpc.documents.openDossier({ commandId, dossier: { title: title.trim(), kind }, circle }),
  });

  /** Its id; null where it could not be opened, which was said. */
  const open = useCallback(
    async (dossier: DossierDraft): Promise<string | null> => {
      const words = JSON.stringify(dossier);
      if (asked.current.words !== words) asked.current = { words, commandId: newId(), dossierId: '' };
      if (asked.current.dossierId) return asked.current.dossierId;
      try {
        const { dossierId } = await mutateAsync({ ...dossier, commandId: asked.current.commandId });
        asked.current.dossierId = dossierId;
        void client.invalidateQueries({ queryKey: documentKeys.facets });
        return dossierId;
      } catch (error) {
        showErrorToast(t(`refusals:${refusalOf(error).code}`));
        return null;
      }
    },
    [mutateAsync, client, t],
  );
  return { open, isOpening: isPending };
}
