// The keys that work everywhere. Screens add theirs with `useCommands` of ui/commands.ts.
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
  const group = useMemo<CommandGroup>(
    () => ({
      title: t('shell:shortcuts.everywhere'),
      commands: [
        { keys: 'mod+k', label: t('shell:shortcuts.search'), worksInFields: true, run: openSearch },
        { keys: 'g h', label: t('shell:shortcuts.home'), run: () => void navigate({ to: '/' }) },
        { keys: 'g d', label: t('shell:shortcuts.documents'), run: () => void navigate({ to: '/documents' }) },
        { keys: 'g s', label: t('shell:shortcuts.settings'), run: () => void navigate({ to: '/settings' }) },
        { keys: '?', label: t('shell:shortcuts.help'), run: openShortcuts },
      ],
    }),
    [t, navigate, openSearch, openShortcuts],
  );
  useCommands(group);
  useEffect(() => listenToCommands(), []);
}
