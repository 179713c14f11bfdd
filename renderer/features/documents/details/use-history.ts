// What happened to a paper, and its file as it came.
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast } from '#renderer/ui/toast.tsx';
import { maxChunkBytes } from '#shared/documents/contract.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { saveFile } from '../hooks/save-file.ts';

export function useHistory(documentId: string) {
  return useQuery({
    queryKey: [...documentKeys.one(documentId), 'history'],
    queryFn: async ({ signal }) => (await rpc.documents.getHistory({ documentId }, { signal })).entries,
  });
}

type Original = Pick<DocumentSummary, 'documentId' | 'fileName' | 'mediaType' | 'sizeBytes'>;

/** `share`: 0 … 1 while it is fetched, else null. */
export function useDownload(document: Original): { readonly download: () => void; readonly share: number | null } {
  const { t } = useTranslation();
  const [share, setShare] = useState<number | null>(null);
  const { mutate } = useMutation({
    mutationFn: () => fetchOriginal(document, setShare),
    onSuccess: (pieces) => saveFile(document.fileName, pieces, document.mediaType),
    onError: (error) => showErrorToast(t(`refusals:${refusalOf(error).code}`)),
    onSettled: () => setShare(null),
  });
  return { download: () => mutate(), share };
}

/** Pieces as blobs: the browser may lay them on the disk, so that a large file does not fill the memory. */
async function fetchOriginal({ documentId, sizeBytes }: Original, onShare: (share: number) => void): Promise<Blob[]> {
  const pieces: Blob[] = [];
  let offset = 0;
  onShare(0);
  while (offset < sizeBytes) {
    const length = Math.min(maxChunkBytes, sizeBytes - offset);
    const piece = await rpc.documents.readOriginal({ documentId, offset, length, form: 'original' });
    if (piece.size === 0) throw new Error(`readOriginal: expected bytes at ${offset}, got none`);
    pieces.push(new Blob([await piece.arrayBuffer()]));
    offset += piece.size;
    onShare(offset / sizeBytes);
  }
  return pieces;
}
