// After navigation the main heading of the new screen takes the focus; opening the app does not move it.
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { headingFocus } from '#renderer/ui/ScreenHeading.tsx';

export function useFocusOnNavigation(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeLoad', ({ fromLocation, pathChanged }) => {
        if (fromLocation && pathChanged) headingFocus.isWanted = true;
      }),
    [router],
  );
}
