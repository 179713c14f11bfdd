// The agenda on a time axis: the current item is a card, everything else a quiet line.
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/i18n/format.ts';
import type { AgendaEntry } from '../agenda.ts';
import classes from './AgendaAxis.module.css';
import { AgendaLine } from './AgendaLine.tsx';
import { CurrentItemCard } from './CurrentItemCard.tsx';

interface AgendaAxisProps {
  entries: readonly AgendaEntry[];
  now: number;
}

export function AgendaAxis({ entries, now }: AgendaAxisProps) {
  const { t } = useTranslation();
  const currentRef = useBringIntoView();
  const hasCurrent = entries.some((entry) => entry.phase === 'current');
  // With nothing going on, the first papers lie open: one comes here to prepare.
  const openItemId = hasCurrent ? undefined : entries.find((entry) => entry.documents.length > 0)?.itemId;

  return (
    <ol className={classes.axis} aria-label={t('sittings:agenda')}>
      {entries.map((entry) => (
        <li
          key={entry.itemId}
          ref={entry.phase === 'current' ? currentRef : undefined}
          className={classes.entry}
          data-phase={entry.phase}
          aria-current={entry.phase === 'current' ? 'time' : undefined}
        >
          <time className={classes.time} dateTime={entry.startsAt}>
            {formatTime(entry.startsAt)}
          </time>
          <span className={classes.rail} aria-hidden>
            <span className={classes.dot} />
          </span>
          {entry.phase === 'current' ? (
            <CurrentItemCard entry={entry} now={now} />
          ) : (
            <AgendaLine entry={entry} isOpenAtFirst={entry.itemId === openItemId} />
          )}
        </li>
      ))}
    </ol>
  );
}

/** On opening, scrolls to the current item where a long agenda has pushed it out of sight. */
function useBringIntoView() {
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    const top = ref.current?.getBoundingClientRect().top ?? 0;
    if (top > window.innerHeight * 0.7) ref.current?.scrollIntoView({ block: 'center' });
  }, []);
  return ref;
}
