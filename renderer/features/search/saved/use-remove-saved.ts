// Removes a saved search; for a while it can be put back as it was.
import { useTranslation } from 'react-i18next';
import { showUndoToast } from '#renderer/ui/toast.tsx';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { useSavedActs } from './use-saved-searches.ts';

export function useRemoveSaved(): (saved: Pick<SavedSearch, 'savedSearchId' | 'name'>) => Promise<void> {
  const { t } = useTranslation();
  const { remove, restore } = useSavedActs();
  return async ({ savedSearchId, name }) => {
    if (!(await remove(savedSearchId)).isDone) return;
    showUndoToast({ message: t('saved:removed', { name }), undo: () => void restore(savedSearchId) });
  };
}
