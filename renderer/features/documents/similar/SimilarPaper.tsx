// Similar clauses of one paper.
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { hitName } from '#renderer/features/search/hit-name.ts';
import { MarkedText } from '#renderer/features/search/MarkedText.tsx';
import { PaperFacts } from '#renderer/features/search/results/PaperFacts.tsx';
import type { PaperHits, UnitHit } from '#shared/search/results.ts';
import classes from './SimilarDrawer.module.css';

interface SimilarPaperProps {
  paper: PaperHits;
  /** It is the paper that is read. */
  isHere: boolean;
  onOpen: (hit: UnitHit, isBeside: boolean) => void;
}

export function SimilarPaper({ paper, isHere, onOpen }: SimilarPaperProps) {
  const { t } = useTranslation();
  const titleId = useId();
  const hasPages = paper.layout === 'pages';
  return (
    <section className={classes.paper} aria-labelledby={titleId}>
      <h3 id={titleId} className={classes.paperTitle} lang="vi">
        {isHere ? t('search:similar.here') : paper.title}
      </h3>
      {!isHere && <PaperFacts paper={paper} />}
      <ul className={classes.hits}>
        {paper.hits.map((hit) => {
          const unit = hitName(hit, hasPages, t) ?? paper.title;
          return (
            <li key={`${hit.pageNumber}.${hit.blockIndex} ${hit.address}`} className={classes.hit}>
              <button type="button" className={classes.open} onClick={() => onOpen(hit, false)}>
                <span className={classes.name}>{unit}</span>
                {hit.label !== null && hit.heading && (
                  <span className={classes.heading} lang="vi">
                    {hit.heading}
                  </span>
                )}
                <span className={classes.snippet} lang="vi">
                  <MarkedText pieces={hit.snippet} />
                </span>
              </button>
              <Tooltip label={t('search:similar.beside')}>
                <ActionIcon
                  aria-label={t('search:similar.besideOf', { unit, paper: paper.title })}
                  onClick={() => onOpen(hit, true)}
                >
                  <IconColumns2 size={20} stroke={1.6} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
