// One block of flowing text, set as a page of law: headings apart, the short address of clauses and points hanging in
// the margin, tables as rows.
import { memo } from 'react';
import { isRunningText, type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
import type { PaperLink } from '../pane/links.ts';
import type { BlockMarks } from '../pane/marks.ts';
import { clauseMarkOf } from './clause-mark.ts';
import classes from './FlowBlock.module.css';
import { depthOf, type HeadingLevel } from './heading-level.ts';
import { MarkedText } from './MarkedText.tsx';
import { tableRowsOf } from './table-cells.ts';

interface FlowBlockProps {
  block: TextBlock;
  marks: BlockMarks | null;
  links?: readonly PaperLink[] | undefined;
  /** Place in the page, from 0: how the reader finds it. */
  index?: number;
  /** Of a heading. */
  level?: HeadingLevel | null;
}

export const FlowBlock = memo(function FlowBlock({ block, marks, index, level }: FlowBlockProps) {
  // What repeats on every page is no part of the text.
  if (!isRunningText(block)) return null;
  const isTarget = marks?.isTarget === true;
  const common = { 'data-block-index': index, 'data-target': isTarget || undefined };
  const byLine = marks?.byLine ?? [];

  if (block.kind === 'table') {
    return (
      <div className={classes.table} {...common}>
        <table>
          <tbody>
            {tableRowsOf(block.lines, byLine).map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a read-only table.
              <tr key={row}>
                {cells.map((cell) => (
                  <td key={cell.column} colSpan={cell.span}>
                    {cell.lines.map((line, position) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: lines of a read-only cell.
                      <div key={position}>
                        <MarkedText text={line.text} marks={line.marks} />
                      </div>
                    ))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }

  const words = block.lines.map((line, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a read-only block.
    <span key={position}>
      {position > 0 && block.lines[position - 1]?.join === undefined && ' '}
      <MarkedText text={line.join === 'hyphen' ? line.text.slice(0, -1) : line.text} marks={byLine[position] ?? []} />
    </span>
  ));
  if (block.kind === 'heading') {
    const Heading = `h${level ?? 2}` as const;
    return (
      <Heading className={classes.heading} data-depth={depthOf(textOfBlock(block))} {...common}>
        {words}
      </Heading>
    );
  }
  const mark = block.continues ? null : clauseMarkOf(block.lines[0]?.text ?? '');
  return (
    <p
      className={classes.paragraph}
      data-note={block.kind === 'footnote' || undefined}
      data-mark={mark?.kind}
      {...common}
    >
      {mark && (
        <span className={classes.mark} aria-hidden>
          {mark.label}
        </span>
      )}
      {words}
    </p>
  );
});
