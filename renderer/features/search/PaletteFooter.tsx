// The keys of the palette, and a word on an index that is still being built.
import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/ui/Keys.tsx';
import classes from './SearchPalette.module.css';
import type { Palette } from './use-palette.ts';

interface PaletteFooterProps {
  palette: Palette;
}

export function PaletteFooter({ palette: { hasAsked, search } }: PaletteFooterProps) {
  const { t } = useTranslation();
  const hasFacets = hasAsked && search.answer?.facets != null;
  return (
    <footer className={classes.footer}>
      <span className={classes.keys}>
        <Key keys="arrowup arrowdown" does={t('search:keys.choose')} />
        <Key keys="enter" does={t('search:keys.open')} />
        {hasAsked ? (
          <>
            <Key keys="mod+enter" does={t('search:keys.beside')} />
            {hasFacets && <Key keys="tab" does={t('search:keys.filter')} />}
            <Key keys="shift+enter" does={t('search:keys.all')} />
          </>
        ) : (
          <>
            <Key keys=">" does={t('search:keys.commands')} />
            <Key keys="escape" does={t('search:keys.close')} />
          </>
        )}
      </span>
      <span role="status" className={classes.partial}>
        {hasAsked && search.answer?.isPartial && t('search:partial')}
      </span>
    </footer>
  );
}

interface KeyProps {
  keys: string;
  does: string;
}

function Key({ keys, does }: KeyProps) {
  return (
    <span>
      <Keys keys={keys} /> {does}
    </span>
  );
}
