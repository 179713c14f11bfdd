// The list of abbreviations as it stands now: the usual ones with what keepers changed.
import type { Database } from '#core/kernel/database.ts';
import type { Abbreviation } from '#shared/search/abbreviations/abbreviations.ts';
import {
  editedList,
  type ListedAbbreviation,
  standingAbbreviations,
} from '#shared/search/abbreviations/edited-list.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';

interface EditRow {
  readonly pair_key: string;
  readonly short: string;
  readonly full: string;
  readonly is_removed: number;
}

/** Those that were taken away among them, marked so. */
export function listAbbreviations(database: Database): ListedAbbreviation[] {
  const rows = database
    .prepare<[], EditRow>('SELECT pair_key, short, full, is_removed FROM abbreviations ORDER BY first_seq')
    .all();
  const edits = rows.map(({ pair_key, short, full, is_removed }) => {
    return [pair_key, { short, full, isRemoved: is_removed === 1 }] as const;
  });
  return editedList(usualAbbreviations, new Map(edits));
}

/** What search uses. */
export function abbreviationsNow(database: Database): Abbreviation[] {
  return standingAbbreviations(listAbbreviations(database));
}

/** Number of the event that changed the list last; 0: nobody has. What was made from another list is outdated. */
export function abbreviationsVersion(database: Database): number {
  return database.prepare<[], number | null>('SELECT max(changed_seq) FROM abbreviations').pluck().get() ?? 0;
}
