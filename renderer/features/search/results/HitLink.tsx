// One place that was found: its clause in seal red, its heading, its words with the hits marked, its page.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FoundPaper, UnitHit } from '#shared/search/results.ts';
import { readerLink } from '../hit-link.ts';
import { hitName } from '../hit-name.ts';
import { MarkedText } from '../MarkedText.tsx';
import classes from './HitLink.module.css';

interface HitLinkProps {
  paper: FoundPaper;
  hit: UnitHit;
  markText: string;
  /** Under which the page remembers it. */
  name: string;
  onOpen: () => void;
}

export function HitLink({ paper: { documentId, layout }, hit, markText, name, onOpen }: HitLinkProps) {
  const { t } = useTranslation();
  const hasPages = layout === 'pages';
  const called = hitName(hit, hasPages, t);
  const pageName = t('search:pageAddress', { page: hit.pageNumber });
  // A heading that already is the hit's name is not said again.
  const heading = hit.label === null ? [] : hit.markedHeading;
  return (
    <Link
      {...readerLink(documentId, hit, markText)}
      className={classes.hit}
      data-hit={name}
      preload={false}
      onClick={onOpen}
    >
      <span className={classes.name}>{called}</span>
      <span className={classes.words}>
        {heading.length > 0 && (
          <span className={classes.heading} lang="vi">
            <MarkedText pieces={heading} />
          </span>
        )}
        <span className={classes.snippet} lang="vi">
          <MarkedText pieces={hit.snippet} />
        </span>
        {hasPages && called !== pageName && (
          <span className={classes.page}>{t('search:page', { page: hit.pageNumber })}</span>
        )}
      </span>
    </Link>
  );
}
