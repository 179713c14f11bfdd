// Page mode: the original's pages, with our text over them for selecting, copying and marking. Only pages near the view
// exist.
import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { useTextPages } from '../hooks/use-text-pages.ts';
import { useViewer } from '../hooks/use-viewer.ts';
import { usePane } from '../pane/pane.ts';
import { copyLines } from './copy-lines.ts';
import classes from './PageView.module.css';
import { PdfPage, type ShownPaper } from './PdfPage.tsx';
import { boxOf } from './page-layout.ts';
import { usePageLook, usePageSettings } from './page-settings.ts';
import { useDrawAhead } from './use-draw-ahead.ts';
import { useGestures } from './use-gestures.ts';
import { usePageCommands } from './use-page-commands.ts';
import { usePagePlaces } from './use-page-places.ts';
import { usePageSizes } from './use-page-sizes.ts';
import { usePageView } from './use-page-view.ts';
import { usePdf } from './use-pdf.ts';
import { turned } from './zoom.ts';

/** Their text is asked for before they are seen. */
const textAhead = 2;

export function PageView() {
  const { t } = useTranslation();
  const { document, openingPlace } = usePane();
  const { documentId, pageCount } = document;
  const [{ arrangement, zoom, rotation }, change] = usePageSettings();
  const [{ isDark, showsWeakWords }] = usePageLook();
  const opened = usePdf(document);
  const [opening] = useState(openingPlace);
  const firstIndex = Math.max(0, Math.min(pageCount, opening.place.page) - 1);

  const [needed, setNeeded] = useState({ first: firstIndex, last: firstIndex });
  const textPages = useTextPages(
    documentId,
    Math.max(0, needed.first - textAhead),
    Math.min(pageCount - 1, needed.last + textAhead),
    pageCount,
  );
  const upright = usePageSizes(pageCount, textPages);
  const sizes = useMemo(() => turned(upright, rotation), [upright, rotation]);
  const options = useMemo(
    () => ({ arrangement, zoom, onZoom: (next: typeof zoom) => change({ zoom: next }) }),
    [arrangement, zoom, change],
  );
  const view = usePageView(sizes, { pageIndex: firstIndex, fraction: 0 }, options);
  const { layout, range, scroller } = view;
  useLayoutEffect(() => setNeeded(range), [range]);

  const leave = usePagePlaces({ view, opening, textPages, rotation });
  usePageCommands(view, leave);
  useDrawAhead(opened.pdf, view, rotation);
  const lastScale = useRef(2);
  useGestures(scroller, {
    view,
    isSingle: arrangement === 'single',
    // Back and forth between what fits and a close look.
    onDoubleTap: (about) => {
      if (typeof zoom === 'number') {
        lastScale.current = view.scale;
        change({ zoom: 'width' });
      } else view.zoomTo(Math.max(lastScale.current, view.scale * 1.8), about);
    },
  });
  const paper = useShownPaper(opened, { scroller, rotation, showsWeakWords });

  const shown = Array.from({ length: Math.max(0, range.last - range.first + 1) }, (_, index) => range.first + index);
  return (
    <div className={classes.frame} data-paper={isDark ? 'dark' : undefined}>
      <section
        ref={scroller}
        className={classes.scroller}
        aria-label={t('documents:reader.pages')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled region must be reachable by keyboard.
        tabIndex={0}
        onCopy={copyLines}
        data-arrangement={arrangement}
      >
        <div className={classes.column} style={{ height: layout.totalHeight, minWidth: layout.maxWidth }}>
          {shown.map((index) => {
            const box = boxOf(layout, index);
            return box && <PdfPage key={index} paper={paper} index={index} box={box} text={textPages.get(index)} />;
          })}
        </div>
      </section>
      {arrangement === 'single' && pageCount > 1 && <TurnButtons view={view} pageCount={pageCount} />}
    </div>
  );
}

type FromView = Pick<ShownPaper, 'scroller' | 'rotation' | 'showsWeakWords'>;

function useShownPaper(
  { pdf, error, retry }: ReturnType<typeof usePdf>,
  { scroller, rotation, showsWeakWords }: FromView,
): ShownPaper {
  const { document, marker, links } = usePane();
  const { documentId, weakPages } = document;
  const { isKeeper } = useViewer();
  const isOffline = !useIsOnline();
  const latestRetry = useRef(retry);
  useEffect(() => {
    latestRetry.current = retry;
  });
  return useMemo(
    () => ({
      ...{ pdf, pdfError: error, scroller, rotation, marker, links, showsWeakWords, isOffline },
      onRetry: () => latestRetry.current(),
      weakPages: new Set(weakPages),
      correctPaper: isKeeper ? documentId : null,
    }),
    [pdf, error, scroller, rotation, marker, links, showsWeakWords, isOffline, weakPages, isKeeper, documentId],
  );
}

interface TurnButtonsProps {
  view: ReturnType<typeof usePageView>;
  pageCount: number;
}

function TurnButtons({ view: { currentIndex, turn }, pageCount }: TurnButtonsProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.turns}>
      <ActionIcon
        variant="default"
        aria-label={t('documents:pages.previous')}
        disabled={currentIndex === 0}
        onClick={() => turn(-1)}
      >
        <IconChevronLeft size={24} stroke={1.6} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('documents:pages.next')}
        disabled={currentIndex >= pageCount - 1}
        onClick={() => turn(1)}
      >
        <IconChevronRight size={24} stroke={1.6} aria-hidden />
      </ActionIcon>
    </div>
  );
}
