// The words of a block with what is told within them: see `inline-text.ts`.
import { Tooltip } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TextEdit } from '#shared/documents/extracted-text.ts';
import { ReferenceLink } from '../outline/ReferenceLink.tsx';
import { AddressMark } from './AddressMark.tsx';
import { labelOfUnit } from './address-label.ts';
import { editTime } from './edit-time.ts';
import { useFlowContext } from './flow-context.ts';
import classes from './InlineText.module.css';
import { type InlinePiece, type InlinePoint, type InlineRange, type InlineSource, inlineRuns } from './inline-text.ts';

type InlineTextProps = Omit<InlineSource, 'showsEdits'>;

export function InlineText(props: InlineTextProps) {
  const { showsEdits } = useFlowContext();
  return inlineRuns({ ...props, showsEdits }).map(({ reference, start, pieces }) => {
    const words = pieces.map((piece, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order.
      <Fragment key={index}>
        {piece.points.map((point, position) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: points of one text, in its order.
          <PointView key={position} point={point} />
        ))}
        <PieceView piece={piece} />
      </Fragment>
    ));
    return reference === null ? (
      <Fragment key={start}>{words}</Fragment>
    ) : (
      <ReferenceLink key={start} reference={reference}>
        {words}
      </ReferenceLink>
    );
  });
}

function PieceView({ piece: { text, ranges } }: { piece: InlinePiece }) {
  let words: ReactNode = text;
  for (const range of ranges) words = <Told range={range}>{words}</Told>;
  return words;
}

function Told({ range, children }: { range: InlineRange; children: ReactNode }) {
  const { t } = useTranslation();
  const { onGoTo } = useFlowContext();
  if (range.type === 'mark') {
    return (
      <mark className={classes.hit} data-target={range.kind === 'current' || undefined}>
        {children}
      </mark>
    );
  }
  if (range.type === 'weak') {
    return (
      <span className={classes.weak} title={t('documents:flow.doubtful')}>
        {children}
      </span>
    );
  }
  if (range.type === 'inserted') return <Edit edit={range.edit}>{children}</Edit>;
  return (
    <sup className={classes.noteMark}>
      <a
        href={`#note-${range.note.page}.${range.note.block}`}
        role="doc-noteref"
        onClick={(event) => {
          event.preventDefault();
          onGoTo?.(range.note);
        }}
      >
        {children}
      </a>
    </sup>
  );
}

function PointView({ point }: { point: InlinePoint }) {
  if (point.type === 'unit') return <AddressMark {...labelOfUnit(point.unit)} />;
  const lines = point.edit.text.split('\n');
  return (
    <Edit edit={point.edit}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one struck-out text.
        <Fragment key={index}>
          {index > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </Edit>
  );
}

function Edit({ edit, children }: { edit: TextEdit; children: ReactNode }) {
  const { t } = useTranslation();
  const isDeleted = edit.kind === 'deleted';
  const Tag = isDeleted ? 'del' : 'ins';
  const by = [edit.author ?? t('documents:flow.edits.someone'), editTime(edit.at)].filter((part) => part !== null);
  return (
    <Tooltip
      label={t(isDeleted ? 'documents:flow.edits.deletedBy' : 'documents:flow.edits.insertedBy', { by: by.join(', ') })}
      events={{ hover: true, focus: true, touch: true }}
    >
      <Tag className={isDeleted ? classes.deleted : classes.inserted} tabIndex={0} data-skip={isDeleted || undefined}>
        {children}
      </Tag>
    </Tooltip>
  );
}
