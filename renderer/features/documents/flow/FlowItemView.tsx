// One paragraph, heading, table or note of text mode.
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { AddressMark } from './AddressMark.tsx';
import { labelOfItem } from './address-label.ts';
import classes from './FlowItemView.module.css';
import { FlowTableView } from './FlowTableView.tsx';
import { type FlowContextValue, useFlowContext } from './flow-context.ts';
import type { FlowPart, TextItem } from './flow-item.ts';
import { InlineText } from './InlineText.tsx';
import { labelOfNote } from './note-marks.ts';
import { PageMark } from './PageMark.tsx';

interface FlowItemViewProps {
  item: TextItem;
  /** Place in the page, from 0: for whoever looks for a block in a page that stands alone. */
  blockIndex?: number | undefined;
}

export function FlowItemView({ item, blockIndex }: FlowItemViewProps) {
  const flow = useFlowContext();
  const isTarget = item.parts.some(({ page, block }) => flow.marksOf(page, block)?.isTarget === true);
  const common = { 'data-block-index': blockIndex, 'data-target': isTarget || undefined };
  if (item.kind === 'table') return <FlowTableView item={item} common={common} />;
  if (isEmpty(item, flow)) return null;
  const [first] = item.parts;
  const isWhole = item.parts.length === 1;
  const own = isWhole && first ? { 'data-part': `${first.page}.${first.block}`, 'data-offset': first.from } : {};
  const label = labelOfItem(item, flow.hasUnits);
  const address = label && <AddressMark {...label} />;
  const words = (
    <>
      {item.kind !== 'heading' && address}
      {item.kind === 'footnote' && <NoteLabel item={item} />}
      {item.parts.map((part) => (
        <Fragment key={`${part.page}.${part.block}`}>
          {part.glue}
          {part.isPageStart && <PageMark page={part.page} />}
          <Part part={part} item={item} isWhole={isWhole} />
        </Fragment>
      ))}
    </>
  );
  if (item.kind === 'heading') {
    const Heading = `h${item.level ?? 2}` as 'h2';
    // The address stands beside the heading, not in it: whoever walks by headings hears their words alone.
    return (
      <div className={classes.heading} data-look={item.look} {...common}>
        <Heading className={classes.headingWords} {...own}>
          {words}
        </Heading>
        {address}
      </div>
    );
  }
  if (item.kind === 'footnote') {
    return (
      <p id={`note-${item.key}`} className={classes.paragraph} data-note role="doc-footnote" {...own} {...common}>
        {words}
      </p>
    );
  }
  return (
    <p
      className={classes.paragraph}
      data-mark={label?.kind}
      data-rule={isRule(item) || undefined}
      data-continued={item.isContinued || undefined}
      {...own}
      {...common}
    >
      {words}
    </p>
  );
}

/** A line drawn with characters, as typists do. */
function isRule({ parts }: TextItem): boolean {
  return parts.length === 1 && /^[_\-–—=*.\s]{4,}$/u.test(parts[0]?.text ?? '');
}

/** Nothing is left of it after the changes: it shows itself only with them. */
function isEmpty({ parts }: TextItem, { showsEdits }: FlowContextValue): boolean {
  return !showsEdits && parts.every(({ text }) => text === '');
}

interface PartProps {
  part: FlowPart;
  item: TextItem;
  /** The element around it stands for it. */
  isWhole: boolean;
}

function Part({ part, item, isWhole }: PartProps) {
  const { marksOf, linksOf } = useFlowContext();
  const { page, block } = part;
  const isHere = (each: { page: number; block: number }) => each.page === page && each.block === block;
  const words = (
    <InlineText
      part={part}
      marks={marksOf(page, block)}
      links={linksOf(page, block)}
      noteMarks={item.noteMarks.filter(isHere)}
      units={part === item.parts[0] ? item.units.filter(({ offset }) => offset > 2) : []}
    />
  );
  if (isWhole) return words;
  return (
    <span data-part={`${page}.${block}`} data-offset={part.from}>
      {words}
    </span>
  );
}

/** Leads back from a note to its mark. */
function NoteLabel({ item }: { item: TextItem }) {
  const { t } = useTranslation();
  const { onGoTo } = useFlowContext();
  const { markedAt } = item;
  if (!onGoTo || !markedAt) return null;
  const label = labelOfNote(item.parts[0]?.text ?? '') ?? '';
  return (
    <button
      type="button"
      className={classes.back}
      data-skip
      aria-label={t('documents:flow.noteBack', { label })}
      onClick={() => onGoTo(markedAt)}
    >
      ↑
    </button>
  );
}
