// Rows of what keepers changed in the list of abbreviations: of each pair, what was done last. The usual list is no part of
// them: it comes with the software.
import type { Projection } from '#core/kernel/projections.ts';
import { type AbbreviationPair, keyOfPair } from '#shared/search/abbreviations/edited-list.ts';
import { abbreviationEvents, abbreviationRemoved } from '#shared/search/abbreviations/rules.ts';

export const abbreviationsProjection: Projection = {
  name: 'abbreviations',
  version: 1,
  eventTypes: abbreviationEvents.map((eventType) => eventType.type),
  schema: `
    CREATE TABLE abbreviations (
      pair_key TEXT PRIMARY KEY,
      short TEXT NOT NULL,
      full TEXT NOT NULL,
      is_removed INTEGER NOT NULL,
      first_seq INTEGER NOT NULL,
      changed_seq INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
  prepare(database) {
    const note = database.prepare(
      `INSERT INTO abbreviations VALUES ($key, $short, $full, $isRemoved, $seq, $seq)
         ON CONFLICT DO UPDATE SET short = $short, full = $full, is_removed = $isRemoved, changed_seq = $seq`,
    );
    return ({ type, data, seq }) => {
      const { short, full } = data as AbbreviationPair;
      note.run({
        key: keyOfPair({ short, full }),
        short,
        full,
        isRemoved: type === abbreviationRemoved.type ? 1 : 0,
        seq,
      });
    };
  },
};
