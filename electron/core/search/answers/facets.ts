// Counts of the papers that were found, by what they can be narrowed down by.
import type { IndexFacets } from './index-request.ts';
import type { FacetField, ShownPapers } from './shown-papers.ts';

const mostValues = 100;

/** `rows`: papers that were found, whatever is chosen of the fields. */
export function facetsOf(shown: ShownPapers, rows: Iterable<number>): IndexFacets {
  const counts = {
    types: new Map<string, number>(),
    issuers: new Map<string, number>(),
    years: new Map<number, number>(),
    sessions: new Map<string, number>(),
    dossiers: new Map<string, number>(),
    statuses: new Map<ReturnType<ShownPapers['statusOf']>, number>(),
  };
  for (const row of rows) {
    const paper = shown.paper(row);
    if (!paper) continue;
    const { type, issuer, year, sessionId, dossierId } = paper.facts;
    const add = <Value>(field: FacetField, of: Map<Value, number>, value: Value | null) => {
      if (value !== null && shown.isShownBut(row, field)) of.set(value, (of.get(value) ?? 0) + 1);
    };
    add('types', counts.types, type);
    add('issuers', counts.issuers, issuer);
    add('years', counts.years, year);
    add('sessions', counts.sessions, sessionId);
    add('dossiers', counts.dossiers, dossierId);
    add('statuses', counts.statuses, shown.statusOf(paper));
  }
  return {
    types: listed(counts.types),
    issuers: listed(counts.issuers),
    years: listed(counts.years),
    sessions: listed(counts.sessions),
    dossiers: listed(counts.dossiers),
    statuses: listed(counts.statuses),
  };
}

/** The most frequent first. */
function listed<Value extends string | number>(counts: ReadonlyMap<Value, number>): { value: Value; count: number }[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, mostValues);
}
