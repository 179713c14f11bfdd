// Vietnamese texts by namespace: one namespace a feature. Their type is the contract that English satisfies.

import { firstTexts } from './first-texts.ts';
import { abbreviations } from './vi/abbreviations.ts';
import { saved } from './vi/saved.ts';
import { search } from './vi/search.ts';

export const vietnamese = { ...firstTexts, search, saved, abbreviations } as const;
