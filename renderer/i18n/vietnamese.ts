// Vietnamese texts by namespace: one namespace a feature. Their type is the contract that English satisfies.

import { firstTexts } from './first-texts.ts';
import { search } from './vi/search.ts';

export const vietnamese = { ...firstTexts, search } as const;
