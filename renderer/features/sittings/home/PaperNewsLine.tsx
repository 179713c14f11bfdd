// A paper in the news: new, in a new version with how much changed, or taken back.
import { IconFileOff, IconFilePlus, IconGitCompare } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormatLanguage } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { circleName } from '#renderer/ui/CircleBadge.tsx';
import type { PaperNews } from '#shared/documents/news.ts';
import aside from './Aside.module.css';
import { asSentence, changeWords } from './change-words.ts';
import { useVersionChanges } from './use-home.ts';

interface PaperNewsLineProps {
  news: PaperNews;
}

const icons = { new: IconFilePlus, version: IconGitCompare, withdrawn: IconFileOff } as const;

export function PaperNewsLine({ news }: PaperNewsLineProps) {
  const { t } = useTranslation();
  const { what, title, version, documentId } = news;
  const Icon = icons[what];
  const body: ReactNode = (
    <>
      <Icon size={18} stroke={1.6} className={aside.icon} aria-hidden />
      <span className={aside.text}>
        <span className={aside.title} title={title}>
          {what === 'version' ? t('sittings:home.news.version', { title, version }) : title}
        </span>
        <PaperFacts news={news} />
      </span>
    </>
  );
  if (what === 'withdrawn') return <div className={aside.line}>{body}</div>;
  return (
    <Link to="/documents/$documentId" params={{ documentId }} className={aside.line}>
      {body}
    </Link>
  );
}

function PaperFacts({ news }: PaperNewsLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { what, type, number, circle, since, changes } = news;
  const isVersion = what === 'version' && since !== null;
  const found = useVersionChanges(
    { documentId: news.documentId, changedAt: news.at },
    { isWanted: isVersion && changes === null, ...(since ? { withDocumentId: since.documentId } : {}) },
  );
  if (what === 'withdrawn') return <span className={aside.facts}>{t('sittings:home.news.withdrawn')}</span>;
  const known = changes ?? found.data?.changes;
  const words = isVersion
    ? versionWords(known, { since: since.version, isFailed: found.isError }, t, language)
    : [type ?? t('sittings:home.news.new'), ...(number === null ? [] : [number])].join(' · ');
  return <span className={aside.facts}>{circle === 'everyone' ? words : `${words} · ${circleName(circle, t)}`}</span>;
}

function versionWords(
  changes: PaperNews['changes'] | undefined,
  { since, isFailed }: { readonly since: number; readonly isFailed: boolean },
  t: TFunction,
  language: FormatLanguage,
): string {
  if (!changes && !isFailed) return t('sittings:home.news.comparing', { version: since });
  const words = changes ? changeWords(changes, t, language) : null;
  if (words === null) return t('sittings:home.news.incomparable', { version: since });
  return `${asSentence(words)} ${t('sittings:home.news.sinceVersion', { version: since })}`;
}
