// What the results are narrowed down by, each part removable by itself.
import { useTranslation } from 'react-i18next';
import { FilterPills } from '#renderer/ui/FilterPills.tsx';
import type { SearchFacets, SearchFilter } from '#shared/search/filter.ts';
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
  const pills = chosenOf(facets, filter).map((choice) => {
    const name = nameOf(choice);
    return {
      key: `${choice.field} ${choice.value}`,
      name,
      label: t('search:facets.remove', { name }),
      onRemove: () => onChange(withToggled(filter, choice)),
    };
  });
  return (
    <FilterPills label={t('search:facets.chosen')} pills={pills} clear={t('search:facets.clear')} onClear={onClear} />
  );
}
