// One sitting's programme: to be read by its readers, to be edited by those who keep the calendar.
import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useViewer } from '#renderer/features/documents/hooks/use-viewer.ts';
import { formatDate, formatTime, formatWeekday } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx';
import type { ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';
import type { Programme } from '#shared/sittings/programme.ts';
import { CalendarState } from './CalendarState.tsx';
import classes from './calendar.module.css';
import { ExportButtons } from './ExportButtons.tsx';
import { ProgrammeView } from './ProgrammeView.tsx';
import { SittingChips } from './SittingChips.tsx';
import { SittingEditor } from './SittingEditor.tsx';
import { useProgramme } from './use-calendar.ts';

const route = getRouteApi('/sessions/$sessionId/$sittingId');

export function SittingScreen() {
  const { t } = useTranslation();
  const { sittingId } = route.useParams();
  const query = useProgramme(sittingId);
  const { viewer, isKeeper } = useViewer();
  const detail = query.data;
  const programme = detail && (detail.published ?? detail.draft);
  if (!detail || !programme || !viewer) {
    const toList = (
      <Button component={Link} to="/sessions" variant="default">
        {t('sittings:calendar.toList')}
      </Button>
    );
    return <CalendarState query={query} actions={toList} />;
  }
  const mayEdit = isKeeper && viewer.circles.includes('secretariat');
  return (
    <div className={classes.screen}>
      <SittingHead detail={detail} programme={mayEdit ? (detail.draft ?? programme) : programme} />
      {detail.standing !== 'planned' && (
        <div className={classes.notice} data-tone="seal" role="status">
          <p className={classes.noticeWords}>
            <strong>{t(`sittings:calendar.standing.${detail.standing}`)}</strong>
            {detail.standingReason}
          </p>
        </div>
      )}
      {mayEdit ? (
        <SittingEditor key={detail.sittingId} detail={detail} />
      ) : (
        <>
          <div className={classes.tools}>
            <ExportButtons session={detail.session} sittings={[detail]} />
          </div>
          <ProgrammeView detail={detail} programme={programme} />
        </>
      )}
    </div>
  );
}

interface SittingHeadProps {
  detail: ProgrammeDetail;
  programme: Programme;
}

function SittingHead({ detail, programme }: SittingHeadProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { title, startsAt, endsAt, kind, place } = programme;
  const facts = [
    t('sittings:calendar.when', {
      weekday: formatWeekday(startsAt, language),
      date: formatDate(startsAt),
      from: formatTime(startsAt),
      to: formatTime(endsAt),
    }),
    ...(kind === null ? [] : [t(`sittings:calendar.kind.${kind}`)]),
    ...(place === null ? [] : [place]),
  ];
  return (
    <header>
      <div className={classes.context}>
        <Link to="/sessions/$sessionId" params={{ sessionId: detail.session.sessionId }}>
          <IconArrowLeft size={18} stroke={1.6} aria-hidden />
          {detail.session.title || t('sittings:calendar.title')}
        </Link>
      </div>
      <div className={classes.head}>
        <ScreenHeading>{title || t('sittings:calendar.untitledSitting')}</ScreenHeading>
        <div className={classes.chips}>
          <SittingChips sitting={detail} />
        </div>
      </div>
      <p className={classes.facts}>{facts.join(' · ')}</p>
    </header>
  );
}
