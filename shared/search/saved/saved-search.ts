// A saved search (tìm kiếm đã lưu): what was sought, under a name, and whether new papers that match are told of.
import { z } from 'zod';
import { type SearchFilter, searchFilterSchema } from '../filter.ts';

export const maxSavedSearches = 100;
export const maxSavedName = 200;
export const maxSavedText = 1000;
/** So many new papers are named; the others are counted. */
export const maxNamedPapers = 20;

/** One line that any store keeps as it is: no control characters, no half of a character. */
const lineSchema = z.string().overwrite((typed) =>
  typed
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim(),
);

export const savedNameSchema = lineSchema.min(1).max(maxSavedName);

/** What is sought: the words as they were typed, and what they were narrowed down by. */
export const soughtSchema = z.object({
  /** Empty where the filter alone says what is sought. */
  text: lineSchema.max(maxSavedText),
  filter: searchFilterSchema,
  isExact: z.boolean(),
});
export type Sought = z.infer<typeof soughtSchema>;

/** The same filter always in the same form: fields in order, values sorted and each once, nothing empty. */
export function plainFilter(filter: SearchFilter): SearchFilter {
  return {
    ...(filter.types?.length && { types: sorted(filter.types) }),
    ...(filter.issuers?.length && { issuers: sorted(filter.issuers) }),
    ...(filter.years?.length && { years: [...new Set(filter.years)].sort((one, other) => one - other) }),
    ...(filter.sessionIds?.length && { sessionIds: sorted(filter.sessionIds) }),
    ...(filter.dossierIds?.length && { dossierIds: sorted(filter.dossierIds) }),
    ...(filter.statuses?.length && { statuses: sorted(filter.statuses) }),
    ...(filter.documentId !== undefined && { documentId: filter.documentId }),
  };
}

function sorted<Value extends string>(values: readonly Value[]): Value[] {
  return [...new Set(values)].sort();
}

/** Whether anything is sought at all. */
export function saysSomething({ text, filter }: Sought): boolean {
  return text !== '' || Object.keys(plainFilter(filter)).length > 0;
}

export function isSameSought(one: Sought, other: Sought): boolean {
  return (
    one.text === other.text &&
    one.isExact === other.isExact &&
    JSON.stringify(plainFilter(one.filter)) === JSON.stringify(plainFilter(other.filter))
  );
}
