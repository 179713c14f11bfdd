// «23 kết quả trong 9 tài liệu · 11 ms», said to screen readers too once the answer has settled.
import { useTranslation } from 'react-i18next';
import { formatNumber } from '#renderer/i18n/format.ts';
import { useLanguage } from '#renderer/i18n/use-language.ts';
import type { SearchAnswer } from '#shared/search/results.ts';

interface SearchTotalProps {
  /** Null until there is one. */
  answer: Pick<SearchAnswer, 'total' | 'durationMs'> | null;
  isWaiting: boolean;
  className: string | undefined;
}

export function SearchTotal({ answer, isWaiting, className }: SearchTotalProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const numberOf = (count: number) => formatNumber(count, language);
  const ms = numberOf(Math.max(1, Math.round(answer?.durationMs ?? 0)));
  return (
    <p className={className} role="status" data-waiting={isWaiting || undefined}>
      {answer && (
        <>
          {t('search:resultCount', {
            count: answer.total.hits,
            number: answer.total.isAtLeast
              ? t('search:atLeast', { number: numberOf(answer.total.hits) })
              : numberOf(answer.total.hits),
          })}{' '}
          {answer.total.papers > 0 &&
            t('search:inPapers', { count: answer.total.papers, number: numberOf(answer.total.papers) })}
          <span aria-hidden data-measured>
            {' '}
            · {t('search:duration', { ms })}
          </span>
        </>
      )}
    </p>
  );
}
