// What the page of results shows, as it stands in its address: so that a link, a reload and going back lead to the same
// results. Read leniently: what makes no sense is left out.
import { type SearchFilter, searchStatuses } from '#shared/search/filter.ts';
import { withoutGaps } from '../without-gaps.ts';

export interface ResultsQuestion {
  readonly text: string;
  readonly filter: SearchFilter;
  /** What was typed without tone marks stands there without them too. */
  readonly isExact: boolean;
}

const idForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const maxTextLength = 1000;
const maxChosen = 50;

export function readResultsAddress(address: Readonly<Record<string, unknown>>): ResultsQuestion {
  const { q, type, issuer, year, session, dossier, status, exact } = address;
  const isId = (each: string) => idForm.test(each);
  const years = textsIn(year)
    ?.map(Number)
    .filter((each) => Number.isInteger(each) && each >= 1800 && each <= 2200);
  const statuses = searchStatuses.filter((each) => textsIn(status)?.includes(each));
  return {
    text: typeof q === 'string' || typeof q === 'number' ? String(q).slice(0, maxTextLength) : '',
    filter: withoutGaps({
      types: some(textsIn(type, 100)),
      issuers: some(textsIn(issuer, 300)),
      years: some(years),
      sessionIds: some(textsIn(session)?.filter(isId)),
      dossierIds: some(textsIn(dossier)?.filter(isId)),
      statuses: some(statuses),
    }),
    isExact: exact === 1 || exact === true || exact === '1',
  };
}

/** One value stands there by itself, several as a list. */
export function resultsAddress({ text, filter, isExact }: ResultsQuestion) {
  const { types, issuers, years, sessionIds, dossierIds, statuses } = filter;
  return withoutGaps({
    q: text === '' ? undefined : text.slice(0, maxTextLength),
    type: oneOrMore(types),
    issuer: oneOrMore(issuers),
    year: oneOrMore(years),
    session: oneOrMore(sessionIds),
    dossier: oneOrMore(dossierIds),
    status: oneOrMore(statuses),
    exact: isExact ? 1 : undefined,
  });
}

/** The same for two questions that have the same answer. */
export const keyOfQuestion = (question: ResultsQuestion): string => JSON.stringify(resultsAddress(question));

function textsIn(value: unknown, maxLength = 50): string[] | undefined {
  const values = Array.isArray(value) ? value : [value];
  const texts = values
    .filter((each) => (typeof each === 'string' && each !== '') || typeof each === 'number')
    .map(String)
    .filter((each) => each.length <= maxLength);
  return texts.length > 0 ? [...new Set(texts)].slice(0, maxChosen) : undefined;
}

const some = <Value>(values: Value[] | undefined) => (values?.length ? values : undefined);

function oneOrMore<Value>(values: readonly Value[] | undefined): Value | readonly Value[] | undefined {
  return values?.length === 1 ? values[0] : some(values && [...values]);
}
