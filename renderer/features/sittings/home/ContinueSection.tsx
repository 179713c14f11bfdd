// Papers begun and not finished: how far one has come, and back to the place.
import { IconBook2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { formatPercent } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { ContinuedPaper } from '#shared/documents/news.ts';
import aside from './Aside.module.css';
import classes from './ContinueSection.module.css';

interface ContinueSectionProps {
  papers: readonly ContinuedPaper[];
}

export function ContinueSection({ papers }: ContinueSectionProps) {
  const { t } = useTranslation();
  if (papers.length === 0) return null;
  return (
    <section className={aside.section} aria-labelledby="home-continue">
      <h2 id="home-continue" className={`${aside.heading} ${classes.heading}`}>
        {t('sittings:home.continue.heading')}
      </h2>
      <ul>
        {papers.map((paper) => (
          <li key={paper.documentId}>
            <ContinuedLine paper={paper} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ContinuedLineProps {
  paper: ContinuedPaper;
}

function ContinuedLine({ paper }: ContinuedLineProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { documentId, title, page, pageCount, hasPages, progress, label, newer } = paper;
  const percent = formatPercent(progress, language);
  const where = hasPages
    ? t('sittings:home.continue.page', { page, count: pageCount })
    : t('sittings:home.continue.progress', { percent });
  return (
    <>
      <Link to="/documents/$documentId" params={{ documentId }} className={aside.line}>
        <span className={classes.icon} aria-hidden>
          <IconBook2 size={18} stroke={1.6} aria-hidden />
        </span>
        <span className={aside.text}>
          <span className={aside.title} title={title}>
            {title}
          </span>
          <span className={aside.facts}>{label === null ? where : `${where} · ${label}`}</span>
          {hasPages && <span className="visually-hidden">{t('sittings:home.continue.progress', { percent })}</span>}
          <span className={classes.track} aria-hidden>
            <span className={classes.done} style={{ inlineSize: `${progress * 100}%` }} />
          </span>
        </span>
      </Link>
      {newer && (
        <Link
          to="/documents/$documentId"
          params={{ documentId: newer.documentId }}
          className={`${aside.more} ${classes.newer}`}
        >
          {t('sittings:home.continue.newer', { version: newer.version })}
        </Link>
      )}
    </>
  );
}
