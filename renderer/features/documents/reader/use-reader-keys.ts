// Keys and commands of the reader, registered so that the palette and the map of shortcuts show them.
import {
  IconArrowLeft,
  IconArrowsExchange,
  IconChevronLeft,
  IconChevronRight,
  IconLink,
  IconSwitchHorizontal,
  IconX,
  IconZoomIn,
  IconZoomOut,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Command, type CommandGroup, useCommands } from '#renderer/ui/commands.ts';
import type { Pane } from '../pane/pane.ts';
import { type ReaderFrame, useFrame } from './frame.ts';
import type { ReaderAct } from './use-reader-acts.ts';

const nothing: CommandGroup = { title: '', commands: [] };

interface ReaderKeys {
  readonly pane: Pane;
  readonly acts: readonly ReaderAct[];
  /** What Escape closes before it leaves the paper; false where there is nothing. */
  readonly closeTop: () => boolean;
}

export function useReaderKeys({ pane: { currentView, document, isActive }, acts, closeTop }: ReaderKeys): void {
  const { t } = useTranslation();
  const frame = useFrame();
  const { documentId } = document;
  const group = useMemo<CommandGroup>(() => {
    const zoomIn = () => currentView()?.zoomBy(1);
    const zoomOut = () => currentView()?.zoomBy(-1);
    const said = (name: 'pageDown' | 'pageUp' | 'start' | 'end' | 'zoomIn' | 'zoomOut' | 'resetZoom') => ({
      label: t(`documents:reader.keys.${name}`),
    });
    return {
      title: t('documents:reader.keys.title'),
      commands: [
        ...acts.map(
          ({ label, words, Icon, keys, run }): Command => ({
            label,
            words,
            Icon,
            run,
            ...(keys && { keys, worksInFields: keys.startsWith('mod+') }),
          }),
        ),
        { keys: 'pagedown', ...said('pageDown'), isKeyOnly: true, run: () => currentView()?.scrollBy(1) },
        { keys: 'pageup', ...said('pageUp'), isKeyOnly: true, run: () => currentView()?.scrollBy(-1) },
        { keys: 'home', ...said('start'), isKeyOnly: true, run: () => currentView()?.goToStart() },
        { keys: 'end', ...said('end'), isKeyOnly: true, run: () => currentView()?.goToEnd() },
        { keys: '+', ...said('zoomIn'), Icon: IconZoomIn, run: zoomIn },
        { keys: '=', ...said('zoomIn'), isKeyOnly: true, run: zoomIn },
        { keys: '-', ...said('zoomOut'), Icon: IconZoomOut, run: zoomOut },
        { keys: 'mod++', ...said('zoomIn'), isKeyOnly: true, worksInFields: true, run: zoomIn },
        { keys: 'mod+=', ...said('zoomIn'), isKeyOnly: true, worksInFields: true, run: zoomIn },
        { keys: 'mod+-', ...said('zoomOut'), isKeyOnly: true, worksInFields: true, run: zoomOut },
        { keys: 'mod+0', ...said('resetZoom'), worksInFields: true, run: () => currentView()?.resetZoom() },
        ...tabCommands(frame, documentId, t),
        ...splitCommands(frame, t),
        {
          keys: 'escape',
          label: t('documents:reader.back'),
          Icon: IconArrowLeft,
          run: () => {
            if (!closeTop()) frame.leave();
          },
        },
      ],
    };
  }, [t, frame, currentView, documentId, acts, closeTop]);
  useCommands(isActive ? group : nothing);
}

function tabCommands(frame: ReaderFrame, documentId: string, t: TFunction): Command[] {
  const close: Command = {
    keys: 'x',
    label: t('documents:reader.tabs.closeThis'),
    Icon: IconX,
    run: () => frame.closeTab(documentId),
  };
  if (frame.openCount < 2) return [close];
  return [
    { keys: ']', label: t('documents:reader.tabs.next'), Icon: IconChevronRight, run: () => frame.stepTab(1) },
    { keys: '[', label: t('documents:reader.tabs.previous'), Icon: IconChevronLeft, run: () => frame.stepTab(-1) },
    close,
  ];
}

function splitCommands(frame: ReaderFrame, t: TFunction): Command[] {
  if (!frame.isSplit) return [];
  return [
    { keys: 'w', label: t('documents:reader.split.other'), Icon: IconArrowsExchange, run: frame.goToOtherHalf },
    { label: t('documents:reader.split.swap'), Icon: IconSwitchHorizontal, run: frame.swapHalves },
    {
      label: t(frame.isLinked ? 'documents:reader.split.unlink' : 'documents:reader.split.link'),
      Icon: IconLink,
      run: () => frame.setLinked(!frame.isLinked),
    },
  ];
}
