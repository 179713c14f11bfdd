// English texts by namespace; the compiler asks for every key that the Vietnamese ones have.

import { refusals } from '#shared/refusals/english.ts';
import { abbreviations } from './en/abbreviations.ts';
import { common } from './en/common.ts';
import { documents } from './en/documents.ts';
import { saved } from './en/saved.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shell } from './en/shell.ts';
import { sittings } from './en/sittings.ts';
import type { Twin } from './twin.ts';
import type { vietnamese } from './vietnamese.ts';

export const english: Twin<typeof vietnamese> = {
  ...{ common, shell, refusals, sittings, documents, search, settings },
  ...{ saved, abbreviations },
};
