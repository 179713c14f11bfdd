// The page's words, invisible over its drawing: what the person selects and copies, and what a screen reader reads as
// headings, paragraphs and tables. Set in points and scaled as a whole, so that zooming does not lay the text out again.
import { memo, type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { TextBlock, TextLine, TextPage } from '#shared/documents/extracted-text.ts';
import { type HeadingLevel, headingLevels } from './heading-levels.ts';
import { measureText } from './measure-text.ts';
import { guardSelection } from './selection-guard.ts';
import classes from './TextLayer.module.css';
import { brokenWord, cellsByRow, fontSizeOf, stretchOf } from './text-layer.ts';

interface TextLayerProps {
  page: TextPage;
  /** From 0. */
  pageIndex: number;
  /** CSS pixels per point. */
  scale: number;
}

export const TextLayer = memo(function TextLayer({ page, pageIndex, scale }: TextLayerProps) {
  const layer = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => {
    const levels = headingLevels(page.blocks);
    return page.blocks.map((block, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a page's blocks never change their order.
      <Block key={index} block={block} name={`${pageIndex}.${index}`} level={levels[index] ?? null} />
    ));
  }, [page, pageIndex]);
  useEffect(() => (layer.current ? guardSelection(layer.current) : undefined), []);
  return (
    <div
      ref={layer}
      className={classes.layer}
      style={{ width: page.width, height: page.height, transform: `scale(${scale})` }}
      data-text-layer
    >
      {blocks}
    </div>
  );
});

interface BlockProps {
  block: TextBlock;
  /** Of the page from 0 and the block: copying joins the lines of one block. */
  name: string;
  level: HeadingLevel | null;
}

function Block({ block, name, level }: BlockProps) {
  const { kind, lines } = block;
  if (kind === 'table') return <Table lines={lines} name={name} />;
  const words = lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block's lines never change their order.
    <Line key={index} line={line} before={lines[index - 1]} name={name} />
  ));
  if (level !== null) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: the level comes from the paper; an element would bring its own type.
      <div role="heading" aria-level={level} className={classes.block}>
        {words}
      </div>
    );
  }
  // The page says its own number, and a screen reader would say it in the middle of a sentence.
  if (kind === 'page-number') return <Aside isHidden>{words}</Aside>;
  if (kind === 'footnote') {
    return (
      <div role="note" className={classes.block}>
        {words}
      </div>
    );
  }
  return <p className={classes.block}>{words}</p>;
}

function Aside({ isHidden, children }: { isHidden: boolean; children: ReactNode }) {
  return (
    <div className={classes.block} aria-hidden={isHidden}>
      {children}
    </div>
  );
}

function Table({ lines, name }: { lines: readonly TextLine[]; name: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: lines stand where they are printed, which rows of a real table would undo.
    <div role="table" className={classes.block}>
      {cellsByRow(lines).map(({ row, cells }) => (
        // biome-ignore lint/a11y/useSemanticElements: as above.
        // biome-ignore lint/a11y/useFocusableInteractive: a row of words is not a control.
        <div role="row" key={row} className={classes.block}>
          {cells.map(({ column, lines: inCell }) => (
            // biome-ignore lint/a11y/useSemanticElements: as above.
            <div role="cell" key={column} className={classes.block}>
              {inCell.map((line, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a cell's lines never change their order.
                <Line key={index} line={line} before={inCell[index - 1]} name={name} />
              ))}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

interface LineProps {
  line: TextLine;
  /** The line above it in the same block. */
  before: TextLine | undefined;
  name: string;
}

/** A word that the line's end broke is read whole: its first part is said with the second. */
function Line({ line, before, name }: LineProps) {
  const started = before ? brokenWord(before) : null;
  const broken = brokenWord(line);
  return (
    <span
      className={classes.line}
      data-block={name}
      data-join={line.join}
      style={{
        left: line.box[0],
        top: line.box[1],
        height: line.box[3],
        lineHeight: `${line.box[3]}px`,
        fontSize: fontSizeOf(line),
        transform: `scaleX(${stretchOf(line, measureText)})`,
      }}
    >
      {started && (
        <span className={classes.said} data-said>
          {started.spoken}
        </span>
      )}
      {broken ? (
        <>
          {line.text.slice(0, broken.start)}
          <span aria-hidden>{line.text.slice(broken.start)}</span>
        </>
      ) : (
        line.text
      )}
    </span>
  );
}
