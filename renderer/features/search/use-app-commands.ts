// Commands that the palette brings along: bringing papers in, and how the app looks on this device.
import {
  IconContrast,
  IconFileImport,
  IconLanguage,
  IconListSearch,
  IconMoon,
  IconSun,
  IconTextDecrease,
  IconTextIncrease,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pickFiles } from '#renderer/features/documents/importing/pick-files.ts';
import { getPreferences, setPreferences, typeScales } from '#renderer/features/settings/preferences.ts';
import { type Command, type CommandGroup, useCommands } from '#renderer/ui/commands.ts';

export function useAppCommands(): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const group = useMemo<CommandGroup>(() => {
    // What is picked waits for the sheet of the screen that opens.
    const importFromPicker = () => {
      pickFiles();
      void navigate({ to: '/documents' });
    };
    const acts = [
      { id: 'openResults', Icon: IconListSearch, run: () => void navigate({ to: '/search' }) },
      { id: 'importFiles', Icon: IconFileImport, run: importFromPicker },
      { id: 'typeLarger', Icon: IconTextIncrease, run: () => stepTypeScale(1) },
      { id: 'typeSmaller', Icon: IconTextDecrease, run: () => stepTypeScale(-1) },
      { id: 'themeLight', Icon: IconSun, run: () => setPreferences({ theme: 'light' }) },
      { id: 'themeDark', Icon: IconMoon, run: () => setPreferences({ theme: 'dark' }) },
      { id: 'themeContrast', Icon: IconContrast, run: () => setPreferences({ theme: 'contrast' }) },
      { id: 'vietnamese', Icon: IconLanguage, run: () => setPreferences({ language: 'vi' }) },
      { id: 'english', Icon: IconLanguage, run: () => setPreferences({ language: 'en' }) },
    ] as const;
    const commands: Command[] = acts.map(({ id, ...act }) => ({
      ...act,
      label: t(`search:command.${id}`),
      words: t(`search:commandWords.${id}`),
    }));
    return { title: t('search:thisDevice'), isGlobal: true, commands };
  }, [t, navigate]);
  useCommands(group);
}

/** The next type size that Settings offers; at either end nothing changes. */
function stepTypeScale(step: 1 | -1): void {
  const next = typeScales[typeScales.indexOf(getPreferences().typeScale) + step];
  if (next) setPreferences({ typeScale: next });
}
