// The paper's outline beside it: follows the reading, leads to each unit, and finds one by its address or its words.
import { Button } from '@mantine/core';
import { IconAlertTriangle, IconListSearch, IconListTree } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { EmptyState, ErrorState, LoadingState, OfflineState } from '#renderer/ui/states.tsx';
import type { PaperStructure } from '#shared/documents/structure.ts';
import { useViewer } from '../hooks/use-viewer.ts';
import { usePane } from '../pane/pane.ts';
import { flatUnitsOf } from '../pane/unit-at.ts';
import { useStructure } from '../reader/use-pane.ts';
import { unitsFor } from './clause-search.ts';
import { goToUnit, usePathTo, useSettledHereIndex } from './here.ts';
import { OutlineFilter } from './OutlineFilter.tsx';
import classes from './OutlinePanel.module.css';
import { OutlineTree } from './OutlineTree.tsx';
import { useChanges } from './use-changes.ts';

export function OutlinePanel() {
  const { t } = useTranslation();
  const { document, structure, setSide } = usePane();
  const query = useStructure(document.documentId);
  const isOnline = useIsOnline();
  const retry = () => void query.refetch();

  if (structure && structure.units.length > 0) return <OutlineOf structure={structure} />;
  if (structure) {
    return (
      <div className={classes.state}>
        <EmptyState
          icon={<IconListTree size={28} stroke={1.6} aria-hidden />}
          title={t('documents:outline.none')}
          text={t('documents:outline.noneText')}
          actions={
            document.hasPages && (
              <Button variant="default" onClick={() => setSide('thumbnails')}>
                {t('documents:outline.toThumbnails')}
              </Button>
            )
          }
        />
      </div>
    );
  }
  return (
    <div className={classes.state}>
      {query.isError ? (
        <ErrorState title={t('documents:outline.error')} error={query.error} onRetry={retry} />
      ) : isOnline ? (
        <div className={classes.loading}>
          <LoadingState lineCount={12} />
        </div>
      ) : (
        <OfflineState onRetry={retry} />
      )}
    </div>
  );
}

interface OutlineOfProps {
  structure: PaperStructure;
}

function OutlineOf({ structure }: OutlineOfProps) {
  const { t } = useTranslation();
  const pane = usePane();
  const { isKeeper } = useViewer();
  const changes = useChanges(pane.document);
  const hereIndex = useSettledHereIndex();
  const here = usePathTo(hereIndex);
  const [typed, setTyped] = useState('');
  const [showsFaults, setShowsFaults] = useState(false);
  const tree = useRef<HTMLDivElement>(null);
  const filter = useDeferredValue(typed);
  // What is read while one types decides what «khoản 2» means; to read on does not change what was found.
  const hereThen = useRef(here);
  if (filter === '') hereThen.current = here;

  const found = useMemo(
    () => (filter.trim() === '' ? null : unitsFor(filter, structure, hereThen.current)),
    [filter, structure],
  );
  const faults = useMemo(
    () => (isKeeper ? Map.groupBy(structure.faults, ({ address }) => address) : new Map<string, []>()),
    [isKeeper, structure],
  );
  const only = useMemo(() => {
    const wanted = found ? new Set(found.map(({ address }) => address)) : showsFaults ? faults : null;
    if (wanted === null) return null;
    const indices = flatUnitsOf(structure).flatMap(({ unit }, index) => (wanted.has(unit.address) ? [index] : []));
    return new Set(indices);
  }, [found, showsFaults, faults, structure]);

  return (
    <div className={classes.panel}>
      <OutlineFilter
        typed={typed}
        onType={setTyped}
        foundCount={found?.length ?? null}
        onEnter={() => {
          const best = unitsFor(typed, structure, hereThen.current)[0];
          if (best) goToUnit(pane, best);
        }}
        onDown={() => tree.current?.focus()}
      />
      {faults.size > 0 && (
        <p className={classes.faults}>
          <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
          <span>{t('documents:outline.faults', { count: structure.faults.length })}</span>
          <button type="button" className={classes.faultsButton} onClick={() => setShowsFaults(!showsFaults)}>
            {t(showsFaults ? 'documents:outline.showAll' : 'documents:outline.showFaults')}
          </button>
        </p>
      )}
      {found?.length === 0 ? (
        <div className={classes.state}>
          <EmptyState
            icon={<IconListSearch size={28} stroke={1.6} aria-hidden />}
            title={t('documents:outline.noneFound')}
            text={t('documents:outline.noneFoundText')}
          />
        </div>
      ) : (
        <OutlineTree
          treeRef={tree}
          structure={structure}
          hereIndex={hereIndex}
          here={here}
          only={only}
          faults={faults}
          changes={changes}
        />
      )}
    </div>
  );
}
