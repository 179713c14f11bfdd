// A stretch of a paper's text, set as in text mode but still: for the printer and for the hall's screen. Whoever shows it
// gives it a margin for the addresses of clauses and points: `--flow-margin`.
import { useMemo } from 'react';
import type { TextPage, TextPlace } from '#shared/documents/extracted-text.ts';
import { comparePlaces } from '#shared/documents/linked-places.ts';
import type { PaperStructure } from '#shared/documents/structure.ts';
import { FlowItemView } from '../flow/FlowItemView.tsx';
import { FlowContext, type FlowContextValue } from '../flow/flow-context.ts';
import { isTextItem } from '../flow/flow-item.ts';
import { itemsOfRun } from '../flow/flow-items.ts';
import { indexUnits } from '../flow/unit-index.ts';

interface FlowTextProps {
  /** By their number from 1, without gaps. */
  pages: ReadonlyMap<number, TextPage>;
  structure: PaperStructure | undefined;
  /** From where to where, exclusive; absent: all of the pages. */
  stretch?: { readonly start: TextPlace; readonly end: TextPlace } | undefined;
}

const noPages: ReadonlySet<number> = new Set();

export function FlowText({ pages, structure, stretch }: FlowTextProps) {
  const items = useMemo(() => {
    const firstPage = Math.min(...pages.keys());
    const run = { firstPage, pages: [...pages.values()] };
    const all = itemsOfRun(run, {
      hasPrevious: false,
      next: undefined,
      units: indexUnits(structure),
      weakPages: noPages,
    });
    return all.filter(isTextItem).filter(({ start }) => {
      return !stretch || (comparePlaces(start, stretch.start) >= 0 && comparePlaces(start, stretch.end) < 0);
    });
  }, [pages, structure, stretch]);
  const flow = useMemo<FlowContextValue>(
    () => ({
      marksOf: () => null,
      linksOf: () => [],
      showsEdits: false,
      hasPageMarks: false,
      hasUnits: structure !== undefined,
    }),
    [structure],
  );
  return (
    <FlowContext value={flow}>
      {items.map((item) => (
        <FlowItemView key={item.key} item={item} />
      ))}
    </FlowContext>
  );
}
