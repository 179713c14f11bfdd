// Tools of the paper that is read, in the top bar.
import { PageBox } from '../pages/PageBox.tsx';
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import { ZoomTools } from '../pane/ZoomTools.tsx';

export function ReaderTools() {
  const pane = usePane();
  const pageIndex = useViewState(pane.view, (state) => state.pageIndex);
  const scale = useViewState(pane.view, (state) => state.scale);
  return (
    <>
      {pane.mode === 'pages' && (
        <PageBox
          currentIndex={pageIndex}
          pageCount={pane.document.pageCount}
          onGoTo={(index) => pane.goTo({ page: index + 1, block: 0, offset: 0 })}
        />
      )}
      <ZoomTools
        scale={scale}
        onZoomIn={() => pane.currentView()?.zoomBy(1)}
        onZoomOut={() => pane.currentView()?.zoomBy(-1)}
        {...(pane.mode === 'pages' && { onFitWidth: () => pane.currentView()?.resetZoom() })}
      />
    </>
  );
}
