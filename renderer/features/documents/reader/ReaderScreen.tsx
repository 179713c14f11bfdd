// The reader: the paper of the address, perhaps another beside it, and the tabs of those that are open.
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import { SplitBar } from '../beside/SplitBar.tsx';
import { SplitView } from '../beside/SplitView.tsx';
import { useLinkedScroll } from '../beside/use-linked-scroll.ts';
import { ReaderDetails } from '../details/ReaderDetails.tsx';
import { useViewer } from '../hooks/use-viewer.ts';
import { tokensOf } from '../pane/marks.ts';
import type { ReaderTarget } from '../pane/reader-target.ts';
import { TabStrip } from '../tabs/TabStrip.tsx';
import { FrameContext } from './frame.ts';
import { PaperHalf } from './PaperHalf.tsx';
import classes from './ReaderScreen.module.css';
import { ReaderSkeleton } from './ReaderSkeleton.tsx';
import { useReaderFrame } from './use-reader-frame.ts';

const route = getRouteApi('/documents/$documentId');

export function ReaderScreen() {
  const { viewer } = useViewer();
  // Places and tabs are each person's own.
  return viewer ? <Reader viewerId={viewer.userId} /> : <ReaderSkeleton />;
}

function useTarget(page?: number, block?: number, unit?: string, q?: string): ReaderTarget {
  return useMemo(
    () => ({
      pageIndex: page === undefined ? null : page - 1,
      blockIndex: block ?? null,
      unit: unit ?? null,
      sought: q ?? '',
      tokens: tokensOf(q),
    }),
    [page, block, unit, q],
  );
}

interface ReaderProps {
  viewerId: string;
}

function Reader({ viewerId }: ReaderProps) {
  const { documentId } = route.useParams();
  const { page, block, unit, q, beside, besideUnit, besidePage, besideBlock, besideQ } = route.useSearch();
  const { frame, tabs, active, setActive, panes, onShown, onGone } = useReaderFrame(viewerId);
  const target = useTarget(page, block, unit, q);
  const besideTarget = useTarget(besidePage, besideBlock, besideUnit, besideQ);
  const targets = { main: target, beside: besideTarget };
  useLinkedScroll({ panes, targets, active, isLinked: frame.isSplit && frame.isLinked });
  const common = { onShown, onGone };
  return (
    <FrameContext value={frame}>
      <div className={classes.reader}>
        {frame.isSplit && <SplitBar />}
        <TabStrip tabs={tabs} shownIds={beside ? [documentId, beside] : [documentId]} active={active} />
        <SplitView
          active={active}
          main={
            <PaperHalf
              key={documentId}
              half="main"
              documentId={documentId}
              target={target}
              isActive={active === 'main'}
              isSecondView={false}
              onTouched={() => setActive('main')}
              {...common}
            />
          }
          beside={
            beside ? (
              <PaperHalf
                key={beside}
                half="beside"
                documentId={beside}
                target={besideTarget}
                isActive={active === 'beside'}
                isSecondView={beside === documentId}
                onTouched={() => setActive('beside')}
                {...common}
              />
            ) : null
          }
        />
      </div>
      <ReaderDetails />
    </FrameContext>
  );
}
