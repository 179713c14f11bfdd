// All that the list can be narrowed down by, with how many papers each choice has: beside the list, or in a drawer.
import { useTranslation } from 'react-i18next';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import type { Facets } from '../hooks/use-facets.ts';
import { DayRange } from './DayRange.tsx';
import { FilterCheck } from './FilterCheck.tsx';
import classes from './FilterPanel.module.css';
import { FilterSelects } from './FilterSelects.tsx';
import { type LibrarySearch, toggled } from './library-search.ts';

export interface FilterPanelProps {
  search: LibrarySearch;
  /** Undefined until they are known. */
  facets: Facets | undefined;
  isKeeper: boolean;
  onChange: (change: Partial<Record<keyof LibrarySearch, unknown>>) => void;
}

const shownStages = ['draft', 'approved', 'published', 'withdrawn'] as const;

export function FilterPanel({ search, facets, isKeeper, onChange }: FilterPanelProps) {
  const { t } = useTranslation();
  const isPainted = useAfterPaint();
  return (
    <div className={classes.panel}>
      {isKeeper && (
        <fieldset className={classes.group}>
          <legend>{t('documents:library.filter.stage')}</legend>
          {shownStages.map((stage) => (
            <FilterCheck
              key={stage}
              label={t(`documents:desk.stage.${stage}`)}
              count={facets?.stages[stage]}
              isOn={search.stages?.includes(stage) ?? false}
              onToggle={() => onChange({ stages: toggled(search.stages, stage) })}
            />
          ))}
        </fieldset>
      )}
      <fieldset className={classes.group}>
        <legend>{t('documents:library.filter.attention')}</legend>
        <FilterCheck
          label={t('documents:library.filter.unread')}
          count={facets?.unread}
          isOn={search.unread ?? false}
          onToggle={() => onChange({ unread: search.unread ? undefined : true })}
        />
        {isKeeper && (
          <FilterCheck
            label={t('documents:library.filter.lacking')}
            count={facets?.lacking}
            isOn={search.lacking ?? false}
            onToggle={() => onChange({ lacking: search.lacking ? undefined : true })}
          />
        )}
        <FilterCheck
          label={t('documents:library.filter.old')}
          isOn={search.old ?? false}
          onToggle={() => onChange({ old: search.old ? undefined : true })}
        />
      </fieldset>
      {isPainted && (
        <>
          <FilterSelects search={search} facets={facets} onChange={onChange} />
          <DayRange from={search.from} to={search.to} onChange={onChange} />
        </>
      )}
    </div>
  );
}
