// The item of the agenda that is going on, with its papers.
import { useTranslation } from 'react-i18next';
import { formatDuration } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import { Chip } from '#renderer/ui/Chip.tsx';
import type { AgendaEntry } from '../agenda.ts';
import classes from './CurrentItemCard.module.css';
import { PaperList } from './PaperList.tsx';

interface CurrentItemCardProps {
  entry: AgendaEntry;
  now: number;
}

export function CurrentItemCard({ entry, now }: CurrentItemCardProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const duration = formatDuration(Date.parse(entry.endsAt) - now, language);
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <Chip tone="seal">{t('sittings:now')}</Chip>
        <span className={classes.left}>{t('sittings:timeLeft', { duration })}</span>
      </div>
      <h2 className={classes.title}>{entry.title}</h2>
      {entry.documents.length > 0 ? (
        <PaperList title={entry.title} documents={entry.documents} />
      ) : (
        entry.kind === 'matter' && <p className={classes.none}>{t('sittings:noPapers')}</p>
      )}
    </article>
  );
}
