// Keys of the library: select all, clear, filter. Those of rows are in DocumentList.
import { IconChecks, IconDeselect, IconFilter } from '@tabler/icons-react';
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
        { keys: 'mod+a', label: t('documents:library.keys.selectAll'), Icon: IconChecks, run: () => void selectAll() },
        { keys: 'escape', label: t('documents:library.keys.clear'), Icon: IconDeselect, run: clear },
        {
          keys: '/',
          label: t('documents:library.keys.filter'),
          Icon: IconFilter,
          run: () => textFilter.current?.focus(),
        },
      ],
    }),
    [t, selectAll, clear, textFilter],
  );
  useCommands(group);
}
