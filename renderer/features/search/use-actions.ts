// What can be done from the palette, in the person's language.
import {
  IconBuildingMonument,
  IconContrast,
  IconFileImport,
  IconFiles,
  IconMoon,
  IconSettings,
  IconSun,
  type TablerIcon,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { pickFiles } from '#renderer/features/documents/importing/pick-files.ts';
import { setPreferences } from '#renderer/features/settings/preferences.ts';
import type { Searchable } from './match-actions.ts';

export interface PaletteAction extends Searchable {
  readonly id: string;
  readonly label: string;
  readonly Icon: TablerIcon;
  readonly run: () => void;
}

export function useActions(): readonly PaletteAction[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  return useMemo(() => {
    // What is picked waits for the sheet of the screen that opens.
    const importFromPicker = () => {
      pickFiles();
      void navigate({ to: '/documents' });
    };
    const acts = [
      { id: 'goHome', Icon: IconBuildingMonument, run: () => void navigate({ to: '/' }) },
      { id: 'goDocuments', Icon: IconFiles, run: () => void navigate({ to: '/documents' }) },
      { id: 'goSettings', Icon: IconSettings, run: () => void navigate({ to: '/settings' }) },
      { id: 'importFiles', Icon: IconFileImport, run: importFromPicker },
      { id: 'themeLight', Icon: IconSun, run: () => setPreferences({ theme: 'light' }) },
      { id: 'themeDark', Icon: IconMoon, run: () => setPreferences({ theme: 'dark' }) },
      { id: 'themeContrast', Icon: IconContrast, run: () => setPreferences({ theme: 'contrast' }) },
    ] as const;
    return acts.map((act) => {
      const label = t(`search:action.${act.id}`);
      return { ...act, label, words: `${label} ${t(`search:keywords.${act.id}`)}` };
    });
  }, [t, navigate]);
}
