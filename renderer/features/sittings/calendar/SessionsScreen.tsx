// All sessions, newest first; for the secretariat also what is being prepared, and the templates of sittings.
import { Button } from '@mantine/core';
import { IconCalendarOff, IconPlus } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '#renderer/features/documents/hooks/use-viewer.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import { EmptyState } from '#renderer/ui/states.tsx';
import type { SessionSummary } from '#shared/sittings/calendar-contract.ts';
import { CalendarState } from './CalendarState.tsx';
import classes from './calendar.module.css';
import { SessionDialog } from './SessionDialog.tsx';
import { TemplateList } from './TemplateList.tsx';
import { useSessions } from './use-calendar.ts';

export function SessionsScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const query = useSessions();
  const { viewer, isKeeper } = useViewer();
  const [isOpening, setIsOpening] = useState(false);
  if (!query.data) return <CalendarState query={query} />;
  const sessions = query.data;
  const mayEdit = isKeeper && viewer?.circles.includes('secretariat') === true;
  const opener = mayEdit && (
    <Button leftSection={<IconPlus size={20} stroke={1.6} aria-hidden />} onClick={() => setIsOpening(true)}>
      {t('sittings:calendar.session.open')}
    </Button>
  );

  return (
    <div className={classes.screen}>
      <div className={classes.head}>
        <ScreenHeading>{t('sittings:calendar.title')}</ScreenHeading>
        {sessions.length > 0 && opener}
      </div>
      {sessions.length === 0 ? (
        <EmptyState
          icon={<IconCalendarOff size={28} stroke={1.6} aria-hidden />}
          title={t('sittings:calendar.empty.title')}
          text={t(mayEdit ? 'sittings:calendar.empty.keeperText' : 'sittings:calendar.empty.text')}
          actions={opener}
        />
      ) : (
        <ul className={`${classes.lines} ${classes.section}`}>
          {sessions.map((session) => (
            <li key={session.sessionId}>
              <SessionLine session={session} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <TemplateList />}
      {isOpening && (
        <SessionDialog
          session={null}
          others={sessions}
          onDone={(sessionId) => void navigate({ to: '/sessions/$sessionId', params: { sessionId } })}
          onClose={() => setIsOpening(false)}
        />
      )}
    </div>
  );
}

interface SessionLineProps {
  session: SessionSummary;
}

function SessionLine({ session }: SessionLineProps) {
  const { t } = useTranslation();
  const { sessionId, title, startsAt, endsAt, sittingCount, stage, circle, isSample } = session;
  return (
    <div className={classes.line}>
      <div className={classes.lineWords}>
        <Link to="/sessions/$sessionId" params={{ sessionId }} className={classes.lineTitle}>
          {title}
        </Link>
        <p className={classes.lineFacts}>
          {t('sittings:span', { from: formatDate(startsAt), to: formatDate(endsAt) })}
          {' · '}
          {t('sittings:calendar.sittingCount', { count: sittingCount })}
        </p>
      </div>
      <div className={classes.chips}>
        {isSample && <Chip>{t('common:sample')}</Chip>}
        {stage === 'draft' && <Chip tone="warn">{t('sittings:calendar.stage.draft')}</Chip>}
        <CircleBadge circle={circle} />
      </div>
    </div>
  );
}
