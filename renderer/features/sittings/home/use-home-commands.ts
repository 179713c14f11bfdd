// What home offers to the palette: mark the news as seen, go on reading.
import { IconBook2, IconChecks } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '#renderer/ui/commands.ts';
import type { ContinuedPaper, News } from '#shared/documents/news.ts';

interface HomeCommands {
  news: News | undefined;
  continued: readonly ContinuedPaper[] | undefined;
  markSeen: (news: News) => void;
}

export function useHomeCommands({ news, continued, markSeen }: HomeCommands): void {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const group = useMemo(() => {
    const mark =
      news && news.total > 0
        ? [{ label: t('sittings:home.news.markSeen'), Icon: IconChecks, run: () => markSeen(news) }]
        : [];
    const read = (continued ?? []).map(({ documentId, title }) => ({
      label: t('sittings:home.continue.command', { title }),
      Icon: IconBook2,
      run: () => void navigate({ to: '/documents/$documentId', params: { documentId } }),
    }));
    return { title: t('sittings:title'), commands: [...mark, ...read] };
  }, [news, continued, markSeen, navigate, t]);
  useCommands(group);
}
