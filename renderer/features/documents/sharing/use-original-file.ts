// A paper's original as a file in hand: for saving, for the system's share sheet, for dragging out.
import { useCallback, useEffect, useRef, useState } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import { maxChunkBytes } from '#shared/documents/contract.ts';
import type { DocumentSummary } from '#shared/documents/summary.ts';

export type OriginalPaper = Pick<DocumentSummary, 'documentId' | 'fileName' | 'mediaType' | 'sizeBytes'>;

/** Pieces as blobs: the browser may lay them on the disk, so that a large file does not fill the memory. */
export async function fetchOriginal(
  { documentId, fileName, mediaType, sizeBytes }: OriginalPaper,
  signal: AbortSignal,
  onShare: (share: number) => void = () => undefined,
): Promise<File> {
  const pieces: Blob[] = [];
  let offset = 0;
  while (offset < sizeBytes) {
    const length = Math.min(maxChunkBytes, sizeBytes - offset);
    const piece = await rpc.documents.readOriginal({ documentId, offset, length, form: 'original' }, { signal });
    if (piece.size === 0) throw new Error(`fetchOriginal: expected bytes at ${offset}, got none`);
    pieces.push(new Blob([await piece.arrayBuffer()]));
    offset += piece.size;
    onShare(offset / sizeBytes);
  }
  return new File(pieces, fileName, { type: mediaType });
}

/** `share`: 0 … 1 while it is fetched, else null. Fetched once; leaving stops it. */
export function useOriginalFile(document: OriginalPaper) {
  const [share, setShare] = useState<number | null>(null);
  const file = useRef<Promise<File> | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const own = new AbortController();
    stop.current = own;
    return () => own.abort();
  }, []);
  const get = useCallback((): Promise<File> => {
    if (file.current) return file.current;
    setShare(0);
    const fetched = fetchOriginal(document, stop.current.signal, setShare).finally(() => setShare(null));
    file.current = fetched;
    fetched.catch(() => {
      file.current = null;
    });
    return fetched;
  }, [document]);
  return { get, share };
}
