// The papers of an item in the editor, in reading order, each to be put earlier or later or off the agenda.
import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { namePapers, withItem } from '#shared/sittings/agenda-edits.ts';
import type { Programme } from '#shared/sittings/programme.ts';
import classes from './ItemPapers.module.css';
import { movedPaper, type PaperOfItem } from './item-papers.ts';
import type { ProgrammeDraft } from './use-programme-draft.ts';

interface ItemPapersProps {
  /** Null: the sitting as a whole. */
  itemId: string | null;
  name: string;
  /** Its papers, in reading order. */
  own: readonly PaperOfItem[];
  edit: ProgrammeDraft['edit'];
}

export function ItemPapers({ itemId, name, own, edit }: ItemPapersProps) {
  const { t } = useTranslation();
  if (own.length === 0) return null;
  const order = own.map(({ documentId }) => documentId);
  const setOrder = (documentIds: string[]) => edit((before) => withPapers(before, itemId, documentIds));
  const without = (documentId: string) =>
    edit((before) => {
      const rest = withPapers(
        before,
        itemId,
        order.filter((each) => each !== documentId),
      );
      // A paper filed under the item stays with the sitting, which then names it.
      return itemId === null ? rest : namePapers(rest, null, [documentId]);
    });

  return (
    <ol className={classes.papers} aria-label={t('sittings:papersOf', { title: name })}>
      {own.map(({ documentId, title, circle, isFiledHere }, index) => (
        <li key={documentId} className={classes.paper}>
          <span className={classes.title}>
            <Link to="/documents/$documentId" params={{ documentId }}>
              {title}
            </Link>{' '}
            {circle !== 'everyone' && <CircleBadge circle={circle} />}
          </span>
          <span className={classes.actions}>
            <ActionIcon
              aria-label={t('sittings:calendar.papers.up', { title })}
              disabled={index === 0}
              onClick={() => setOrder(movedPaper(order, documentId, -1))}
            >
              <IconArrowUp size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
            <ActionIcon
              aria-label={t('sittings:calendar.papers.down', { title })}
              disabled={index === own.length - 1}
              onClick={() => setOrder(movedPaper(order, documentId, 1))}
            >
              <IconArrowDown size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
            {(itemId !== null || !isFiledHere) && (
              <ActionIcon
                aria-label={t(itemId === null ? 'sittings:calendar.papers.off' : 'sittings:calendar.papers.toSitting', {
                  title,
                })}
                onClick={() => without(documentId)}
              >
                <IconX size={18} stroke={1.6} aria-hidden />
              </ActionIcon>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}

function withPapers(programme: Programme, itemId: string | null, documentIds: string[]): Programme {
  if (itemId === null) return { ...programme, documentIds };
  const item = programme.agenda.find((each) => each.itemId === itemId);
  return item ? withItem(programme, { ...item, documentIds }) : programme;
}
