// Keys of the reader, registered so that the map of shortcuts shows them.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import { useBack } from './use-back.ts';

export interface ReaderActs {
  readonly scrollBy: (screens: number) => void;
  readonly goToStart: () => void;
  readonly goToEnd: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly resetZoom: () => void;
}

export function useReaderKeys({ scrollBy, goToStart, goToEnd, zoomIn, zoomOut, resetZoom }: ReaderActs): void {
  const { t } = useTranslation();
  const back = useBack();
  const group = useMemo<CommandGroup>(
    () => ({
      title: t('documents:reader.keys.title'),
      commands: [
        { keys: 'pagedown', label: t('documents:reader.keys.pageDown'), run: () => scrollBy(1) },
        { keys: 'pageup', label: t('documents:reader.keys.pageUp'), run: () => scrollBy(-1) },
        { keys: 'home', label: t('documents:reader.keys.start'), run: goToStart },
        { keys: 'end', label: t('documents:reader.keys.end'), run: goToEnd },
        { keys: '+', label: t('documents:reader.keys.zoomIn'), run: zoomIn },
        { keys: '=', label: t('documents:reader.keys.zoomIn'), run: zoomIn },
        { keys: '-', label: t('documents:reader.keys.zoomOut'), run: zoomOut },
        { keys: 'mod++', label: t('documents:reader.keys.zoomIn'), worksInFields: true, run: zoomIn },
        { keys: 'mod+=', label: t('documents:reader.keys.zoomIn'), worksInFields: true, run: zoomIn },
        { keys: 'mod+-', label: t('documents:reader.keys.zoomOut'), worksInFields: true, run: zoomOut },
        { keys: 'mod+0', label: t('documents:reader.keys.resetZoom'), worksInFields: true, run: resetZoom },
        { keys: 'escape', label: t('documents:reader.back'), run: back },
      ],
    }),
    [t, back, scrollBy, goToStart, goToEnd, zoomIn, zoomOut, resetZoom],
  );
  useCommands(group);
}
