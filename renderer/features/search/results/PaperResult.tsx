// One paper that was found, with its hits: the best ones, and the others in steps.
import { IconChevronDown } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { PaperHits } from '#shared/search/results.ts';
import { readerLink } from '../hit-link.ts';
import { MarkedText } from '../MarkedText.tsx';
import { HitLink } from './HitLink.tsx';
import { PaperFacts } from './PaperFacts.tsx';
import classes from './PaperResult.module.css';
import { keyOfHit } from './papers-of.ts';
import type { ResultsQuestion } from './results-address.ts';
import { keepResultsPlace, keptResultsPlace } from './results-place.ts';
import { useFurtherHits } from './use-further-hits.ts';

interface PaperResultProps {
  paper: PaperHits;
  question: ResultsQuestion;
  isTyping: boolean;
  markText: string;
  placeKey: string;
  /** From 1, of how many; the number is not told where there may be more. */
  position: number;
  count: number;
  onOpen: () => void;
}

export function PaperResult({
  paper,
  question,
  isTyping,
  markText,
  placeKey,
  position,
  count,
  onOpen,
}: PaperResultProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const titleId = useId();
  const { documentId, markedTitle, title } = paper;
  const [isOpen, setIsOpen] = useState(() => keptResultsPlace(placeKey).open.has(documentId));
  const { shown, restCount, isLoading, hasFailed, more } = useFurtherHits(paper, question, isTyping, isOpen);
  const open = () => {
    if (isOpen) return more();
    setIsOpen(true);
    keepResultsPlace(placeKey, { open: new Set([...keptResultsPlace(placeKey).open, documentId]) });
  };
  return (
    <article className={classes.paper} aria-labelledby={titleId} aria-posinset={position} aria-setsize={count}>
      <h2 id={titleId} className={classes.title} lang="vi">
        <Link {...readerLink(documentId, null, markText)} preload={false} onClick={onOpen}>
          <MarkedText pieces={markedTitle} />
        </Link>
      </h2>
      <PaperFacts paper={paper} />
      {shown.length > 0 && (
        <ul className={classes.hits} aria-label={t('search:onPage.hits', { title })}>
          {shown.map((hit) => (
            <li key={keyOfHit(hit)}>
              <HitLink
                paper={paper}
                hit={hit}
                markText={markText}
                name={`${documentId} ${keyOfHit(hit)}`}
                onOpen={onOpen}
              />
            </li>
          ))}
        </ul>
      )}
      {restCount > 0 && (
        <button type="button" className={classes.more} disabled={isOpen && isLoading} onClick={open}>
          <IconChevronDown size={18} stroke={1.8} aria-hidden />
          {isOpen && hasFailed
            ? t('search:onPage.moreFailed')
            : t('search:onPage.more', { count: restCount, number: formatNumber(restCount, language) })}
        </button>
      )}
    </article>
  );
}
