// The lines of the list. Only those on screen exist: there may be two thousand.
import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconTrash } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import classes from './AbbreviationsSection.module.css';
import type { AbbreviationLine } from './filtered-abbreviations.ts';

interface AbbreviationListProps {
  lines: readonly AbbreviationLine[];
  mayChange: boolean;
  isBusy: boolean;
  onAdd: (line: AbbreviationLine) => void;
  onRemove: (line: AbbreviationLine) => void;
}

const estimatedLine = 56;

export function AbbreviationList({ lines, mayChange, isBusy, onAdd, onRemove }: AbbreviationListProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedLine,
    getItemKey: (index) => lines[index]?.key ?? index,
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolled with the keys where no line has a button.
    <section ref={scroller} tabIndex={0} className={classes.scroller} aria-label={t('abbreviations:list')}>
      {/* biome-ignore lint/a11y/useSemanticElements: lines are placed one by one; ul and li would need the same roles. */}
      <div role="list" className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index];
          if (!line) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see the list.
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              role="listitem"
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              className={classes.line}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <Words line={line} />
              {mayChange && <Act line={line} isBusy={isBusy} onAdd={onAdd} onRemove={onRemove} />}
            </div>
          );
        })}
      </div>
    </section>
  );
}

function Words({ line: { short, also, full, origin } }: { line: AbbreviationLine }) {
  const { t } = useTranslation();
  return (
    <span className={classes.words} data-gone={origin === 'removed' || undefined}>
      <span className={classes.shorts}>{[short, ...also].join(', ')}</span>
      <span className={classes.meaning}>{full}</span>
      {origin !== 'usual' && (
        <Chip tone={origin === 'added' ? 'ok' : 'quiet'}>
          {t(origin === 'added' ? 'abbreviations:added' : 'abbreviations:gone')}
        </Chip>
      )}
    </span>
  );
}

type ActProps = Pick<AbbreviationListProps, 'isBusy' | 'onAdd' | 'onRemove'> & { line: AbbreviationLine };

function Act({ line, isBusy, onAdd, onRemove }: ActProps) {
  const { t } = useTranslation();
  const { short, full } = line;
  const isGone = line.origin === 'removed';
  const Icon = isGone ? IconArrowBackUp : IconTrash;
  return (
    <ActionIcon
      aria-label={t(isGone ? 'abbreviations:restore' : 'abbreviations:remove', { short, full })}
      disabled={isBusy}
      onClick={() => (isGone ? onAdd(line) : onRemove(line))}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
    </ActionIcon>
  );
}
