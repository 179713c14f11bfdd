// Vietnamese texts that the first load brings. Namespaces of what is loaded later come with it (`late-texts.ts`).

import { refusals } from '#shared/refusals/vietnamese.ts';
import { common } from './vi/common.ts';
import { documents } from './vi/documents.ts';
import { settings } from './vi/settings.ts';
import { shell } from './vi/shell.ts';
import { sittings } from './vi/sittings.ts';

export const firstTexts = { common, shell, refusals, sittings, documents, settings } as const;
