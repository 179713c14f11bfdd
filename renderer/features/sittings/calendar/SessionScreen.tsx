// One session: its sittings day by day; the secretariat adds sittings, amends and publishes it here.
import { Button } from '@mantine/core';
import { IconArrowLeft, IconCalendarOff, IconCopy, IconEdit, IconPlus } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '#renderer/features/documents/hooks/use-viewer.ts';
import { dayKey, formatDate, formatWeekday } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { CalendarSitting } from '#shared/sittings/calendar-contract.ts';
import { CalendarState } from './CalendarState.tsx';
import { CopyFrameDialog } from './CopyFrameDialog.tsx';
import classes from './calendar.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { NewSittingDialog } from './NewSittingDialog.tsx';
import { SessionDialog } from './SessionDialog.tsx';
import { SittingLine } from './SittingLine.tsx';
import { useSession } from './use-calendar.ts';

const route = getRouteApi('/sessions/$sessionId');

export function SessionScreen() {
  const { t } = useTranslation();
  const language = useLanguage();
  const navigate = useNavigate();
  const { sessionId } = route.useParams();
  const query = useSession(sessionId);
  const { viewer, isKeeper } = useViewer();
  const [asks, setAsks] = useState<'sitting' | 'session' | 'frame' | null>(null);
  if (!query.data) {
    const toList = (
      <Button component={Link} to="/sessions" variant="default">
        {t('sittings:calendar.toList')}
      </Button>
    );
    return <CalendarState query={query} actions={toList} />;
  }
  const { session, sittings } = query.data;
  const mayEdit = isKeeper && viewer?.circles.includes('secretariat') === true;
  const close = () => setAsks(null);
  const days = [...Map.groupBy(sittings, (sitting) => dayKey(startOf(sitting)))].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );

  return (
    <div className={classes.screen}>
      <div className={classes.context}>
        <Link to="/sessions">
          <IconArrowLeft size={18} stroke={1.6} aria-hidden />
          {t('sittings:calendar.title')}
        </Link>
      </div>
      <div className={classes.head}>
        <ScreenHeading>{session.title}</ScreenHeading>
        <div className={classes.chips}>
          {session.isSample && <Chip>{t('common:sample')}</Chip>}
          {session.stage === 'draft' && <Chip tone="warn">{t('sittings:calendar.stage.draft')}</Chip>}
          <CircleBadge circle={session.circle} />
        </div>
      </div>
      <p className={classes.facts}>
        {t('sittings:span', { from: formatDate(session.startsAt), to: formatDate(session.endsAt) })}
        {session.organ !== null && ` · ${session.organ}`}
      </p>
      <div className={classes.tools}>
        {mayEdit && (
          <>
            <Button leftSection={<IconPlus size={20} stroke={1.6} aria-hidden />} onClick={() => setAsks('sitting')}>
              {t('sittings:calendar.session.addSitting')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconEdit size={20} stroke={1.6} aria-hidden />}
              onClick={() => setAsks('session')}
            >
              {t('sittings:calendar.session.amend')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconCopy size={20} stroke={1.6} aria-hidden />}
              onClick={() => setAsks('frame')}
            >
              {t('sittings:calendar.frame.copy')}
            </Button>
          </>
        )}
        <ExportButtons session={session} sittings={sittings} />
      </div>
      {sittings.length === 0 && (
        <EmptyState
          icon={<IconCalendarOff size={28} stroke={1.6} aria-hidden />}
          title={t('sittings:calendar.session.empty')}
          text={t(mayEdit ? 'sittings:calendar.session.emptyKeeper' : 'sittings:calendar.session.emptyText')}
        />
      )}
      {days.map(([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className={classes.day}>
            {t('sittings:dayLabel', { weekday: formatWeekday(day, language), date: formatDate(day) })}
          </h2>
          <ul className={classes.lines}>
            {ofDay.map((sitting) => (
              <li key={sitting.sittingId}>
                <SittingLine sessionId={sessionId} sitting={sitting} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {asks === 'sitting' && (
        <NewSittingDialog
          session={session}
          onDone={(sittingId) =>
            void navigate({ to: '/sessions/$sessionId/$sittingId', params: { sessionId, sittingId } })
          }
          onClose={close}
        />
      )}
      {asks === 'session' && <SessionDialog session={session} others={[]} onDone={close} onClose={close} />}
      {asks === 'frame' && <CopyFrameDialog sessionId={sessionId} onClose={close} />}
    </div>
  );
}

function startOf({ draft, published }: CalendarSitting): string {
  return (draft ?? published)?.startsAt ?? '';
}
