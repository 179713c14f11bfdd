// What a saved search seeks, in words: its text, then each part of its filter.
import '#renderer/i18n/search-texts.ts';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedSearchList } from '#shared/search/saved/contract.ts';
import type { Sought } from '#shared/search/saved/saved-search.ts';
import { chosenOf } from '../filter-choices.ts';
import { useFacetName } from '../use-facet-name.ts';

type Titles = Pick<SavedSearchList, 'sessions' | 'dossiers'>;

export function useSoughtWords(): (sought: Sought, titles?: Titles) => string[] {
  const { t } = useTranslation();
  const nameOf = useFacetName();
  return useCallback(
    ({ text, filter, isExact }, titles) => {
      const known = [...(titles?.sessions ?? []), ...(titles?.dossiers ?? [])];
      const parts = chosenOf(null, filter).map((choice) =>
        nameOf({ ...choice, title: known.find(({ id }) => id === choice.value)?.title ?? null }),
      );
      return [
        ...(text === '' ? [] : [`“${text}”`]),
        ...parts,
        ...(filter.documentId === undefined ? [] : [t('saved:inOnePaper')]),
        ...(isExact ? [t('saved:exact')] : []),
      ];
    },
    [t, nameOf],
  );
}
