// The list of abbreviations as the core tells it, and its changes; the only place of this part that names procedures.
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSearchAct } from '#renderer/features/search/saved/use-search-act.ts';
import { rpc } from '#renderer/rpc/client.ts';
import { showToast, showUndoToast } from '#renderer/ui/toast.tsx';
import type { AbbreviationPair } from '#shared/search/abbreviations/edited-list.ts';

const abbreviationsKey = ['abbreviations'] as const;

export function useAbbreviations() {
  return useQuery({
    queryKey: abbreviationsKey,
    queryFn: ({ signal }) => rpc.search.listAbbreviations(undefined, { signal }),
  });
}

/** Each change can be taken back for a while. */
export function useChangeAbbreviations() {
  const { t } = useTranslation();
  const { act, isActing } = useSearchAct(abbreviationsKey);
  const change = (kind: 'add' | 'remove', { short, full }: AbbreviationPair) =>
    act(
      JSON.stringify([kind, short, full]),
      (search, commandId) => search.changeAbbreviations({ commandId, kind, pair: { short, full } }),
      ['already-done'],
    );

  /** Whether it stands in the list now. */
  const add = async (pair: AbbreviationPair): Promise<boolean> => {
    const outcome = await change('add', pair);
    const { short } = pair;
    if (!outcome.isDone) {
      if (outcome.code === 'already-done') showToast(t('abbreviations:already', { short }));
      return outcome.code === 'already-done';
    }
    showUndoToast({ message: t('abbreviations:addedDone', { short }), undo: () => void change('remove', pair) });
    return true;
  };
  const remove = async (pair: AbbreviationPair): Promise<void> => {
    if (!(await change('remove', pair)).isDone) return;
    const message = t('abbreviations:removedDone', { short: pair.short });
    showUndoToast({ message, undo: () => void change('add', pair) });
  };
  return { add, remove, isActing };
}
