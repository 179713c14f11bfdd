// Nothing was found: says so, and what else could be tried.
import { Button } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { askSearch } from '#renderer/ui/search-request.ts';
import classes from './FoundNothing.module.css';
import type { FindState } from './find-session.ts';
import { withoutMarksTyped } from './typed-marks.ts';

const offer = { root: classes.offer ?? '', label: classes.offerLabel ?? '' };

interface FoundNothingProps {
  query: Pick<FindState, 'text' | 'isExact' | 'isWholeWord'>;
  onChange: (next: Partial<Pick<FindState, 'text' | 'isExact' | 'isWholeWord'>>) => void;
}

export function FoundNothing({ query: { text, isExact, isWholeWord }, onChange }: FoundNothingProps) {
  const { t } = useTranslation();
  const typed = text.trim();
  const bare = withoutMarksTyped(typed);
  return (
    <div className={classes.nothing}>
      <p role="status">{t('documents:find.nothing', { text: typed.length > 60 ? `${typed.slice(0, 60)}…` : typed })}</p>
      <div className={classes.offers}>
        {isExact && (
          <Button variant="default" classNames={offer} onClick={() => onChange({ isExact: false })}>
            {t('documents:find.offer.notExact')}
          </Button>
        )}
        {isWholeWord && (
          <Button variant="default" classNames={offer} onClick={() => onChange({ isWholeWord: false })}>
            {t('documents:find.offer.withinWords')}
          </Button>
        )}
        {!isExact && bare !== typed && bare.length <= 60 && (
          <Button variant="default" classNames={offer} onClick={() => onChange({ text: bare })}>
            {t('documents:find.offer.withoutMarks', { text: bare })}
          </Button>
        )}
        <Button
          variant="default"
          classNames={offer}
          leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
          onClick={() => askSearch(typed)}
        >
          {t('documents:find.offer.everywhere')}
        </Button>
      </div>
    </div>
  );
}
