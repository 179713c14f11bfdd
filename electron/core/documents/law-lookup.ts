// Which paper of the library a mention of a law means: by its number, else by its name and year.
import type { Database } from '#core/kernel/database.ts';
import type { LawMention } from '#shared/documents/contract.ts';
import { lawNumberKey } from '#shared/kernel/legal/law-number.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { foldText } from '#shared/kernel/text/mapped-text.ts';
import { visibleTo } from './queries.ts';

interface Candidate {
  readonly documentId: string;
  readonly title: string;
}

/** In the order asked; null where none is meant, or where it cannot be told which of several. The newest version stands for all. */
export function findLaws(database: Database, viewer: Viewer, laws: readonly LawMention[]): (Candidate | null)[] {
  const { sql, parameters } = visibleTo(viewer);
  const newest = `AND documents.stage <> 'withdrawn' AND NOT EXISTS (SELECT 1 FROM documents AS newer
    WHERE newer.replaces = documents.document_id AND +newer.stage = 'published')`;
  const select = 'SELECT document_id AS documentId, title FROM documents WHERE';
  const byNumber = database.prepare<[object], Candidate>(`${select} number_key = $key AND ${sql} ${newest} LIMIT 2`);
  const byName = database.prepare<[object], Candidate>(
    `${select} title_key = $key AND ($year IS NULL OR issued_on IS NULL OR substr(issued_on, 1, 4) = $year)
       AND ${sql} ${newest} LIMIT 2`,
  );
  return laws.map(({ number, name, year }) => {
    if (number !== null) return only(byNumber.all({ ...parameters, key: lawNumberKey(number) }));
    if (name === null) return null;
    return only(byName.all({ ...parameters, key: foldText(name), year: year === null ? null : String(year) }));
  });
}

function only(candidates: readonly Candidate[]): Candidate | null {
  return candidates.length === 1 ? (candidates[0] ?? null) : null;
}
