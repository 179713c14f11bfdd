// The keys of the palette, and a word on an index that is still being built.
import { useTranslation } from 'react-i18next';
import { Keys } from '#renderer/ui/Keys.tsx';
import classes from './SearchPalette.module.css';

interface PaletteFooterProps {
  isPartial: boolean;
}

export function PaletteFooter({ isPartial }: PaletteFooterProps) {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <span className={classes.keys}>
        <span>
          <Keys keys="arrowup arrowdown" /> {t('search:keys.choose')}
        </span>
        <span>
          <Keys keys="enter" /> {t('search:keys.open')}
        </span>
        <span>
          <Keys keys=">" /> {t('search:keys.commands')}
        </span>
        <span>
          <Keys keys="escape" /> {t('search:keys.close')}
        </span>
      </span>
      <span role="status" className={classes.partial}>
        {isPartial && t('search:partial')}
      </span>
    </footer>
  );
}
