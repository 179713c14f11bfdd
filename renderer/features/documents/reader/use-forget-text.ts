// Takes a paper that was withdrawn off this screen's memory too: its text must not stay behind.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { documentKeys } from '../hooks/document-keys.ts';

export function useForgetText(documentId: string, isGone: boolean): void {
  const client = useQueryClient();
  useEffect(() => {
    if (isGone) client.removeQueries({ queryKey: documentKeys.text(documentId) });
  }, [client, documentId, isGone]);
}
