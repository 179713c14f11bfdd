// One passage: its address in seal red, its words with the hits marked, its page.
import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/ui/Keys.tsx';
import type { SearchHit } from '#shared/search/contract.ts';
import classes from './PaletteOptions.module.css';
import { addressOf, joinMarks } from './result-groups.ts';

interface HitContentProps {
  hit: SearchHit;
  isChosen: boolean;
}

export function HitContent({ hit, isChosen }: HitContentProps) {
  const { t } = useTranslation();
  const address = addressOf(hit.heading);
  const hasPages = hit.layout === 'pages';
  return (
    <>
      <span className={classes.address} title={hit.heading ?? undefined}>
        {address ?? (hasPages ? t('search:pageAddress', { page: hit.pageNumber }) : null)}
      </span>
      <span className={classes.passage}>
        <span className={classes.snippet}>
          {joinMarks(hit.snippet).map((piece, index) =>
            piece.isHit ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one snippet never move.
              <mark key={index} className={classes.mark}>
                {piece.text}
              </mark>
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one snippet never move.
              <span key={index}>{piece.text}</span>
            ),
          )}
        </span>
        {address && hasPages && <span className={classes.page}>{t('search:page', { page: hit.pageNumber })}</span>}
      </span>
      {isChosen && (
        <span aria-hidden className={classes.enter}>
          <Keys keys="enter" />
        </span>
      )}
    </>
  );
}
