// A published programme as its readers see it: when, where, its agenda with papers; what changed last.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatDuration, formatTime } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import { endOfItem, type Programme } from '#shared/sittings/programme.ts';
import { ChangeList } from './ChangeList.tsx';
import shared from './calendar.module.css';
import { type PaperOfItem, papersOfItem } from './item-papers.ts';
import classes from './ProgrammeView.module.css';

interface ProgrammeViewProps {
  detail: ProgrammeDetail;
  programme: Programme;
}

export function ProgrammeView({ detail, programme }: ProgrammeViewProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { papers, changes, changeNote, edition, publishedAt } = detail;
  const common = papersOfItem(programme, papers, null);
  return (
    <>
      {edition > 1 && publishedAt !== null && (changes.length > 0 || changeNote !== null) && (
        <section className={shared.notice} aria-labelledby="programme-changes">
          <div className={shared.noticeWords}>
            <h2 id="programme-changes" className={classes.changed}>
              {t('sittings:calendar.changedAt', { at: formatDateTime(publishedAt) })}
            </h2>
            {changeNote !== null && <p>{changeNote}</p>}
            <ChangeList changes={changes} />
          </div>
        </section>
      )}
      {common.length > 0 && (
        <section className={classes.common}>
          <h2 className={shared.day}>{t('sittings:commonPapers')}</h2>
          <Papers papers={common} title={programme.title} />
        </section>
      )}
      {programme.agenda.length === 0 ? (
        <EmptyState title={t('sittings:noAgenda')} text={t('sittings:noAgendaText')} />
      ) : (
        <ol className={classes.agenda} aria-label={t('sittings:agenda')}>
          {programme.agenda.map((item) => (
            <li key={item.itemId} className={classes.item} data-kind={item.kind}>
              <p className={classes.times}>
                {t('sittings:span', { from: formatTime(item.startsAt), to: formatTime(endOfItem(item)) })}
                <small>{formatDuration(item.durationMinutes * 60_000, language)}</small>
              </p>
              <div>
                <h2 className={classes.title}>{item.title}</h2>
                {item.presenter !== null && <p className={shared.lineFacts}>{item.presenter}</p>}
                <Papers papers={papersOfItem(programme, papers, item.itemId)} title={item.title} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </>
  );
}

interface PapersProps {
  papers: readonly PaperOfItem[];
  /** Of the item, for the list's name. */
  title: string;
}

function Papers({ papers, title }: PapersProps) {
  const { t } = useTranslation();
  if (papers.length === 0) return null;
  return (
    <ul className={classes.papers} aria-label={t('sittings:papersOf', { title })}>
      {papers.map((paper) => (
        <li key={paper.documentId}>
          <Link to="/documents/$documentId" params={{ documentId: paper.documentId }}>
            {paper.title}
          </Link>{' '}
          {paper.circle !== 'everyone' && <CircleBadge circle={paper.circle} />}
        </li>
      ))}
    </ul>
  );
}
