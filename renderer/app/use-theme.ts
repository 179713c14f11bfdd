// Puts theme, type size and language of the preferences on <html>, and follows the machine where it is to be followed.
import { useEffect, useSyncExternalStore } from 'react';
import { resolveTheme, type Theme, usePreferences } from '#renderer/features/settings/preferences.ts';

const darkQuery = '(prefers-color-scheme: dark)';
const contrastQuery = '(prefers-contrast: more)';

function useMediaQuery(query: string): boolean {
  return useSyncExternalStore(
    (listener) => {
      const media = window.matchMedia(query);
      media.addEventListener('change', listener);
      return () => media.removeEventListener('change', listener);
    },
    () => window.matchMedia(query).matches,
  );
}

export function useTheme(): Theme {
  const { theme: choice, typeScale } = usePreferences();
  const isDark = useMediaQuery(darkQuery);
  const wantsContrast = useMediaQuery(contrastQuery);
  const theme = resolveTheme(choice, { isDark, wantsContrast });

  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);

  useEffect(() => {
    document.documentElement.style.fontSize = typeScale === 100 ? '' : `${typeScale}%`;
  }, [typeScale]);

  return theme;
}
