// What tells one found paper from another: number, type, issuing body, day, whether it holds, who sees it.
import { useTranslation } from 'react-i18next';
import { Chip } from '#renderer/ui/Chip.tsx';
import { CircleBadge } from '#renderer/ui/CircleBadge.tsx';
import type { SearchStatus } from '#shared/search/filter.ts';
import type { FoundPaper } from '#shared/search/results.ts';
import classes from './PaperFacts.module.css';

interface PaperFactsProps {
  paper: FoundPaper;
}

const tones: Record<SearchStatus, 'quiet' | 'seal' | 'link' | 'ok' | 'warn'> = {
  draft: 'quiet',
  'not-yet': 'link',
  'in-force': 'ok',
  amended: 'warn',
  over: 'seal',
  unstated: 'quiet',
};

export function PaperFacts({ paper }: PaperFactsProps) {
  const { t } = useTranslation();
  const { number, type, issuer, issuedOn, status, circle, isSample } = paper;
  const day = issuedOn && t('search:onPage.facts', { date: issuedOn.split('-').reverse().join('/') });
  const facts = [number, type, issuer, day].filter((each) => each !== null && each !== '');
  return (
    <p className={classes.facts}>
      {facts.length > 0 && <span>{facts.join(' · ')}</span>}
      {status !== 'unstated' && <Chip tone={tones[status]}>{t(`search:status.${status}`)}</Chip>}
      {circle !== 'everyone' && <CircleBadge circle={circle} />}
      {isSample && <Chip>{t('common:sample')}</Chip>}
    </p>
  );
}
