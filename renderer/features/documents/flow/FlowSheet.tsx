// The chunks that are on screen, with the space of the others between them.

import { Button } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useIsOnline } from '#renderer/rpc/connection.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import { labelOfAddress } from '#shared/kernel/legal/find-unit.ts';
import { FlowChunkView } from './FlowChunkView.tsx';
import type { FlowChunk } from './flow-chunks.ts';
import type { FlowEngine } from './flow-engine.ts';

import classes from './TextView.module.css';
import type { UnitIndex } from './unit-index.ts';

interface FlowSheetProps {
  ref: Ref<HTMLDivElement>;
  engine: FlowEngine;
  units: UnitIndex;
  /** Of text that is on its way; null: none. */
  error: unknown;
  onRetry: () => void;
}

export function FlowSheet({ ref, engine, units, error, onRetry }: FlowSheetProps) {
  const shown = engine.shown();
  const first = shown.find((each) => 'chunk' in each);
  return (
    <div ref={ref} className={classes.list}>
      {first && 'chunk' in first && <HeadingsAbove chunk={first.chunk} units={units} />}
      {shown.map((each) => {
        if ('gapPx' in each) return <div key={each.key} style={{ height: each.gapPx }} />;
        if (each.chunk.items) return <FlowChunkView key={each.chunk.key} chunk={each.chunk} />;
        return (
          <Waiting
            key={each.chunk.key}
            chunk={each.chunk}
            heightPx={engine.heightOf(each.chunk)}
            error={error}
            onRetry={onRetry}
          />
        );
      })}
    </div>
  );
}

/** What the text on screen stands in, for whoever walks by headings: those of it may be far above. */
function HeadingsAbove({ chunk, units }: { chunk: FlowChunk; units: UnitIndex }) {
  const above = units.pathAt(chunk.start).filter(({ start }) => comparePlaces(start, chunk.start) < 0);
  return above.map(({ address, title }, depth) => {
    const Heading = `h${Math.min(6, depth + 2)}` as 'h2';
    return (
      <Heading key={address} className="visually-hidden" data-skip>
        {[labelOfAddress(address), title].filter((part) => part !== null).join('. ')}
      </Heading>
    );
  });
}

interface WaitingProps {
  chunk: FlowChunk;
  heightPx: number;
  error: unknown;
  onRetry: () => void;
}

/** Pages whose text is on its way, or could not be had. */
function Waiting({ chunk: { firstPage, lastPage, key }, heightPx, error, onRetry }: WaitingProps) {
  const { t } = useTranslation();
  const isOnline = useIsOnline();
  const pages = { first: firstPage, last: lastPage };
  return (
    <div className={classes.waiting} data-chunk={key} style={{ height: heightPx }}>
      <div className={classes.waitingWords} role="status">
        {error === null
          ? t('documents:flow.waiting', pages)
          : t(isOnline ? 'documents:flow.waitingFailed' : 'documents:flow.waitingOffline', pages)}{' '}
        {error !== null && (
          <Button variant="default" onClick={onRetry}>
            {t('common:retry')}
          </Button>
        )}
      </div>
    </div>
  );
}
