// The words of one recognised page as a person reads them: kept on this device until the page is saved.
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc/client.ts';
import { refusalOf } from '#renderer/ui/refusal-of.ts';
import { showErrorToast, showToast } from '#renderer/ui/toast.tsx';
import type { TextLine, TextPage } from '#shared/documents/extracted-text.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { newId } from '#shared/kernel/ids.ts';
import { documentKeys } from '../hooks/document-keys.ts';
import { useKeptText } from '../hooks/use-kept-text.ts';
import { correctionOf } from './uncertain-words.ts';

export interface Correction {
  readonly lines: readonly TextLine[];
  /** Of each line, as typed. */
  readonly texts: readonly string[];
  readonly hasDraft: boolean;
  readonly isSaving: boolean;
  readonly setText: (line: number, text: string) => void;
  readonly discard: () => void;
  readonly save: () => void;
}

const none: readonly TextLine[] = [];

export function useCorrection(
  { documentId, textSha256 }: DocumentDetail,
  page: number,
  text: TextPage | undefined,
  onSaved: () => void,
): Correction {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [kept, keep] = useKeptText(`dien-hong.draft.page.${documentId}.${page}`);
  const lines = useMemo(() => text?.blocks.flatMap((block) => block.lines) ?? none, [text]);
  const texts = useMemo(() => textsOf(kept, lines), [kept, lines]);

  const { mutate, isPending } = useMutation({
    mutationFn: () =>
      rpc.documents.correctPage({
        commandId: newId(),
        documentId,
        page,
        textSha256,
        lines: correctionOf(lines, texts),
      }),
    onSuccess: () => {
      keep(null);
      showToast(t('documents:desk.correction.saved', { page }));
      void client.invalidateQueries({ queryKey: documentKeys.text(documentId) });
      void client.invalidateQueries({ queryKey: ['documents'] });
      onSaved();
    },
    onError: (error) => {
      showErrorToast(t(`refusals:${refusalOf(error).code}`));
      // Somebody else was quicker: what was typed stays, what it is compared with is read anew.
      void client.invalidateQueries({ queryKey: documentKeys.one(documentId) });
    },
  });
  return {
    lines,
    texts,
    hasDraft: kept !== null,
    isSaving: isPending,
    setText: (line, typed) => keep(JSON.stringify(texts.map((before, at) => (at === line ? typed : before)))),
    discard: () => keep(null),
    save: () => mutate(),
  };
}

/** What was kept counts as long as the page has as many lines as then. */
function textsOf(kept: string | null, lines: readonly TextLine[]): readonly string[] {
  const read = lines.map(({ text }) => text);
  try {
    const value: unknown = JSON.parse(kept ?? 'null');
    const isWhole =
      Array.isArray(value) && value.length === read.length && value.every((each) => typeof each === 'string');
    return isWhole ? (value as string[]) : read;
  } catch {
    return read;
  }
}
