// The keys to the next and the former hit, there as long as the paper is open, whether or not the panel is.
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommandGroup } from '#renderer/ui/commands.ts';
import { usePane } from '../pane/pane.ts';
import { usePaneCommands } from '../pane/pane-commands.ts';
import { stepFind } from './open-find.ts';

export function FindCommands() {
  const { t } = useTranslation();
  const { view, side, setSide } = usePane();
  const group = useMemo<CommandGroup>(() => {
    const pane = { view, side, setSide };
    return {
      title: t('documents:find.title'),
      commands: [
        {
          keys: 'f3',
          label: t('documents:find.next'),
          Icon: IconChevronDown,
          worksInFields: true,
          run: () => stepFind(pane, 1),
        },
        {
          keys: 'shift+f3',
          label: t('documents:find.previous'),
          Icon: IconChevronUp,
          worksInFields: true,
          run: () => stepFind(pane, -1),
        },
      ],
    };
  }, [t, view, side, setSide]);
  usePaneCommands(group);
  return null;
}
