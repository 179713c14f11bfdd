// For the secretariat: how much of the sitting is ready in one line; unfolded, what is missing and where to see to it.
import { IconChecks, IconChevronDown, IconProgressAlert } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SittingReadiness } from '#shared/sittings/readiness.ts';
import { ReadinessItem } from './ReadinessItem.tsx';
import classes from './ReadinessPanel.module.css';
import { useReadiness } from './use-home.ts';

interface ReadinessPanelProps {
  sittingId: string;
}

export function ReadinessPanel({ sittingId }: ReadinessPanelProps) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const { data, isError } = useReadiness(sittingId, true);
  // The place is kept free: nothing moves when the answer comes.
  if (!data) return <p className={classes.line}>{isError ? t('sittings:home.readiness.failed') : ''}</p>;
  const missing = missingOf(data);
  const Icon = missing.length === 0 ? IconChecks : IconProgressAlert;
  const summary = (
    <>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span>{summaryOf(data, t)}</span>
    </>
  );
  if (missing.length === 0) {
    return (
      <p className={classes.line} data-ready>
        {summary}
      </p>
    );
  }
  return (
    <section aria-label={t('sittings:home.readiness.heading')}>
      <button
        type="button"
        className={classes.toggle}
        aria-expanded={isOpen}
        aria-controls={listId}
        onClick={() => setIsOpen(!isOpen)}
      >
        {summary}
        <IconChevronDown size={18} stroke={1.6} className={classes.chevron} aria-hidden />
      </button>
      <ul id={listId} hidden={!isOpen} className={classes.items}>
        {isOpen && missing.map((item) => <ReadinessItem key={item.itemId ?? sittingId} item={item} />)}
      </ul>
    </section>
  );
}

/** Items with a paper that is not ready, or with none at all; of their papers those that are not. */
function missingOf({ items }: SittingReadiness): SittingReadiness['items'] {
  return items
    .map((item) => ({ ...item, papers: item.papers.filter(({ state }) => state !== 'ready') }))
    .filter(({ papers, isWithoutPapers }) => papers.length > 0 || isWithoutPapers);
}

function summaryOf({ ready, total, items }: SittingReadiness, t: TFunction): string {
  const without = items.filter(({ isWithoutPapers }) => isWithoutPapers).length;
  const papers =
    total === 0
      ? t('sittings:home.readiness.nothing')
      : ready === total
        ? t('sittings:home.readiness.all', { count: total })
        : t('sittings:home.readiness.summary', { ready, total });
  return without === 0 ? papers : `${papers} · ${t('sittings:home.readiness.withoutPapers', { count: without })}`;
}
