// What is missing for one item of the agenda; each paper leads to where it is seen to.
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { formatDateTime, formatTime } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import type { ItemReadiness } from '#shared/sittings/readiness.ts';
import classes from './ReadinessPanel.module.css';

type PaperReadiness = ItemReadiness['papers'][number];

interface ReadinessItemProps {
  item: ItemReadiness;
}

export function ReadinessItem({ item }: ReadinessItemProps) {
  const { t } = useTranslation();
  return (
    <li className={classes.item}>
      <p className={classes.itemTitle}>
        {item.startsAt !== null && <time dateTime={item.startsAt}>{formatTime(item.startsAt)} </time>}
        {item.itemId === null ? t('sittings:home.readiness.common') : item.title}
        {item.isWithoutPapers && <Chip tone="warn">{t('sittings:home.readiness.itemWithout')}</Chip>}
      </p>
      <ul>
        {item.papers.map((paper) => (
          <li key={paper.documentId}>
            <PaperLink paper={paper} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface PaperLinkProps {
  paper: PaperReadiness;
}

function PaperLink({ paper }: PaperLinkProps) {
  const { t } = useTranslation();
  const { documentId, title, state } = paper;
  const body = (
    <>
      <span className={classes.paperTitle}>{title}</span>
      <Chip tone={toneOf(paper)}>{stateWords(paper, t)}</Chip>
    </>
  );
  const isPublished = state === 'unread' || state === 'elsewhere' || state === 'ready';
  return isPublished ? (
    <Link to="/documents/$documentId" params={{ documentId }} search={{ details: true }} className={classes.paper}>
      {body}
    </Link>
  ) : (
    <Link to="/documents/desk" search={{ paper: documentId }} className={classes.paper}>
      {body}
    </Link>
  );
}

function toneOf({ state, faults }: PaperReadiness): 'quiet' | 'link' | 'warn' | 'ok' {
  if (state === 'scheduled') return 'link';
  if (state === 'approved') return 'ok';
  return state === 'draft' && faults.length === 0 ? 'quiet' : 'warn';
}

function stateWords({ state, circle, publishAt, faults }: PaperReadiness, t: TFunction): string {
  if (state === 'draft') {
    const [fault] = faults;
    return fault
      ? `${t('sittings:home.readiness.state.draft')} · ${t(`documents:desk.fault.${fault}`)}`
      : t('sittings:home.readiness.state.draft');
  }
  if (state === 'elsewhere') return t('sittings:home.readiness.state.elsewhere', { circle: circleName(circle, t) });
  if (state === 'scheduled') {
    return t('sittings:home.readiness.state.scheduled', { at: publishAt === null ? '' : formatDateTime(publishAt) });
  }
  return t(`sittings:home.readiness.state.${state}`);
}
