// Starts the page: texts of the chosen language first, then the app.
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '#renderer/ui/fonts.css';
import '#renderer/ui/tokens.css';
import '#renderer/ui/base.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Providers } from './app/Providers.tsx';
import { queryClient } from './app/query-client.ts';
import { router } from './app/router.tsx';
import { getPreferences } from './features/settings/preferences.ts';
import { prefetchHome } from './features/sittings/home/use-home.ts';
import { prefetchSittings } from './features/sittings/use-sittings.ts';
import { startI18n } from './i18n/i18n.ts';
import { guardComposition } from './ui/composition.ts';

const root = document.getElementById('root');
if (!root) throw new Error('main: expected an element #root in index.html, found none');

// Before anything that listens to keys.
guardComposition();
// The line to the core and the first answers are under way while the page is set up.
prefetchSittings(queryClient);
prefetchHome(queryClient);
void router.load();
const texts = await startI18n(getPreferences().language);
createRoot(root).render(
  <StrictMode>
    <Providers texts={texts}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
