// Takes a programme out of the app: on paper, or as a calendar file. Both hold what was published, and are loaded when
// they are asked for.
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '#renderer/features/documents/hooks/save-file.ts';
import { formatTime } from '#renderer/i18n/format.ts';
import type { CalendarSitting, ProgrammeDetail } from '#shared/sittings/calendar-contract.ts';

const PrintedProgramme = lazy(async () => ({ default: (await import('./PrintedProgramme.tsx')).PrintedProgramme }));

export interface Exported {
  readonly session: ProgrammeDetail['session'];
  /** Those that were never published are left out. */
  readonly sittings: readonly CalendarSitting[];
}

export interface Exports {
  readonly print: () => void;
  readonly saveIcs: () => void;
  /** Nothing was published yet. */
  readonly isEmpty: boolean;
  /** To be rendered by whoever uses it. */
  readonly printed: ReactNode;
}

export function useExports({ session, sittings }: Exported): Exports {
  const { t } = useTranslation();
  const [isPrinting, setIsPrinting] = useState(false);
  const published = sittings.filter((sitting) => sitting.published !== null);
  const saveIcs = async () => {
    const { calendarFile } = await import('./ics.ts');
    const words = {
      cancelled: t('sittings:calendar.standing.cancelled'),
      postponed: t('sittings:calendar.standing.postponed'),
      itemLine: (startsAt: string, title: string) => `${formatTime(startsAt)} ${title}`,
    };
    const [only] = published;
    const title = (published.length === 1 ? only?.published?.title : undefined) ?? session.title;
    saveFile(fileNameOf(title), [calendarFile(session.title, published, words)], 'text/calendar;charset=utf-8');
  };
  return {
    print: () => setIsPrinting(true),
    saveIcs: () => void saveIcs(),
    isEmpty: published.length === 0,
    printed: isPrinting && (
      <Suspense>
        <PrintedProgramme session={session} sittings={published} onDone={() => setIsPrinting(false)} />
      </Suspense>
    ),
  };
}

/** Without what file systems refuse. */
function fileNameOf(title: string): string {
  const name = title
    .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 100);
  return `${name || 'chuong-trinh'}.ics`;
}
