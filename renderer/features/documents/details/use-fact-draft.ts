// The unsaved facts of a paper, kept on this device until they are saved or discarded.
import { useCallback, useMemo } from 'react';
import { useKeptText } from '../hooks/use-kept-text.ts';
import { type FactDraft, isEmptyDraft, parseDraft } from './fact-draft.ts';

export function useFactDraft(documentId: string): [FactDraft, (draft: FactDraft) => void] {
  const [text, keep] = useKeptText(`dien-hong.draft.document.${documentId}`);
  const draft = useMemo(() => parseDraft(text), [text]);
  const set = useCallback((next: FactDraft) => keep(isEmptyDraft(next) ? null : JSON.stringify(next)), [keep]);
  return [draft, set];
}
