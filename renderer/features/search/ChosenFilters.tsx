// What the results are narrowed down by, each part removable by itself.
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SearchFacets, SearchFilter } from '#shared/search/filter.ts';
import classes from './ChosenFilters.module.css';
import { chosenOf, withToggled } from './filter-choices.ts';
import { useFacetName } from './use-facet-name.ts';

interface ChosenFiltersProps {
  facets: SearchFacets | null;
  filter: SearchFilter;
  onChange: (filter: SearchFilter) => void;
  onClear: () => void;
}

export function ChosenFilters({ facets, filter, onChange, onClear }: ChosenFiltersProps) {
  const { t } = useTranslation();
  const nameOf = useFacetName();
  const chosen = chosenOf(facets, filter);
  if (chosen.length === 0) return null;
  return (
    <ul className={classes.parts} aria-label={t('search:facets.chosen')}>
      {chosen.map((choice) => {
        const name = nameOf(choice);
        return (
          <li key={`${choice.field} ${choice.value}`} className={classes.part}>
            <button
              type="button"
              className={classes.remove}
              aria-label={t('search:facets.remove', { name })}
              title={name}
              onClick={() => onChange(withToggled(filter, choice))}
            >
              <span className={classes.pill}>
                <span className={classes.name}>{name}</span>
                <IconX size={16} stroke={1.8} aria-hidden />
              </span>
            </button>
          </li>
        );
      })}
      <li>
        <Button variant="subtle" color="link" onClick={onClear}>
          {t('search:facets.clear')}
        </Button>
      </li>
    </ul>
  );
}
