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

/** All colours turn at once: where backgrounds ease and letters do not, the letters vanish for a moment. */
function showTheme(root: HTMLElement, theme: Theme): void {
  if (root.dataset.theme === theme) return;
  root.dataset.themeTurning = '';
  root.dataset.theme = theme;
  // Asking for a size makes the browser apply the new colours before transitions are allowed again.
  root.getBoundingClientRect();
  delete root.dataset.themeTurning;
}

export function useTheme(): Theme {
  const { theme: choice, typeScale } = usePreferences();
  const isDark = useMediaQuery(darkQuery);
  const wantsContrast = useMediaQuery(contrastQuery);
  const theme = resolveTheme(choice, { isDark, wantsContrast });

  useEffect(() => showTheme(document.documentElement, theme), [theme]);

  useEffect(() => {
    document.documentElement.style.fontSize = typeScale === 100 ? '' : `${typeScale}%`;
  }, [typeScale]);

  return theme;
}
