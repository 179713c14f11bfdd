// What a search can be narrowed down by, and what it is: lists with counts, chosen ones on, and the filter after a choice.
import type { SearchFacets, SearchFilter, SearchStatus } from '#shared/search/filter.ts';

export const facetFields = ['types', 'statuses', 'years', 'issuers', 'sessionIds', 'dossierIds'] as const;
export type FacetField = (typeof facetFields)[number];

export interface FacetChoice {
  readonly field: FacetField;
  readonly value: string;
  /** Of sessions and dossiers; null where the value itself is what is shown, or its title is not known. */
  readonly title: string | null;
  /** Papers; null where it is not known. */
  readonly count: number | null;
  readonly isOn: boolean;
}

export interface FacetList {
  readonly field: FacetField;
  readonly choices: readonly FacetChoice[];
}

interface Counted {
  readonly value: string;
  readonly title?: string;
  readonly count: number;
}

/** Lists that hold anything, in the order of the screen; what is chosen is in its list though no paper has it any more. */
export function facetLists(facets: SearchFacets | null, filter: SearchFilter): FacetList[] {
  return facetFields
    .map((field) => ({ field, choices: choicesOfField(field, facets, filter) }))
    .filter(({ choices }) => choices.length > 0);
}

/** What is chosen, as removable parts. */
export function chosenOf(facets: SearchFacets | null, filter: SearchFilter): FacetChoice[] {
  return facetLists(facets, filter).flatMap(({ choices }) => choices.filter(({ isOn }) => isOn));
}

/** Turns one choice on, or off again. */
export function withToggled(
  filter: SearchFilter,
  { field, value }: Pick<FacetChoice, 'field' | 'value'>,
): SearchFilter {
  const before = valuesOf(filter, field);
  const values = before.includes(value) ? before.filter((each) => each !== value) : [...before, value];
  const { [field]: _, ...rest } = filter;
  return values.length === 0 ? rest : { ...rest, ...withValues(field, values) };
}

export const isFiltered = (filter: SearchFilter): boolean =>
  facetFields.some((field) => valuesOf(filter, field).length > 0);

function choicesOfField(field: FacetField, facets: SearchFacets | null, filter: SearchFilter): FacetChoice[] {
  const chosen = valuesOf(filter, field);
  const counted = facets ? countedOf(field, facets) : [];
  const gone = chosen.filter((value) => !counted.some((each) => each.value === value));
  return [
    ...counted.map(({ value, title = null, count }) => ({ field, value, title, count, isOn: chosen.includes(value) })),
    ...gone.map((value) => ({ field, value, title: null, count: facets ? 0 : null, isOn: true })),
  ];
}

function countedOf(field: FacetField, facets: SearchFacets): readonly Counted[] {
  switch (field) {
    case 'types':
      return facets.types.map(({ type, count }) => ({ value: type, count }));
    case 'statuses':
      return facets.statuses.map(({ status, count }) => ({ value: status, count }));
    case 'years':
      // A row of years is read by their order.
      return facets.years
        .toSorted((one, other) => other.year - one.year)
        .map(({ year, count }) => ({ value: String(year), count }));
    case 'issuers':
      return facets.issuers.map(({ issuer, count }) => ({ value: issuer, count }));
    case 'sessionIds':
      return facets.sessions.map(({ sessionId, title, count }) => ({ value: sessionId, title, count }));
    case 'dossierIds':
      return facets.dossiers.map(({ dossierId, title, count }) => ({ value: dossierId, title, count }));
  }
}

function valuesOf(filter: SearchFilter, field: FacetField): readonly string[] {
  return (filter[field] ?? []).map(String);
}

function withValues(field: FacetField, values: readonly string[]): SearchFilter {
  if (field === 'years') return { years: values.map(Number) };
  if (field === 'statuses') return { statuses: values as SearchStatus[] };
  return { [field]: values };
}
