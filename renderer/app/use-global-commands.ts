// What can be done everywhere. Screens add theirs with `useCommands` of ui/commands.ts; what only the palette offers is
// registered there, so that it is not in the first load.
import {
  IconBuildingBank,
  IconCalendarEvent,
  IconFiles,
  IconKeyboard,
  IconRubberStamp,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type CommandGroup, listenToCommands, useCommands } from '#renderer/ui/commands.ts';

interface GlobalActions {
  openSearch: () => void;
  openShortcuts: () => void;
}

export function useGlobalCommands({ openSearch, openShortcuts }: GlobalActions): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const group = useMemo<CommandGroup>(() => {
    const said = (name: 'home' | 'documents' | 'desk' | 'settings' | 'help') => ({
      label: t(`shell:commands.${name}`),
      words: t(`shell:commandWords.${name}`),
    });
    return {
      title: t('shell:commands.everywhere'),
      isGlobal: true,
      commands: [
        // The palette does not offer to open itself.
        {
          keys: 'mod+k',
          label: t('shell:commands.search'),
          Icon: IconSearch,
          isKeyOnly: true,
          worksInFields: true,
          run: openSearch,
        },
        { keys: 'g h', ...said('home'), Icon: IconBuildingBank, run: () => void navigate({ to: '/' }) },
        {
          keys: 'g l',
          label: t('sittings:calendar.title'),
          Icon: IconCalendarEvent,
          run: () => void navigate({ to: '/sessions' }),
        },
        { keys: 'g d', ...said('documents'), Icon: IconFiles, run: () => void navigate({ to: '/documents' }) },
        { keys: 'g b', ...said('desk'), Icon: IconRubberStamp, run: () => void navigate({ to: '/documents/desk' }) },
        { keys: 'g s', ...said('settings'), Icon: IconSettings, run: () => void navigate({ to: '/settings' }) },
        { keys: '?', ...said('help'), Icon: IconKeyboard, run: openShortcuts },
      ],
    };
  }, [t, navigate, openSearch, openShortcuts]);
  useCommands(group);
  useEffect(() => listenToCommands(), []);
}
