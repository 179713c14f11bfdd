// One paper, or two with a line between them that can be moved: beside each other on a wide screen, above each other on
// a tall one.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { usePersonStore } from '../pane/person-store.ts';
import { Divider } from '../reader/Divider.tsx';
import { type Half, useFrame } from '../reader/frame.ts';
import { readerLayoutStore } from '../reader/reader-layout.ts';
import { useRoom } from '../reader/use-room.ts';
import classes from './SplitView.module.css';

interface SplitViewProps {
  main: ReactNode;
  /** Null: the main one has the room to itself. */
  beside: ReactNode | null;
  /** The half that is read: brought into view where both have no room. */
  active: Half;
}

const narrowest = 0.2;
const stepShare = 0.05;

export function SplitView({ main, beside, active }: SplitViewProps) {
  const { t } = useTranslation();
  const { viewerId } = useFrame();
  const [{ splitShare }, setLayout] = usePersonStore(readerLayoutStore, viewerId);
  const element = useRef<HTMLDivElement>(null);
  const [measure, room] = useRoom<HTMLDivElement>();
  const isTall = room !== null && room.height > room.width;
  const share = (next: number) =>
    setLayout((before) => ({ ...before, splitShare: Math.min(1 - narrowest, Math.max(narrowest, next)) }));
  const drag = (clientX: number, clientY: number) => {
    const box = element.current?.getBoundingClientRect();
    if (box) share(isTall ? (clientY - box.top) / box.height : (clientX - box.left) / box.width);
  };
  useEffect(() => {
    element.current?.querySelector(`[data-half="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={(node) => {
        element.current = node;
        measure(node);
      }}
      className={classes.split}
      data-tall={isTall || undefined}
    >
      <div className={classes.half} style={beside ? { flexGrow: splitShare } : undefined}>
        {main}
      </div>
      {beside && (
        <>
          <Divider
            label={t('documents:reader.split.divider')}
            orientation={isTall ? 'horizontal' : 'vertical'}
            value={splitShare * 100}
            onDrag={drag}
            onStep={(step) => share(splitShare + step * stepShare)}
            onReset={() => share(0.5)}
          />
          <div className={classes.half} style={{ flexGrow: 1 - splitShare }}>
            {beside}
          </div>
        </>
      )}
    </div>
  );
}
