// Keys of the reader, registered so that the map of shortcuts shows them.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import { useBack } from '../hooks/use-back.ts';
import type { Pane } from '../pane/pane.ts';

export function useReaderKeys({ currentView }: Pane): void {
  const { t } = useTranslation();
  const back = useBack();
  const group = useMemo<CommandGroup>(
    () => ({
      title: t('documents:reader.keys.title'),
      commands: [
        { keys: 'pagedown', label: t('documents:reader.keys.pageDown'), run: () => currentView()?.scrollBy(1) },
        { keys: 'pageup', label: t('documents:reader.keys.pageUp'), run: () => currentView()?.scrollBy(-1) },
        { keys: 'home', label: t('documents:reader.keys.start'), run: () => currentView()?.goToStart() },
        { keys: 'end', label: t('documents:reader.keys.end'), run: () => currentView()?.goToEnd() },
        { keys: '+', label: t('documents:reader.keys.zoomIn'), run: () => currentView()?.zoomBy(1) },
        { keys: '=', label: t('documents:reader.keys.zoomIn'), run: () => currentView()?.zoomBy(1) },
        { keys: '-', label: t('documents:reader.keys.zoomOut'), run: () => currentView()?.zoomBy(-1) },
        {
          keys: 'mod++',
          label: t('documents:reader.keys.zoomIn'),
          worksInFields: true,
          run: () => currentView()?.zoomBy(1),
        },
        {
          keys: 'mod+=',
          label: t('documents:reader.keys.zoomIn'),
          worksInFields: true,
          run: () => currentView()?.zoomBy(1),
        },
        {
          keys: 'mod+-',
          label: t('documents:reader.keys.zoomOut'),
          worksInFields: true,
          run: () => currentView()?.zoomBy(-1),
        },
        {
          keys: 'mod+0',
          label: t('documents:reader.keys.resetZoom'),
          worksInFields: true,
          run: () => currentView()?.resetZoom(),
        },
        { keys: 'escape', label: t('documents:reader.back'), run: back },
      ],
    }),
    [t, back, currentView],
  );
  useCommands(group);
}
