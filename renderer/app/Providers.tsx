// Everything that the screens stand on: texts, data, theme, toasts.
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { type ReactNode, useEffect } from 'react';
import { I18nextProvider } from 'react-i18next';
import { usePreferences } from '#renderer/features/settings/preferences.ts';
import { changeLanguage } from '#renderer/i18n/i18n.ts';
import { queryClient } from './query-client.ts';
import { cssVariablesResolver, theme } from './theme.ts';
import { useTheme } from './use-theme.ts';

interface ProvidersProps {
  texts: i18n;
  children: ReactNode;
}

export function Providers({ texts, children }: ProvidersProps) {
  const { language } = usePreferences();
  const activeTheme = useTheme();

  useEffect(() => {
    document.documentElement.lang = language;
    void changeLanguage(texts, language);
  }, [texts, language]);

  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queryClient}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariablesResolver}
          forceColorScheme={activeTheme === 'dark' ? 'dark' : 'light'}
        >
          {children}
          <Notifications position="bottom-center" limit={4} />
        </MantineProvider>
      </QueryClientProvider>
    </I18nextProvider>
  );
}
