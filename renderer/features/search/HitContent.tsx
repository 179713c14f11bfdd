// One passage of the palette: its clause in seal red, its words with the hits marked, its page.
import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/ui/Keys.tsx';
import type { FoundPaper, UnitHit } from '#shared/search/results.ts';
import { hitName } from './hit-name.ts';
import { MarkedText } from './MarkedText.tsx';
import classes from './PaletteOptions.module.css';
import { paperNameOf } from './paper-name.ts';

interface HitContentProps {
  paper: FoundPaper;
  /** Null where the paper's title alone was found. */
  hit: UnitHit | null;
  /** It stands apart from its paper, which is named below it. */
  isJump?: boolean;
  isChosen: boolean;
}

export function HitContent({ paper, hit, isJump = false, isChosen }: HitContentProps) {
  const { t } = useTranslation();
  const hasPages = paper.layout === 'pages';
  const isWholePaper = hit === null || (isJump && hit.address === null);
  const name = isWholePaper ? (paper.number ?? paper.type) : hitName(hit, hasPages, t);
  const saysPage = !isWholePaper && hasPages && name !== t('search:pageAddress', { page: hit.pageNumber });
  const below = [
    isJump && !isWholePaper ? paperNameOf(paper) : null,
    saysPage ? t('search:page', { page: hit.pageNumber }) : null,
  ].filter((each) => each !== null);
  return (
    <>
      <span className={classes.address} title={hit?.heading ?? undefined}>
        {name}
      </span>
      <span className={classes.passage}>
        <span className={classes.snippet} lang="vi">
          <MarkedText pieces={isWholePaper || hit.snippet.length === 0 ? paper.markedTitle : hit.snippet} />
        </span>
        {below.length > 0 && <span className={classes.page}>{below.join(' · ')}</span>}
      </span>
      {isChosen && (
        <span aria-hidden className={classes.enter}>
          <Keys keys="enter" />
        </span>
      )}
    </>
  );
}
