// All that a screen needs so that papers can be brought in on it: files may be dropped anywhere, the sheet asks where
// they go, the panel tells what becomes of them. Only for those who keep papers.
import { useViewer } from '../hooks/use-viewer.ts';
import { DropTarget } from './DropTarget.tsx';
import { ImportPanel } from './ImportPanel.tsx';
import { ImportSheet } from './ImportSheet.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useImportIntent } from './use-import-intent.ts';

interface ImportZoneProps {
  /** Where the foot of the screen has room for the panel: a `corner` panel begins folded to one line. */
  panel?: 'wide' | 'corner';
}

export function ImportZone({ panel = 'wide' }: ImportZoneProps) {
  const { viewer, isKeeper } = useViewer();
  const isDropping = useFileDrop();
  useImportIntent();
  if (!viewer || !isKeeper) return null;
  return (
    <>
      <ImportSheet viewer={viewer} />
      <ImportPanel form={panel} />
      {isDropping && <DropTarget />}
    </>
  );
}
