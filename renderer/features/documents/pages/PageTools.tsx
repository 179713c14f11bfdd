// Tools of printed pages, in the reader's bar: which page, how large.
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import { ZoomTools } from '../pane/ZoomTools.tsx';
import { PageBox } from './PageBox.tsx';

export function PageTools() {
  const pane = usePane();
  const pageIndex = useViewState(pane.view, (state) => state.pageIndex);
  const scale = useViewState(pane.view, (state) => state.scale);
  return (
    <>
      <PageBox
        currentIndex={pageIndex}
        pageCount={pane.document.pageCount}
        onGoTo={(index) => pane.goTo({ page: index + 1, block: 0, offset: 0 })}
      />
      <ZoomTools
        scale={scale}
        onZoomIn={() => pane.currentView()?.zoomBy(1)}
        onZoomOut={() => pane.currentView()?.zoomBy(-1)}
        onFitWidth={() => pane.currentView()?.resetZoom()}
      />
    </>
  );
}
