// What stands beside the paper: its outline, its pages in small, what was found; one at a time. On a wide pane it takes
// room that can be widened, on a narrow one it lies over the paper; what was found then leaves the paper in sight.
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FindPanel } from '../find/FindPanel.tsx';
import { focusPaper } from '../find/focus-paper.ts';
import { OutlinePanel } from '../outline/OutlinePanel.tsx';
import { ThumbnailPanel } from '../pages/ThumbnailPanel.tsx';
import { type SidePanel, sidePanels, usePane } from '../pane/pane.ts';
import { usePersonStore } from '../pane/person-store.ts';
import { Divider } from './Divider.tsx';
import { useFrame } from './frame.ts';
import classes from './PaneSide.module.css';
import { readerLayoutStore } from './reader-layout.ts';

const panels = { outline: OutlinePanel, thumbnails: ThumbnailPanel, find: FindPanel } as const satisfies Record<
  SidePanel,
  unknown
>;
const narrowest = 12;
const widest = 40;
const usual = 17;

interface PaneSideProps {
  isOver: boolean;
}

export function PaneSide({ isOver }: PaneSideProps) {
  const { t } = useTranslation();
  const { side, setSide } = usePane();
  const { viewerId } = useFrame();
  const [{ sideWidth }, setLayout] = usePersonStore(readerLayoutStore, viewerId);
  const frame = useRef<HTMLElement>(null);
  useFocusWithin(frame, isOver && side !== null);
  if (side === null) return null;
  const Panel = panels[side];
  const widen = (rem: number) =>
    setLayout((before) => ({ ...before, sideWidth: Math.min(widest, Math.max(narrowest, rem)) }));
  const drag = (clientX: number) => {
    const left = frame.current?.getBoundingClientRect().left ?? 0;
    widen((clientX - left) / Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
  };
  return (
    <>
      {isOver && side !== 'find' && (
        // Whoever cannot tap it has Escape and the close button.
        // biome-ignore lint/a11y/noStaticElementInteractions: a veil, not a control.
        // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
        <div className={classes.veil} onClick={() => setSide(null)} />
      )}
      <aside
        ref={frame}
        className={classes.side}
        data-over={isOver || undefined}
        data-panel={side}
        aria-label={t('documents:reader.side.label')}
        style={isOver ? undefined : { width: `min(${sideWidth}rem, 45%)` }}
        // Also from a field in it, where the keys of the paper are letters; not from a menu that it has opened.
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.defaultPrevented || !isOver) return;
          if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return;
          event.preventDefault();
          setSide(null);
        }}
      >
        <div className={classes.head}>
          <PanelTabs />
          <ActionIcon
            aria-label={t('documents:reader.side.close')}
            onClick={() => {
              focusPaper(frame.current);
              setSide(null);
            }}
          >
            <IconX size={20} stroke={1.6} aria-hidden />
          </ActionIcon>
        </div>
        <div className={classes.panel} role="tabpanel" aria-label={t(`documents:reader.side.${side}`)}>
          <Panel />
        </div>
      </aside>
      {!isOver && (
        <Divider
          label={t('documents:reader.side.width')}
          orientation="vertical"
          value={((sideWidth - narrowest) / (widest - narrowest)) * 100}
          onDrag={drag}
          onStep={(step) => widen(sideWidth + step)}
          onReset={() => widen(usual)}
        />
      )}
    </>
  );
}

/** What lies over the paper takes the focus, and gives it back. */
function useFocusWithin(frame: RefObject<HTMLElement | null>, isOver: boolean): void {
  useEffect(() => {
    const before = document.activeElement;
    if (!isOver || frame.current?.contains(before)) return;
    frame.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [frame, isOver]);
}

function PanelTabs() {
  const { t } = useTranslation();
  const { side, setSide, document } = usePane();
  const shown = sidePanels.filter((panel) => panel !== 'thumbnails' || document.hasPages);
  const step = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const at = shown.indexOf(side ?? 'outline');
    const next = shown[(at + by + shown.length) % shown.length];
    if (!next) return;
    setSide(next);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]');
    tabs[shown.indexOf(next)]?.focus();
  };
  return (
    <div className={classes.tabs} role="tablist" aria-label={t('documents:reader.side.label')} onKeyDown={step}>
      {shown.map((panel) => (
        <button
          key={panel}
          type="button"
          role="tab"
          className={classes.tab}
          aria-selected={panel === side}
          tabIndex={panel === side ? 0 : -1}
          onClick={() => setSide(panel)}
        >
          {t(`documents:reader.side.${panel}`)}
        </button>
      ))}
    </div>
  );
}
