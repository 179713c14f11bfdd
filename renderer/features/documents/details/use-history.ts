// What happened to a paper, and its file as it came.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { documentKeys } from '../hooks/document-keys.ts';
import { saveFile } from '../hooks/save-file.ts';
import { type OriginalPaper, useOriginalFile } from '../sharing/use-original-file.ts';

export function useHistory(documentId: string) {
  return useQuery({
    queryKey: [...documentKeys.one(documentId), 'history'],
    queryFn: async ({ signal }) => (await rpc.documents.getHistory({ documentId }, { signal })).entries,
  });
}

/** `share`: 0 … 1 while it is fetched, else null. */
export function useDownload(document: OriginalPaper): {
  readonly download: () => void;
  readonly share: number | null;
} {
  const { t } = useTranslation();
  const { get, share } = useOriginalFile(document);
  const { mutate } = useMutation({
    mutationFn: get,
    onSuccess: (file) => saveFile(file.name, [file], file.type),
    onError: (error) => showErrorToast(t(`refusals:${refusalOf(error).code}`)),
  });
  return { download: () => mutate(), share };
}
