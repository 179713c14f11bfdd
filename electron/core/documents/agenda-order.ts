// Papers as the agenda has them: by sitting, its items, their dossiers in the order in which they are read, then by title.
// The index holds papers that are filed alike side by side, in the order of their titles; only these runs are put in order.
import type { Database } from '#core/kernel/database.ts';
import { dossierRoles } from '#shared/documents/paper.ts';
import type { Condition, Parameters } from './queries.ts';

interface Run {
  readonly sittingId: string | null;
  readonly itemId: string | null;
  readonly dossierId: string | null;
  readonly dossierRole: string | null;
  readonly count: number;
}

export const agendaRunsSql = ({ sql }: Pick<Condition, 'sql'>) => `
  SELECT sitting_id AS sittingId, item_id AS itemId, dossier_id AS dossierId, dossier_role AS dossierRole, count(*) AS count
    FROM documents INDEXED BY documents_by_agenda WHERE ${sql} GROUP BY sitting_id, item_id, dossier_id, dossier_role`;

/** The chosen column of the papers from `offset` on, at most `limit`; and how many there are in all. */
export function chooseByAgenda<Value extends string | number>(
  database: Database,
  column: 'imported_seq' | 'document_id',
  condition: Condition,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { chosen: Value[]; total: number } {
  const runs = database.prepare<[Parameters], Run>(agendaRunsSql(condition)).all(condition.parameters);
  const inRun = database
    .prepare<[Record<string, string | number | null>], Value>(
      `SELECT documents.${column} FROM documents INDEXED BY documents_by_agenda
         WHERE sitting_id IS $sittingId AND item_id IS $itemId AND dossier_id IS $dossierId
           AND dossier_role IS $dossierRole AND ${condition.sql}
         ORDER BY title_key, imported_seq LIMIT $limit OFFSET $offset`,
    )
    .pluck();
  const chosen: Value[] = [];
  let before = 0;
  for (const { count, ...place } of inAgendaOrder(database, runs)) {
    const skipped = Math.max(0, offset - before);
    before += count;
    if (skipped >= count) continue;
    const wanted = Math.min(limit - chosen.length, count - skipped);
    chosen.push(...inRun.all({ ...condition.parameters, ...place, limit: wanted, offset: skipped }));
    if (chosen.length >= limit) break;
  }
  return { chosen, total: runs.reduce((sum, { count }) => sum + count, 0) };
}

function inAgendaOrder(database: Database, runs: readonly Run[]): Run[] {
  const placeOf = placesOf(
    database,
    `SELECT sitting_id AS id, row_number() OVER (ORDER BY starts_at, sitting_id) AS place FROM sittings
     UNION ALL SELECT value ->> 'itemId', key FROM sittings, json_each(sittings.agenda)
     UNION ALL SELECT dossier_id, row_number() OVER (ORDER BY title, dossier_id) FROM dossiers`,
  );
  const roles = new Map(dossierRoles.map((role, place): [string, number] => [role, place]));
  const keyed = runs.map((run) => ({
    run,
    key: [placeOf(run.sittingId), placeOf(run.itemId), placeOf(run.dossierId), roles.get(run.dossierRole ?? '') ?? 99],
  }));
  keyed.sort((a, b) => {
    const at = a.key.findIndex((place, index) => place !== b.key[index]);
    return at < 0 ? 0 : (a.key[at] ?? 0) - (b.key[at] ?? 0);
  });
  return keyed.map(({ run }) => run);
}

/** What is in no sitting, item or dossier comes after what is. */
function placesOf(database: Database, sql: string): (id: string | null) => number {
  const rows = database.prepare<[], { id: string; place: number }>(sql).all();
  const places = new Map(rows.map(({ id, place }) => [id, place]));
  return (id) => (id === null ? Number.MAX_SAFE_INTEGER : (places.get(id) ?? Number.MAX_SAFE_INTEGER - 1));
}
