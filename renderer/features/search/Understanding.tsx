// How the words were understood, and what else could be meant: «Hiểu là», «Ý bạn là», «Tìm cả».
import { useTranslation } from 'react-i18next';
import type { Understood } from '#shared/search/results.ts';
import classes from './Understanding.module.css';

interface UnderstandingProps {
  understood: Understood | undefined;
  onTake: (suggestion: string) => void;
}

export function Understanding({ understood, onTake }: UnderstandingProps) {
  const { t } = useTranslation();
  if (!understood) return null;
  const { readAs, suggestion, alsoSought } = understood;
  if (readAs === null && suggestion === null && alsoSought.length === 0) return null;
  return (
    <div className={classes.lines}>
      {readAs !== null && (
        <p className={classes.line}>
          {t('search:understood.readAs')} <strong lang="vi">{readAs}</strong>
        </p>
      )}
      {suggestion !== null && (
        <p className={classes.line}>
          {t('search:understood.suggestion')}{' '}
          <button
            type="button"
            className={classes.suggestion}
            aria-label={t('search:understood.take', { text: suggestion })}
            onClick={() => onTake(suggestion)}
          >
            <span lang="vi">{suggestion}</span>
          </button>
        </p>
      )}
      {alsoSought.length > 0 && (
        <p className={classes.line}>
          {t('search:understood.alsoSought')} <span lang="vi">{alsoSought.join(' · ')}</span>
        </p>
      )}
    </div>
  );
}
