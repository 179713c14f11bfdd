// Ways from one paper to another on the reader's screen: into the main half or beside it, by tabs, by closing.
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { withoutGaps } from '../library/library-search.ts';
import type { OpenPaperOptions } from '../pane/pane.ts';
import { neighbourOf, stepFrom } from '../tabs/open-papers.ts';
import type { OpenPaperTabs } from '../tabs/use-open-papers.ts';
import type { Half } from './frame.ts';

const route = getRouteApi('/documents/$documentId');

interface Shown {
  readonly documentId: string;
  readonly beside?: string | undefined;
}

interface Units {
  readonly unit?: string;
  readonly page?: number;
  readonly block?: number;
  readonly besideUnit?: string;
  readonly besidePage?: number;
  readonly besideBlock?: number;
}

interface MovesOptions {
  readonly tabs: OpenPaperTabs;
  readonly active: Half;
  readonly setActive: (half: Half) => void;
  /** Of all papers that are shown. */
  readonly keepPlaces: () => void;
}

export function useReaderMoves({ tabs: { papers, close }, active, setActive, keepPlaces }: MovesOptions) {
  const { documentId } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { beside } = search;

  /** `isStep`: one that «back» takes back. Changing tabs and halves is none: back leaves the reader. */
  const show = useCallback(
    ({ documentId: main, beside: other }: Shown, units: Units, isStep: boolean) => {
      keepPlaces();
      void navigate({
        to: '/documents/$documentId',
        params: { documentId: main },
        search: { ...units, ...(other !== undefined && { beside: other }) },
        replace: !isStep,
      });
    },
    [navigate, keepPlaces],
  );

  return useMemo(() => {
    const closeHalf = (half: Half) => {
      setActive('main');
      if (half === 'beside') show({ documentId }, placeOf(search), false);
      else if (beside !== undefined) show({ documentId: beside }, {}, false);
    };
    const goToTab = (other: string) => {
      const [here, there] = active === 'main' ? [documentId, beside] : [beside, documentId];
      if (other === here) return;
      if (other === there) setActive(active === 'main' ? 'beside' : 'main');
      else if (active === 'beside') show({ documentId, beside: other }, placeOf(search), false);
      else show({ documentId: other, beside }, {}, false);
    };
    return {
      closeHalf,
      goToTab,
      stepTab: (step: 1 | -1) => {
        const next = stepFrom(papers, active === 'beside' && beside ? beside : documentId, step);
        if (next) goToTab(next.documentId);
      },
      closeTab: (closed: string) => {
        const next = neighbourOf(papers, closed);
        close(closed);
        if (closed === beside && closed !== documentId) closeHalf('beside');
        if (closed !== documentId) return;
        if (beside !== undefined && beside !== closed) closeHalf('main');
        else if (next) show({ documentId: next.documentId }, {}, false);
        else void navigate({ to: '/documents' });
      },
      openPaper: (from: Half, other: string, { unit, spot, isBeside = false }: OpenPaperOptions = {}) => {
        const to: Half = isBeside === (from === 'main') ? 'beside' : 'main';
        if (to === 'main') show({ documentId: other, beside }, { ...(unit && { unit }), ...spot }, true);
        else {
          const there = { ...(unit && { besideUnit: unit }), ...(spot && besideSpot(spot)) };
          show({ documentId, beside: other }, { ...placeOf(search), ...there }, true);
        }
        setActive(to);
      },
      forgetSearch: (half: Half) =>
        void navigate({
          to: '/documents/$documentId',
          params: { documentId },
          search: (before) => (half === 'main' ? withoutSearch(before) : withoutSearchBeside(before)),
          replace: true,
        }),
      swapHalves: () => {
        if (beside !== undefined) show({ documentId: beside, beside: documentId }, {}, false);
      },
      showDetails: () =>
        void navigate({
          to: '/documents/$documentId',
          params: { documentId },
          search: (before) => ({ ...before, details: true }),
          replace: true,
        }),
    };
  }, [show, navigate, documentId, beside, search, papers, close, active, setActive]);
}

const besideSpot = ({ page, block }: { readonly page: number; readonly block: number }) => ({
  besidePage: page,
  besideBlock: block,
});

/** Without its place too: that was of the search, and would be gone to again. */
function withoutSearch({ beside, besideUnit, besidePage, besideBlock, besideQ }: ReaderPlaces) {
  return withoutGaps({ beside, besideUnit, besidePage, besideBlock, besideQ });
}

function withoutSearchBeside({ page, block, unit, q, beside }: ReaderPlaces) {
  return withoutGaps({ page, block, unit, q, beside });
}

interface ReaderPlaces extends Place, Units {
  readonly beside?: string;
  readonly besideQ?: string;
}

interface Place {
  readonly page?: number;
  readonly block?: number;
  readonly unit?: string;
  readonly q?: string;
}

/** Where the main paper stands. */
function placeOf({ page, block, unit, q }: Place): Place {
  return {
    ...(page !== undefined && { page }),
    ...(block !== undefined && { block }),
    ...(unit !== undefined && { unit }),
    ...(q !== undefined && { q }),
  };
}
