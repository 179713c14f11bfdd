// Tools of text mode, for the reader's bar: type size.
import { usePane } from '../pane/pane.ts';
import { useViewState } from '../pane/view-store.ts';
import { ZoomTools } from '../pane/ZoomTools.tsx';

export function TextTools() {
  const { view, currentView } = usePane();
  const scale = useViewState(view, (state) => state.scale);
  return (
    <ZoomTools scale={scale} onZoomIn={() => currentView()?.zoomBy(1)} onZoomOut={() => currentView()?.zoomBy(-1)} />
  );
}
