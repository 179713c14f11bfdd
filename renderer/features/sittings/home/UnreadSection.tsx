// Papers of the sitting that one has not read as they stand now: counted, and listed when asked for.
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import aside from './Aside.module.css';
import { PaperList } from './PaperList.tsx';
import classes from './UnreadSection.module.css';
import type { PapersRead } from './unread-papers.ts';

interface UnreadSectionProps {
  sittingId: string;
  papers: PapersRead;
}

export function UnreadSection({ sittingId, papers: { unread, total } }: UnreadSectionProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  if (total === 0) return null;
  if (unread.length === 0) return <p className={`${aside.section} ${aside.quiet}`}>{t('sittings:home.read.all')}</p>;
  const heading = t('sittings:home.read.heading', { count: unread.length });
  return (
    <section className={aside.section}>
      <h2 className={aside.heading}>
        <button
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={listId}
          onClick={() => setIsOpen(!isOpen)}
        >
          <span>{heading}</span>
          <IconChevronDown size={18} stroke={1.6} className={classes.chevron} aria-hidden />
        </button>
      </h2>
      <div id={listId} hidden={!isOpen} className={classes.list}>
        {isOpen && (
          <>
            <PaperList title={heading} documents={unread} />
            <Link to="/documents" search={{ sitting: sittingId, unread: true }} className={aside.more}>
              {t('sittings:home.read.inLibrary')}
            </Link>
          </>
        )}
      </div>
    </section>
  );
}
