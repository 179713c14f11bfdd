// Keys of the library: select all, clear, filter. Those of rows are in DocumentList.
import { type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import type { ListSelection } from '../hooks/use-selection.ts';

export function useLibraryKeys(
  { selectAll, clear }: ListSelection,
  textFilter: RefObject<HTMLInputElement | null>,
): void {
  const { t } = useTranslation();
  const group = useMemo<CommandGroup>(
    () => ({
      title: t('documents:library.keys.title'),
      commands: [
        { keys: 'mod+a', label: t('documents:library.keys.selectAll'), run: () => void selectAll() },
        { keys: 'escape', label: t('documents:library.keys.clear'), run: clear },
        { keys: '/', label: t('documents:library.keys.filter'), run: () => textFilter.current?.focus() },
      ],
    }),
    [t, selectAll, clear, textFilter],
  );
  useCommands(group);
}
