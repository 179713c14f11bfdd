// The library at 50,000 papers: a page of the list in every order and filter, the facets, all ids: `npm run bench -- library [--json]`.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dossiersProjection } from '#core/documents/dossiers-projection.ts';
import { listDocumentIds, listDocuments } from '#core/documents/list-queries.ts';
import { listFacets } from '#core/documents/overview-queries.ts';
import { documentsProjection } from '#core/documents/projection.ts';
import { readingsProjection } from '#core/documents/readings-projection.ts';
import { openDatabase } from '#core/kernel/database.ts';
import { createEventRegistry } from '#core/kernel/event-registry.ts';
import { createLogger } from '#core/kernel/logger.ts';
import { Projections } from '#core/kernel/projections.ts';
import { SqliteEventLog } from '#core/kernel/sqlite-event-log.ts';
import { sittingsProjection } from '#core/sittings/projection.ts';
import { maxActedOn } from '#shared/documents/actions.ts';
import { dossierEvents } from '#shared/documents/dossiers.ts';
import { documentEvents } from '#shared/documents/events.ts';
import { type DocumentFilter, documentOrderSchema } from '#shared/documents/listing.ts';
import { readingEvents } from '#shared/documents/readings.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { sittingEvents } from '#shared/sittings/events.ts';
import { libraryEvents } from './library/many-papers.ts';
import { type Case, measure, print, timeMs } from './measuring/measure.ts';

const paperCount = 50_000;
const folder = mkdtempSync(join(tmpdir(), 'dien-hong-bench-library-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const key = randomBytes(32);
const log = new SqliteEventLog(openDatabase({ path: join(folder, 'log.db'), key, durability: 'normal' }));
const events = libraryEvents(paperCount, localAdministrator.userId);
for (let at = 0; at < events.length; at += 1000) {
  await log.append({ commandId: newId(), actor: 'local', decide: () => events.slice(at, at + 1000) });
}
const projections = await Projections.open({
  path: join(folder, 'views.db'),
  key,
  log,
  registry: createEventRegistry([...documentEvents, ...dossierEvents, ...readingEvents, ...sittingEvents]),
  logger: createLogger('silent'),
  projections: [sittingsProjection, documentsProjection, dossiersProjection, readingsProjection],
  onProgress: () => undefined,
});
const { database } = projections;
const keeper = localAdministrator;
const deputy: Viewer = { ...localAdministrator, roles: ['deputy'], circles: ['everyone', 'user:local'] };
const { sittings, sessions, dossiers } = listFacets(database, keeper);

const filters: Record<string, DocumentFilter> = {
  none: {},
  'one stage': { stages: ['draft'] },
  'type and issuer': { types: ['Tờ trình'], issuers: ['Chính phủ', 'Quốc hội'] },
  'a sitting': { sittingId: sittings[7]?.sittingId ?? '' },
  'a session': { sessionId: sessions[0]?.sessionId ?? '' },
  'a dossier': { dossierId: dossiers[7]?.dossierId ?? '' },
  'two years': { from: '2024-01-01', to: '2025-12-31' },
  text: { text: 'dat dai' },
  'text of few': { text: 'lan 4999' },
  unread: { isUnread: true },
  lacking: { isLacking: true },
  'old versions too': { withOldVersions: true },
};

const rest = { unit: 'ms', better: 'lower' } as const;
const page =
  (viewer: Viewer, filter: DocumentFilter, order: (typeof documentOrderSchema.options)[number], offset = 0) =>
  () =>
    timeMs(() => listDocuments(database, viewer, { filter, order, offset, limit: 100 }));

const cases: Case[] = [
  ...documentOrderSchema.options.flatMap((order): Case[] => [
    { ...rest, name: `first page, by ${order}`, target: 50, run: page(keeper, {}, order) },
    { ...rest, name: `page at row 40,000, by ${order}`, target: 50, run: page(keeper, {}, order, 40_000) },
  ]),
  ...Object.entries(filters).flatMap(([name, filter]): Case[] => [
    { ...rest, name: `first page, ${name}`, target: 50, run: page(keeper, filter, 'title') },
    { ...rest, name: `deputy's first page, ${name}`, target: 50, run: page(deputy, filter, 'newest') },
  ]),
  { ...rest, name: 'facets, keeper', target: 100, run: () => timeMs(() => listFacets(database, keeper)) },
  { ...rest, name: 'facets, deputy', target: 100, run: () => timeMs(() => listFacets(database, deputy)) },
  {
    ...rest,
    name: 'ids of all',
    run: () => timeMs(() => listDocumentIds(database, keeper, { filter: {}, order: 'newest', limit: maxActedOn + 1 })),
  },
];

print(await measure('library', cases, 5));
projections.close();
await log.close();
