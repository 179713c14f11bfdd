// An item of the agenda that is over or to come: one quiet line; its papers unfold.
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#renderer/i18n/format.ts';
import type { AgendaEntry } from '../agenda.ts';
import classes from './AgendaLine.module.css';
import { PaperList } from './PaperList.tsx';

interface AgendaLineProps {
  entry: AgendaEntry;
  isOpenAtFirst: boolean;
}

export function AgendaLine({ entry, isOpenAtFirst }: AgendaLineProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const papersId = useId();
  const count = entry.documents.length;

  const title = <h2 className={classes.title}>{entry.title}</h2>;
  const facts = [
    ...(count > 0 ? [t('common:documentCount', { count })] : []),
    ...(entry.phase === 'past' ? [t('sittings:endedAt', { time: formatTime(entry.endsAt) })] : []),
  ].join(' · ');

  if (count === 0) {
    return (
      <div className={classes.line} data-phase={entry.phase}>
        {title}
      </div>
    );
  }
  return (
    <div className={classes.line} data-phase={entry.phase}>
      {title}
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={papersId}
        aria-label={`${entry.title}: ${facts}`}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>{facts}</span>
        <IconChevronDown size={18} stroke={1.6} className={classes.chevron} aria-hidden />
      </button>
      <div id={papersId} className={classes.papers} hidden={!isOpen}>
        {isOpen && <PaperList title={entry.title} documents={entry.documents} />}
      </div>
    </div>
  );
}
