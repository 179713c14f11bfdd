// The paper as printed pages or as text. What each has drawn and read is kept outside it, so that switching is at once.
import { TextView } from '../flow/TextView.tsx';
import { PageView } from '../pages/PageView.tsx';
import { usePane } from '../pane/pane.ts';
import classes from './PaperPane.module.css';

export function ModeViews() {
  const { mode } = usePane();
  return (
    <div className={classes.view} data-paper-view>
      {mode === 'pages' ? <PageView /> : <TextView />}
    </div>
  );
}
