// The paper as printed pages or as text. The mode that was left stays behind, hidden and still, so that switching back
// is at once.
import { Activity, useState } from 'react';
import { type ReadingMode, readingModes } from '#shared/documents/readings.ts';
import { TextView } from '../flow/TextView.tsx';
import { PageView } from '../pages/PageView.tsx';
import { usePane } from '../pane/pane.ts';
import classes from './PaperPane.module.css';

const views = { pages: PageView, text: TextView } as const satisfies Record<ReadingMode, unknown>;

export function ModeViews() {
  const { mode } = usePane();
  const [opened, setOpened] = useState<readonly ReadingMode[]>([mode]);
  if (!opened.includes(mode)) setOpened([...opened, mode]);
  return (
    <div className={classes.view} data-paper-view>
      {readingModes
        .filter((each) => each === mode || opened.includes(each))
        .map((each) => {
          const View = views[each];
          return (
            <Activity key={each} mode={each === mode ? 'visible' : 'hidden'}>
              <div className={classes.mode}>
                <View />
              </div>
            </Activity>
          );
        })}
    </div>
  );
}
