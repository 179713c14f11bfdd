// The list that every search begins with; people's own lines are added to it.
import type { Abbreviation } from './abbreviations.ts';
import { lawNames } from './law-names.ts';
import { stateAbbreviations } from './state-abbreviations.ts';
import { subjectAbbreviations } from './subject-abbreviations.ts';

export const usualAbbreviations: readonly Abbreviation[] = [
  ...stateAbbreviations,
  ...subjectAbbreviations,
  ...lawNames,
];
