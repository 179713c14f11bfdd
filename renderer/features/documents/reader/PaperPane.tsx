// One paper that is read: its bar, its view, and what stands beside it.
import { useCallback, useMemo, useState } from 'react';
import type { PaperStructure } from '#shared/documents/structure.ts';
import type { DocumentDetail } from '#shared/documents/summary.ts';
import { FindCommands } from '../find/FindCommands.tsx';
import { SoughtBar } from '../find/SoughtBar.tsx';
import { GoToClause } from '../outline/GoToClause.tsx';
import { UnitCrumbs } from '../outline/UnitCrumbs.tsx';
import { WayBack } from '../outline/WayBack.tsx';
import { type OpenPaperOptions, PaneContext } from '../pane/pane.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { newerPlace, readPlace } from '../pane/reading-places.ts';
import { SimilarClauses } from '../similar/SimilarClauses.tsx';
import { type Half, useFrame } from './frame.ts';
import { ModeViews } from './ModeViews.tsx';
import { NewerVersion } from './NewerVersion.tsx';
import { PaneDialogs } from './PaneDialogs.tsx';
import { PaneHead } from './PaneHead.tsx';
import { PaneSide } from './PaneSide.tsx';
import { PaneToolRow, PaneTools } from './PaneTools.tsx';
import classes from './PaperPane.module.css';
import { UnknownUnit } from './UnknownUnit.tsx';
import { useKeepPlace } from './use-keep-place.ts';
import { useNewPane } from './use-pane.ts';
import { type PaneDialog, useReaderActs } from './use-reader-acts.ts';
import { useReaderKeys } from './use-reader-keys.ts';
import { useRegisterPane } from './use-register-pane.ts';
import { useRoom } from './use-room.ts';
import { useSide } from './use-side.ts';

interface PaperPaneProps {
  half: Half;
  document: DocumentDetail;
  structure: PaperStructure | undefined;
  target: ReaderTarget;
  isActive: boolean;
  /** The other half shows the same paper: this one opens in the other mode and leaves the kept place alone. */
  isSecondView: boolean;
}

export function PaperPane({ half, document, structure, target, isActive, isSecondView }: PaperPaneProps) {
  const frame = useFrame();
  const { viewerId } = frame;
  const [measure, room] = useRoom<HTMLDivElement>();
  const [kept] = useState(() =>
    newerPlace(readPlace(localStorage, viewerId, document.documentId), document.readingPlace),
  );
  const keptMode = kept?.mode ?? 'pages';
  const { side, setSide, isOver } = useSide(room, structure);
  const openFrom = frame.openPaper;
  const openPaper = useCallback(
    (documentId: string, options?: OpenPaperOptions) => openFrom(half, documentId, options),
    [openFrom, half],
  );
  const whole = useNewPane({
    document,
    structure,
    target,
    kept,
    openingMode: isSecondView ? (keptMode === 'pages' ? 'text' : 'pages') : keptMode,
    isActive,
    side,
    setSide,
    openPaper,
  });
  // Where the outline lies over the paper, choosing in it shows the paper.
  const coversPaper = isOver && side !== null && side !== 'find';
  const pane = useMemo(
    () =>
      coversPaper
        ? {
            ...whole,
            goTo: (...where: Parameters<typeof whole.goTo>) => {
              setSide(null);
              whole.goTo(...where);
            },
            openPaper: (...which: Parameters<typeof whole.openPaper>) => {
              setSide(null);
              whole.openPaper(...which);
            },
          }
        : whole,
    [whole, coversPaper, setSide],
  );
  const [dialog, setDialog] = useState<PaneDialog | null>(null);
  const closeDialog = useCallback(() => setDialog(null), []);
  const acts = useReaderActs({ half, pane, openDialog: setDialog });
  const { isFullScreen, setFullScreen } = frame;
  const closeTop = useCallback(() => {
    if (dialog === 'aloud') setDialog(null);
    else if (side !== null && (isOver || side === 'find')) setSide(null);
    else if (isFullScreen) setFullScreen(false);
    else return false;
    return true;
  }, [dialog, side, isOver, setSide, isFullScreen, setFullScreen]);
  useKeepPlace(pane, viewerId, !isSecondView);
  useReaderKeys({ pane, acts, closeTop });
  useRegisterPane(half, pane);

  return (
    <PaneContext value={pane}>
      <PaneHead
        half={half}
        document={document}
        structure={structure}
        tools={(width) => <PaneTools acts={acts} width={width} />}
        row={(width) => <PaneToolRow acts={acts} width={width} />}
      />
      <NewerVersion />
      <UnknownUnit target={target} />
      <div ref={measure} className={classes.body}>
        {room && (
          <>
            <PaneSide isOver={isOver} />
            <div className={classes.column}>
              <UnitCrumbs />
              <SoughtBar target={target} onDismiss={() => frame.forgetSearch(half)} />
              <ModeViews />
              <WayBack />
              <PaneDialogs dialog={dialog} onClose={closeDialog} />
            </div>
          </>
        )}
      </div>
      <GoToClause />
      <FindCommands />
      <SimilarClauses />
    </PaneContext>
  );
}
