// A table: cells kept, and where it is wider than the column scrolled in a frame of its own, which says so by a shadow.
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './FlowTableView.module.css';
import { useFlowContext } from './flow-context.ts';
import type { TextItem } from './flow-item.ts';
import { InlineText } from './InlineText.tsx';
import { PageMark } from './PageMark.tsx';
import { type CellLine, type FlowTable, type TableCell, tableOf } from './table-cells.ts';

interface FlowTableViewProps {
  item: TextItem;
  common: Readonly<Record<`data-${string}`, number | boolean | undefined>>;
}

export function FlowTableView({ item, common }: FlowTableViewProps) {
  const { t } = useTranslation();
  const frame = useRef<HTMLElement>(null);
  const [isWide, setWide] = useState(false);
  const table = tableOf(item.parts);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => setWide(element.scrollWidth > element.clientWidth + 1);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div
      className={classes.table}
      {...common}
      data-continued={item.isContinued || undefined}
      data-frame={table.frame ?? undefined}
    >
      {item.parts.map((part) => part.isPageStart && <PageMark key={part.page} page={part.page} />)}
      <section
        ref={frame}
        className={classes.frame}
        {...(isWide && { tabIndex: 0, 'aria-label': t('documents:flow.wideTable') })}
      >
        {/* Cells without headings are lines set beside each other, such as a letterhead. */}
        <table
          role={table.hasHeader ? undefined : 'presentation'}
          style={{ minWidth: `${Math.min(table.columnCount * 5, 1200)}em` }}
        >
          <Rows table={table} />
        </table>
      </section>
    </div>
  );
}

function Rows({ table: { rows, hasHeader } }: { table: FlowTable }) {
  const [first, ...rest] = rows;
  return (
    <>
      {hasHeader && first && (
        <thead>
          <Row cells={first} isHeader />
        </thead>
      )}
      <tbody>
        {(hasHeader ? rest : rows).map((cells, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a read-only table.
          <Row key={row} cells={cells} isHeader={false} />
        ))}
      </tbody>
    </>
  );
}

function Row({ cells, isHeader }: { cells: readonly TableCell[]; isHeader: boolean }) {
  return (
    <tr>
      {cells.map((cell) => {
        const lines = cell.lines.map((line) => <Line key={`${line.part.page}.${line.offset}`} own={line} />);
        return isHeader ? (
          <th key={cell.column} scope="col" colSpan={spanOf(cell)}>
            {lines}
          </th>
        ) : (
          <td key={cell.column} colSpan={spanOf(cell)}>
            {lines}
          </td>
        );
      })}
    </tr>
  );
}

const spanOf = ({ span }: TableCell) => (span > 1 ? span : undefined);

function Line({ own: { line, index, part, offset } }: { own: CellLine }) {
  const { marksOf, linksOf } = useFlowContext();
  const { page, block } = part;
  const marks = marksOf(page, block);
  const text = line.join === 'hyphen' ? line.text.slice(0, -1) : line.text;
  return (
    <div data-part={`${page}.${block}`} data-offset={offset}>
      <InlineText
        part={{ ...part, lines: [line], from: offset, text }}
        marks={marks && { ...marks, byLine: [marks.byLine[part.firstLine + index] ?? []] }}
        links={linksOf(page, block)}
        noteMarks={[]}
        units={[]}
      />
    </div>
  );
}
