// What a choice of the facets is called.
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchStatus } from '#shared/search/filter.ts';
import type { FacetChoice } from './filter-choices.ts';

export function useFacetName(): (choice: FacetChoice) => string {
  const { t } = useTranslation();
  return useCallback(
    ({ field, value, title }) => {
      if (field === 'statuses') return t(`search:status.${value as SearchStatus}`);
      if (field === 'sessionIds') return title ?? t('search:facets.chosenSession');
      if (field === 'dossierIds') return title ?? t('search:facets.chosenDossier');
      return value;
    },
    [t],
  );
}
