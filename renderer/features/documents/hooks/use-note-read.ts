// Remembers that the viewer has seen a paper once it is open; the library's marks follow.
import { useEffect } from 'react';
import { rpc } from '#renderer/rpc/client.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { newId } from '#shared/kernel/ids.ts';

export function useNoteRead(document: DocumentDetail | undefined): void {
  const documentId = document?.documentId;
  // A paper that changes while it is open is shown anew, and is seen anew.
  const unseen = document && document.attention !== 'seen' ? document.changedAt : null;
  useEffect(() => {
    if (documentId === undefined || unseen === null) return;
    // A mark that is lost is made at the next opening: it is not worth a message.
    rpc.documents.noteRead({ commandId: newId(), documentIds: [documentId] }).catch(() => undefined);
  }, [documentId, unseen]);
}
