// What is new to the saved searches, loaded once home stands and rests: the first load is spared it.
import { lazy, Suspense, useEffect, useState } from 'react';
import { whenIdle } from '#renderer/ui/when-idle.ts';

const SavedNews = lazy(() =>
  import('#renderer/features/search/saved/SavedNews.tsx').then(
    ({ SavedNews }) => ({ default: SavedNews }),
    // Where it cannot be had, home does without.
    () => ({ default: () => null }),
  ),
);

const whenHomeRests = { restMs: 1_500, latestMs: 3_000 };

export function LaterSavedNews() {
  const [isDue, setIsDue] = useState(false);
  useEffect(() => whenIdle(() => setIsDue(true), whenHomeRests), []);
  return (
    isDue && (
      <Suspense>
        <SavedNews />
      </Suspense>
    )
  );
}
