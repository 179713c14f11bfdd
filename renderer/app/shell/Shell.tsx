// The frame of every screen: rail, top bar, main region. Knows no feature but the palette that it opens.
import { Outlet } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { onSearchAsked } from '#renderer/ui/search-request.ts';
import { TopBarSlotProvider } from '#renderer/ui/top-bar-slot.tsx';
import { useFocusOnNavigation } from '../use-focus-on-navigation.ts';
import { useGlobalCommands } from '../use-global-commands.ts';
import { useIntents } from '../use-intents.ts';
import { useLiveInvalidation } from '../use-live-invalidation.ts';
import { Rail } from './Rail.tsx';
import { RecoveredBanner } from './RecoveredBanner.tsx';
import classes from './Shell.module.css';
import { SignedOutBanner } from './SignedOutBanner.tsx';
import { TopBar } from './TopBar.tsx';
import { useOverlay } from './use-overlay.ts';

export const mainId = 'main';

const loadPalette = async () => (await import('#renderer/features/search/SearchPalette.tsx')).SearchPalette;
const loadShortcuts = async () => (await import('./ShortcutsModal.tsx')).ShortcutsModal;

export function Shell() {
  const { t } = useTranslation();
  const [overlay, setOverlay] = useState<'none' | 'search' | 'shortcuts'>('none');
  // Once opened the palette stays mounted, so that closing can animate and the last question is still there.
  const [wasSearched, setWasSearched] = useState(false);

  const openSearch = useCallback(() => {
    setWasSearched(true);
    setOverlay('search');
  }, []);
  const openShortcuts = useCallback(() => setOverlay('shortcuts'), []);
  const closeOverlay = useCallback(() => setOverlay('none'), []);

  useEffect(() => onSearchAsked(openSearch), [openSearch]);

  useGlobalCommands({ openSearch, openShortcuts });
  useIntents({ openSearch });
  useLiveInvalidation();
  useFocusOnNavigation();
  const areShortcutsOpen = overlay === 'shortcuts';
  const SearchPalette = useOverlay({ load: loadPalette, isWanted: wasSearched });
  const ShortcutsModal = useOverlay({ load: loadShortcuts, isWanted: areShortcutsOpen, restMs: 2_000 });

  return (
    <TopBarSlotProvider>
      <a className={classes.skip} href={`#${mainId}`}>
        {t('shell:skipLink')}
      </a>
      <div className={classes.shell}>
        <Rail />
        <div className={classes.top}>
          <TopBar onOpenSearch={openSearch} />
          <SignedOutBanner />
          <RecoveredBanner />
        </div>
        <main id={mainId} className={classes.main} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      {wasSearched && SearchPalette && <SearchPalette opened={overlay === 'search'} onClose={closeOverlay} />}
      {ShortcutsModal && <ShortcutsModal opened={areShortcutsOpen} onClose={closeOverlay} />}
    </TopBarSlotProvider>
  );
}
