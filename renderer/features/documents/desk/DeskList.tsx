// The papers of the desk in their groups. Only rows on screen exist; the chosen one is in the tab order, and the arrow
// keys choose.
import { Button } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './DeskList.module.css';
import { DeskRow } from './DeskRow.tsx';
import { type DeskGroup, type DeskPart, neighbourOf } from './desk-groups.ts';

interface DeskListProps {
  parts: readonly DeskPart[];
  chosenId: string | undefined;
  sameNumbers: ReadonlySet<string>;
  onChoose: (documentId: string) => void;
  /** What can be done with all papers of a group; null where there is nothing. */
  bulkLabel: (group: DeskGroup) => string | null;
  onBulk: (part: DeskPart) => void;
}

const estimatedRow = 104;
const estimatedHead = 52;

export function DeskList({ parts, chosenId, sameNumbers, onChoose, bulkLabel, onBulk }: DeskListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const lines = useMemo(
    () =>
      parts.flatMap((part) => [
        { key: part.group as string, part, paper: null },
        ...part.papers.map((paper) => ({ key: paper.documentId, part, paper })),
      ]),
    [parts],
  );
  const chosenLine = lines.findIndex(({ paper }) => paper !== null && paper.documentId === chosenId);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (lines[index]?.paper ? estimatedRow : estimatedHead),
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 6,
  });

  useEffect(() => {
    if (chosenLine >= 0) virtualizer.scrollToIndex(chosenLine, { align: 'auto' });
  }, [chosenLine, virtualizer]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = neighbourOf(parts, chosenId, event.key === 'ArrowDown' ? 1 : -1);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus());
  };

  return (
    <nav ref={scroller} className={classes.scroller} aria-label={t('documents:desk.list')} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows are placed one by one; ul and li would need the same roles. */}
      <div role="list" className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          const { part, paper } = line;
          const bulk = part.papers.length > 0 ? bulkLabel(part.group) : null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list.
            <div
              key={item.key}
              role="listitem"
              data-index={item.index}
              ref={virtualizer.measureElement}
              className={classes.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {paper ? (
                <DeskRow
                  paper={paper}
                  isChosen={paper.documentId === chosenId}
                  hasSameNumber={sameNumbers.has(paper.documentId)}
                  onChoose={onChoose}
                />
              ) : (
                <div className={classes.head} data-group={part.group}>
                  <h2>{t(`documents:desk.group.${part.group}`, { count: part.papers.length })}</h2>
                  {bulk && (
                    <Button variant="subtle" color="link" onClick={() => onBulk(part)}>
                      {bulk}
                    </Button>
                  )}
                </div>
              )}
            </div>
          );
        })}
      </div>
    </nav>
  );
}
