// One block of flowing text, set as a page of law: headings apart, the short address of clauses and points hanging in
// the margin, tables as rows.
import { memo } from 'react';
import { type TextBlock, textOfBlock } from '#shared/documents/extracted-text.ts';
import { clauseMarkOf } from './clause-mark.ts';
import classes from './FlowBlock.module.css';
import { depthOf, type HeadingLevel } from './heading-level.ts';
import type { BlockHits } from './hits.ts';
import { MarkedText } from './MarkedText.tsx';
import { cellsOf } from './table-cells.ts';

interface FlowBlockProps {
  block: TextBlock;
  hits: BlockHits | null;
  /** Place in the page, from 0: how the reader finds it. */
  index?: number;
  /** Of a heading. */
  level?: HeadingLevel | null;
}

export const FlowBlock = memo(function FlowBlock({ block, hits, index, level }: FlowBlockProps) {
  const isTarget = hits?.isTarget === true;
  const common = { 'data-block-index': index, 'data-target': isTarget || undefined };
  const lines = block.lines.map((line, position) => ({ text: line.text, ranges: hits?.byLine[position] ?? [] }));

  if (block.kind === 'table') {
    return (
      <div className={classes.table} {...common}>
        <table>
          <tbody>
            {lines.map((line, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows of a read-only table.
              <tr key={row}>
                {cellsOf(line.text, line.ranges).map((cell) => (
                  <td key={cell.start}>
                    <MarkedText text={cell.text} ranges={cell.ranges} isTarget={isTarget} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    );
  }

  const words = lines.map((line, position) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a read-only block.
    <span key={position}>
      {position > 0 && ' '}
      <MarkedText text={line.text} ranges={line.ranges} isTarget={isTarget} />
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
  const mark = clauseMarkOf(lines[0]?.text ?? '');
  return (
    <p className={classes.paragraph} data-mark={mark?.kind} {...common}>
      {mark && (
        <span className={classes.mark} aria-hidden>
          {mark.label}
        </span>
      )}
      {words}
    </p>
  );
});
