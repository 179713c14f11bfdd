// The pages in small: where one is, and a way to go elsewhere. Only those near the view exist.
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import { Thumbnail } from './Thumbnail.tsx';
import classes from './ThumbnailPanel.module.css';
import { type Grid, gridOf, rowTop, shownCells, stepOf } from './thumbnail-grid.ts';
import { usePageLabels } from './use-page-labels.ts';
import { usePdf } from './use-pdf.ts';
import { useViewSize } from './use-view-size.ts';

export function ThumbnailPanel() {
  const { t } = useTranslation();
  const { document, goTo, view } = usePane();
  const { pageCount } = document;
  const current = useViewState(view, (state) => state.pageIndex);
  const { pdf } = usePdf(document);
  const labels = usePageLabels(pdf);
  const frame = useRef<HTMLElement>(null);
  const { width, height } = useViewSize(frame);
  const [scrollTop, setScrollTop] = useState(0);
  const grid = gridOf(width, pageCount);
  const focused = useRef<number | null>(null);
  const [focusOn, setFocusOn] = useState<number | null>(null);
  // The button that is to be focused may only come to exist once its row is near the view.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each scrolling may bring it.
  useEffect(() => {
    const button = focusOn === null ? null : frame.current?.querySelector<HTMLElement>(`[data-thumbnail="${focusOn}"]`);
    if (!button) return;
    button.focus({ preventScroll: true });
    setFocusOn(null);
  }, [focusOn, scrollTop]);
  useFollow(frame, grid, current, height);

  const go = useCallback(
    (index: number) => goTo({ page: index + 1, block: 0, offset: 0 }, { comesBack: true }),
    [goTo],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const from = focused.current ?? current;
    const next = stepOf(event.key, from, grid, pageCount);
    if (next === null) return;
    event.preventDefault();
    event.stopPropagation();
    focused.current = next;
    bringIntoView(frame.current, rowTop(grid, next), grid.rowHeight);
    setFocusOn(next);
  };

  const { first, last } = shownCells(grid, scrollTop, height, pageCount);
  const cells = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    <nav
      ref={frame}
      className={classes.frame}
      aria-label={t('documents:pages.thumbnails')}
      onScroll={(event) => setScrollTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div className={classes.grid} style={{ height: grid.totalHeight }}>
        {cells.map((index) => (
          <Thumbnail
            key={index}
            pdf={pdf}
            index={index}
            label={labels?.[index] ?? null}
            isCurrent={index === current}
            isInTabOrder={index === (current >= first && current <= last ? current : first)}
            left={grid.left + (index % grid.columns) * grid.cellWidth}
            top={rowTop(grid, index)}
            onGo={go}
            onFocus={(at) => {
              focused.current = at;
            }}
          />
        ))}
      </div>
    </nav>
  );
}

/** The page that is read stays in sight, unless somebody walks about here. */
function useFollow(frame: { current: HTMLElement | null }, grid: Grid, current: number, height: number): void {
  const { rowHeight, columns } = grid;
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows are what the grid is made of.
  useEffect(() => {
    if (height === 0 || frame.current?.contains(document.activeElement)) return;
    bringIntoView(frame.current, rowTop(grid, current), rowHeight);
  }, [frame, current, height, rowHeight, columns]);
}

function bringIntoView(frame: HTMLElement | null, top: number, rowHeight: number): void {
  if (!frame) return;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + rowHeight > frame.scrollTop + frame.clientHeight)
    frame.scrollTop = top + rowHeight - frame.clientHeight;
}
