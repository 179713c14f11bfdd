// What the desktop shell asks of the page (menus, deep links, file associations), handled in this one place.
import { useNavigate, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#renderer/ui/toast.tsx';
import type { DesktopIntent } from '#shared/kernel/desktop-intents.ts';

declare global {
  interface Window {
    /** Present in the desktop app alone; see electron/preload. */
    readonly dienhong?: {
      requestPort(): void;
      /** One listener: the last one given. Intents that came before are delivered first. */
      onIntent(listener: (intent: DesktopIntent) => void): void;
    };
  }
}

interface IntentActions {
  openSearch: () => void;
}

export function useIntents({ openSearch }: IntentActions): void {
  const { t } = useTranslation();
  const router = useRouter();
  const navigate = useNavigate();

  useEffect(() => {
    window.dienhong?.onIntent((intent) => {
      switch (intent.kind) {
        case 'open-route':
          return router.history.push(intent.route);
        case 'import':
          return void navigate({ to: '/documents', search: { import: true } });
        case 'search':
          return openSearch();
        case 'notice':
          return showToast(t(`shell:notice.${intent.code}`));
      }
    });
  }, [t, router, navigate, openSearch]);
}
