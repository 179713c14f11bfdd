// The shelf: every paper that the person may see, narrowed down and in order, and what is done with many at once.
import { useCallback, useMemo, useRef, useState } from 'react';
import { DetailsDrawer } from '../details/DetailsDrawer.tsx';
import { areOfSamePages } from '../hooks/list-pages.ts';
import { useBulkAction } from '../hooks/use-bulk-action.tsx';
import { useDocuments } from '../hooks/use-documents.ts';
import { useFacets } from '../hooks/use-facets.ts';
import { useSelection } from '../hooks/use-selection.ts';
import { useWarmReader } from '../hooks/use-warm-reader.ts';
import { ImportZone } from '../importing/ImportZone.tsx';
import { ActDialogs } from './ActDialogs.tsx';
import { ActiveFilters } from './ActiveFilters.tsx';
import { DocumentList } from './DocumentList.tsx';
import type { RowActs } from './DocumentRow.tsx';
import { Filters } from './Filters.tsx';
import { LibraryHeader } from './LibraryHeader.tsx';
import classes from './LibraryScreen.module.css';
import { LibraryTools } from './LibraryTools.tsx';
import { ListState } from './ListState.tsx';
import { SelectionBar } from './SelectionBar.tsx';
import { useEmptyState } from './use-empty-state.tsx';
import { useLibrary } from './use-library.ts';
import { useLibraryActs } from './use-library-acts.ts';
import { useLibraryKeys } from './use-library-keys.ts';

const rowsAtFirst = 30;

export function LibraryScreen() {
  const library = useLibrary();
  const { search, listing, listingKey, placeKey, isKeeper, parts, viewer } = library;
  const [{ key, ...range }, setRange] = useState({ key: '', first: 0, last: rowsAtFirst });
  const shown = key === listingKey ? range : { first: 0, last: rowsAtFirst };
  const list = useDocuments(listing, shown.first, shown.last);
  const facets = useFacets();
  const selected = useSelection(listing, isKeeper);
  const bulk = useBulkAction(selected.noteDone);
  const acts = useLibraryActs(bulk.run);
  const [detailsOf, setDetailsOf] = useState<string | null>(null);
  const [isFiltering, setIsFiltering] = useState(false);
  const textRef = useRef<HTMLInputElement>(null);
  useLibraryKeys(selected, textRef);
  useWarmReader();

  const onRangeChange = useCallback(
    ({ first, last }: { first: number; last: number }) =>
      setRange((before) =>
        before.key === listingKey && areOfSamePages(before, { first, last })
          ? before
          : { key: listingKey, first, last },
      ),
    [listingKey],
  );
  const { toggleRow, extendTo } = selected;
  const rowActs = useMemo(
    (): RowActs => ({
      isKeeper,
      onToggle: (document, index, isExtending) => (isExtending ? void extendTo(index) : toggleRow(document, index)),
      onAct: acts.actOnOne,
      onDetails: ({ documentId }) => setDetailsOf(documentId),
    }),
    [isKeeper, extendTo, toggleRow, acts.actOnOne],
  );
  const isFiltered = parts.length > 0;
  const isEmpty = !list.isLoading && !list.isStale && !list.error && list.total === 0;
  const hasNone = isEmpty && !isFiltered;
  const empty = useEmptyState(isFiltered, library.clear);
  const hasSelection = selected.selection.size > 0;

  return (
    <div className={classes.screen}>
      <LibraryHeader total={list.total} hasWays={!hasNone} />
      <div className={classes.body}>
        <div className={classes.main}>
          {hasSelection ? (
            <SelectionBar
              selected={selected}
              total={list.total}
              isKeeper={isKeeper}
              progress={bulk.progress}
              onAct={acts.actOnMany}
            />
          ) : (
            !hasNone && (
              <LibraryTools
                search={search}
                partCount={parts.length}
                textRef={textRef}
                onText={library.changeText}
                onOrder={library.changeOrder}
                onOpenFilters={() => setIsFiltering(true)}
              />
            )
          )}
          <ActiveFilters parts={parts} facets={facets} onRemove={library.removePart} onClear={library.clear} />
          <ListState list={list} isViewerKnown={viewer !== undefined} empty={empty}>
            <DocumentList
              key={listingKey}
              list={list}
              placeKey={`${placeKey} ${listingKey}`}
              selection={selected.selection}
              acts={rowActs}
              groups={listing.order === 'agenda' ? { facets } : null}
              onRangeChange={onRangeChange}
              onExtend={extendTo}
            />
          </ListState>
        </div>
        {!hasNone && (
          <Filters
            search={search}
            facets={facets}
            isKeeper={isKeeper}
            onChange={library.change}
            isOpen={isFiltering}
            onClose={() => setIsFiltering(false)}
          />
        )}
      </div>
      <ImportZone />
      <ActDialogs acts={acts} bulk={bulk} onDone={selected.noteDone} />
      <DetailsDrawer documentId={detailsOf ?? ''} opened={detailsOf !== null} onClose={() => setDetailsOf(null)} />
    </div>
  );
}
