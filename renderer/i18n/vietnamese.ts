// Vietnamese texts by namespace: one namespace a feature. Their type is the contract that English satisfies.

import { refusals } from '#shared/refusals/vietnamese.ts';
import { common } from './vi/common.ts';
import { documents } from './vi/documents.ts';
import { search } from './vi/search.ts';
import { settings } from './vi/settings.ts';
import { shell } from './vi/shell.ts';
import { sittings } from './vi/sittings.ts';

export const vietnamese = { common, shell, refusals, sittings, documents, search, settings } as const;
