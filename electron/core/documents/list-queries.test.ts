// The list of papers on real tables: what is found, in which order, and along which index.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#core/kernel/database.ts';
import { sittingsProjection } from '#core/sittings/projection.ts';
import { dossierOpened } from '#shared/documents/dossiers.ts';
import { documentFiled, documentImported, documentWithdrawn } from '#shared/documents/events.ts';
import { type DocumentFilter, documentFilterSchema } from '#shared/documents/listing.ts';
import { mediaTypes } from '#shared/documents/media-types.ts';
import { unreadMetadata } from '#shared/documents/metadata/metadata.ts';
import { nowhere, type Placement } from '#shared/documents/paper.ts';
import { readingNoted } from '#shared/documents/readings.ts';
import type { EventEnvelope, EventType } from '#shared/kernel/events.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { sessionOpened, sittingPrepared, sittingScheduled } from '#shared/sittings/events.ts';
import { agendaRunsSql } from './agenda-order.ts';
import { dossiersProjection } from './dossiers-projection.ts';
import { listDocumentIds, listDocuments, listDocumentsSql } from './list-queries.ts';
import { countsOfSessionsSql, countsOfSittingsSql, listFacets } from './overview-queries.ts';
import { documentsProjection } from './projection.ts';
import { visibleTo } from './queries.ts';
import { readingsProjection } from './readings-projection.ts';

const keeper = localAdministrator;
const deputy: Viewer = { ...keeper, roles: ['deputy'], circles: ['everyone', 'user:local'] };
const projections = [sittingsProjection, documentsProjection, dossiersProjection, readingsProjection];

let database: Database;
let tell: <Data>(eventType: EventType<string, Data>, subject: string, data: Data, circle?: string) => void;

beforeEach(() => {
  database = openDatabase({ path: ':memory:', key: null, durability: 'normal' });
  const appliers = projections.map((projection) => {
    database.exec(projection.schema);
    return projection.prepare(database);
  });
  let seq = 0;
  tell = (eventType, subject, data, circle = 'everyone') => {
    seq += 1;
    const { type, version } = eventType;
    const at = '2026-11-21T01:00:00.000Z';
    const event = { seq, id: newId(), circle, subject, type, version, actor: 'local', at, data };
    for (const apply of appliers) apply(event as unknown as EventEnvelope);
  };
});
afterEach(() => {
  database.close();
});

interface PaperGiven {
  title: string;
  fileName?: string;
  number?: string;
  stage?: 'draft' | 'published';
  circle?: string;
  placement?: Partial<Placement>;
  replaces?: string;
}

function give({ title, fileName = 'a.pdf', number, stage = 'published', placement, replaces, ...where }: PaperGiven) {
  const documentId = newId();
  const blob = { sha256: '0'.repeat(64), sizeBytes: 1 };
  const read = { value: number ?? null, confidence: 'high', source: 'paper', place: null } as const;
  const { circle = stage === 'draft' ? 'secretariat' : 'everyone' } = where;
  tell(
    documentImported,
    `document/${documentId}`,
    {
      ...{ title, fileName, mediaType: mediaTypes.pdf, original: blob, text: blob, rendition: null, pageCount: 1 },
      ...{ hasText: true, scannedPages: 0, weakPages: [], isSample: false, stage },
      metadata: number === undefined ? unreadMetadata : { ...unreadMetadata, number: read },
    },
    circle,
  );
  if (placement || replaces) {
    const lineage = { familyId: replaces ?? documentId, version: replaces ? 2 : 1, replaces: replaces ?? null };
    tell(documentFiled, `document/${documentId}`, { placement: { ...nowhere, ...placement }, lineage }, circle);
  }
  return documentId;
}

const sittingOf = (sessionId: string, startsAt = '2026-11-21T01:00:00.000Z') => ({
  ...{ sessionId, title: 'Phiên', startsAt, endsAt: startsAt, isSample: false },
  ...{ kind: null, place: null, agenda: [], documentIds: [] },
});

const itemOf = (itemId: string, documentIds: string[] = []) => ({
  ...{ itemId, startsAt: '2026-11-21T01:00:00.000Z', kind: 'matter' as const, durationMinutes: 30 },
  ...{ title: 'Nội dung', presenter: null, documentIds },
});

function titles(
  filter: DocumentFilter,
  order: 'newest' | 'title' | 'number' | 'issued' | 'agenda' = 'title',
  viewer = keeper,
) {
  const { rows, total } = listDocuments(database, viewer, { filter, order, offset: 0, limit: 100 });
  expect(total).toBe(rows.length);
  return rows.map((row) => row.title);
}

describe('a list of papers', () => {
  it('finds words in title, number and file name, with or without tone marks, in any order', () => {
    give({ title: 'Dự thảo Luật Đất đai', fileName: 'Đất.pdf', number: '30/2026/NĐ-CP' });
    give({ title: 'Báo cáo thẩm tra', fileName: 'Phụ lục đất đai.pdf' });
    give({ title: 'Tờ trình' });
    expect(titles({ text: 'dat dai' })).toEqual(['Báo cáo thẩm tra', 'Dự thảo Luật Đất đai']);
    expect(titles({ text: ' đai  ĐẤT luật' })).toEqual(['Dự thảo Luật Đất đai']);
    expect(titles({ text: '30/2026/nđ' })).toEqual(['Dự thảo Luật Đất đai']);
    expect(titles({ text: '100%' })).toEqual([]);
    expect(titles({ text: '  ' })).toHaveLength(3);
  });

  it('shows a deputy what is published, and the secretariat the drafts too', () => {
    give({ title: 'Nháp', stage: 'draft' });
    give({ title: 'Đã phát hành' });
    expect(titles({}, 'title', deputy)).toEqual(['Đã phát hành']);
    expect(titles({})).toEqual(['Đã phát hành', 'Nháp']);
  });

  it('leaves out older versions and withdrawn papers unless they are asked for', () => {
    const first = give({ title: 'Bản 1' });
    give({ title: 'Bản 2', replaces: first });
    const gone = give({ title: 'Đã gỡ' });
    tell(documentWithdrawn, `document/${gone}`, {});
    expect(titles({})).toEqual(['Bản 2']);
    expect(titles({ withOldVersions: true })).toEqual(['Bản 1', 'Bản 2']);
    expect(titles({ stages: ['withdrawn'] })).toEqual(['Đã gỡ']);
  });

  it('goes by sitting, item of its agenda, dossier and the order within it, and pages through that', () => {
    const [sittingId, later, itemA, itemB, dossierId] = [newId(), newId(), newId(), newId(), newId()];
    const sitting = (startsAt: string, items: string[]) => ({
      ...sittingOf(newId(), startsAt),
      agenda: items.map((itemId) => itemOf(itemId)),
    });
    tell(sittingScheduled, `sitting/${later}`, sitting('2026-11-22T01:00:00.000Z', []));
    // The order is that of the agenda, not of the identifiers.
    tell(sittingScheduled, `sitting/${sittingId}`, sitting('2026-11-21T01:00:00.000Z', [itemB, itemA]));
    tell(dossierOpened, `dossier/${dossierId}`, { title: 'Dự án Luật', kind: 'bill', isSample: false });
    give({ title: 'không xếp' });
    give({ title: 'phiên sau', placement: { sittingId: later } });
    give({ title: 'mục A', placement: { sittingId, itemId: itemA } });
    give({ title: 'mục B, ngoài hồ sơ', placement: { sittingId, itemId: itemB } });
    give({ title: 'dự thảo', placement: { sittingId, itemId: itemB, dossierId, dossierRole: 'bill' } });
    give({ title: 'tờ trình', placement: { sittingId, itemId: itemB, dossierId, dossierRole: 'submission' } });
    const all = ['tờ trình', 'dự thảo', 'mục B, ngoài hồ sơ', 'mục A', 'phiên sau', 'không xếp'];
    expect(titles({}, 'agenda')).toEqual(all);
    expect(titles({ sittingId }, 'agenda')).toEqual(all.slice(0, 4));
    const page = { filter: {}, order: 'agenda', offset: 1, limit: 3 } as const;
    expect(listDocuments(database, keeper, page).rows.map((row) => row.title)).toEqual(all.slice(1, 4));
    expect(listDocumentIds(database, keeper, { filter: {}, order: 'agenda', limit: 10 })).toHaveLength(6);
  });

  it('counts for its filters what it would show', () => {
    const read = give({ title: 'Đã đọc', number: '1/2026' });
    give({ title: 'Chưa đọc' });
    give({ title: 'Nháp', stage: 'draft' });
    tell(readingNoted, 'reading/local', { documentIds: [read] }, 'user:local');
    const facets = listFacets(database, keeper);
    expect(facets.stages).toEqual({ draft: 1, approved: 0, published: 2, withdrawn: 0 });
    expect(facets.unread).toBe(titles({ isUnread: true }).length);
    expect(facets.lacking).toBe(titles({ isLacking: true }).length);
    expect(listFacets(database, deputy).stages).toEqual({ draft: 0, approved: 0, published: 2, withdrawn: 0 });
  });
});

describe('the counts by session', () => {
  const [first, second, secret] = [newId(), newId(), newId()];
  const [ofFirst, ofSecond, inPreparation] = [newId(), newId(), newId()];

  beforeEach(() => {
    const session = (sessionId: string, title: string, circle?: string) => {
      const times = { startsAt: '2026-11-20T01:00:00.000Z', endsAt: '2026-12-10T10:00:00.000Z' };
      tell(sessionOpened, `session/${sessionId}`, { title, ...times, organ: null, isSample: false }, circle);
    };
    session(first, 'Kỳ họp thứ 1');
    session(second, 'Kỳ họp thứ 2');
    session(secret, 'Kỳ họp bất thường', 'secretariat');
    tell(sittingScheduled, `sitting/${ofFirst}`, sittingOf(first));
    tell(sittingScheduled, `sitting/${ofSecond}`, sittingOf(second));
    tell(sittingPrepared, `sitting/${inPreparation}`, sittingOf(first), 'secretariat');
  });

  /** As the menu counts them; the list by each of these sessions must be as long. */
  function counts(viewer = keeper) {
    const { sessions } = listFacets(database, viewer);
    for (const { sessionId, count } of sessions) expect(titles({ sessionId }, 'title', viewer)).toHaveLength(count);
    return sessions.map(({ title, count }) => [title, count]);
  }

  it('hold papers of all its sittings and those filed under it alone', () => {
    give({ title: 'của phiên', placement: { sessionId: first, sittingId: ofFirst } });
    give({ title: 'của phiên, không nói kỳ', placement: { sittingId: ofFirst } });
    give({ title: 'của phiên đang soạn', placement: { sittingId: inPreparation } });
    give({ title: 'của kỳ', placement: { sessionId: second } });
    give({ title: 'không xếp' });
    for (const viewer of [keeper, deputy]) {
      expect(counts(viewer)).toEqual([
        ['Kỳ họp thứ 1', 3],
        ['Kỳ họp thứ 2', 1],
      ]);
    }
  });

  it('go by the sitting where a paper names another session beside it', () => {
    give({ title: 'của phiên thuộc kỳ 1', placement: { sessionId: second, sittingId: ofFirst } });
    expect(counts()).toEqual([['Kỳ họp thứ 1', 1]]);
  });

  it('hold a paper once, where it is filed, though the agenda of another session names it', () => {
    const ofSitting = give({ title: 'của phiên', placement: { sittingId: ofFirst } });
    const ofSession = give({ title: 'của kỳ', placement: { sessionId: first } });
    const unfiled = give({ title: 'không xếp' });
    const draft = give({ title: 'nháp', stage: 'draft', placement: { sittingId: ofFirst } });
    const itsOwn = give({ title: 'của phiên kỳ 2', placement: { sittingId: ofSecond } });
    const named = { agenda: [itemOf(newId(), [ofSitting, draft, itsOwn])], documentIds: [ofSession, unfiled, itsOwn] };
    tell(sittingScheduled, `sitting/${ofSecond}`, { ...sittingOf(second), ...named });
    const inSecond = ['Kỳ họp thứ 2', 1];
    expect([counts(), counts(deputy)]).toEqual([
      [['Kỳ họp thứ 1', 3], inSecond],
      [['Kỳ họp thứ 1', 2], inSecond],
    ]);
    // The sitting itself has all that it names, as the list by sitting does.
    for (const viewer of [keeper, deputy]) {
      const { sittings } = listFacets(database, viewer);
      const countOf = (id: string) => sittings.find(({ sittingId }) => sittingId === id)?.count;
      expect([countOf(ofFirst), countOf(ofSecond)]).toEqual(viewer === keeper ? [2, 5] : [1, 4]);
      expect(titles({ sittingId: ofSecond }, 'title', viewer)).toHaveLength(countOf(ofSecond) ?? 0);
    }
  });

  it('leave out what the viewer may not see: drafts, other circles, sessions in preparation', () => {
    give({ title: 'nháp của phiên', stage: 'draft', placement: { sittingId: ofFirst } });
    give({ title: 'nháp của kỳ', stage: 'draft', placement: { sessionId: first } });
    give({ title: 'của kỳ đang soạn', placement: { sessionId: secret } });
    give({ title: 'của ủy ban', circle: 'committee:law', placement: { sittingId: ofFirst } });
    give({ title: 'của ủy ban, theo kỳ', circle: 'committee:law', placement: { sessionId: first } });
    give({ title: 'ai cũng xem', placement: { sessionId: first } });
    const ofCommittee: Viewer = { ...deputy, circles: [...deputy.circles, 'committee:law'] };
    expect(counts()).toEqual([
      ['Kỳ họp bất thường', 1],
      ['Kỳ họp thứ 1', 3],
    ]);
    expect(counts(deputy)).toEqual([['Kỳ họp thứ 1', 1]]);
    expect(counts(ofCommittee)).toEqual([['Kỳ họp thứ 1', 3]]);
    expect(counts({ ...deputy, circles: [] })).toEqual([]);
  });

  it('leave out withdrawn papers and older versions, wherever they are filed', () => {
    for (const placement of [{ sittingId: ofFirst }, { sessionId: first }]) {
      const old = give({ title: 'bản 1', placement });
      give({ title: 'bản 2', placement, replaces: old });
      tell(documentWithdrawn, `document/${give({ title: 'đã gỡ', placement })}`, {});
    }
    expect(counts()).toEqual([['Kỳ họp thứ 1', 2]]);
  });

  it('follow a paper that is filed elsewhere', () => {
    const documentId = give({ title: 'của kỳ', placement: { sessionId: first } });
    const refile = (placement: Partial<Placement>) => {
      const lineage = { familyId: documentId, version: 1, replaces: null };
      tell(documentFiled, `document/${documentId}`, { placement: { ...nowhere, ...placement }, lineage });
      return counts();
    };
    expect(refile({ sittingId: ofSecond })).toEqual([['Kỳ họp thứ 2', 1]]);
    expect(refile({ sessionId: first })).toEqual([['Kỳ họp thứ 1', 1]]);
    expect(refile({})).toEqual([]);
  });
});

describe('the plan of a list', () => {
  const planOf = (sql: string) =>
    database
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql.replaceAll(/\$\w+/g, "'1'")}`)
      .all()
      .map(({ detail }) => detail)
      .join('\n');
  const everything = documentFilterSchema.parse({
    ...{ stages: ['draft'], types: ['Luật'], issuers: ['Quốc hội'], from: '2026-01-01', to: '2026-12-31' },
    ...{ isUnread: true, isLacking: true },
  });

  it('reads no wide row to choose or count papers, whatever the filter, and sorts nothing', () => {
    for (const viewer of [keeper, deputy]) {
      for (const filter of [{}, everything]) {
        for (const order of ['newest', 'title', 'number', 'issued'] as const) {
          const { choose, count } = listDocumentsSql(viewer, { filter, order });
          expect(planOf(choose)).toMatch(/documents USING COVERING INDEX/);
          expect(planOf(choose)).not.toMatch(/TEMP B-TREE FOR ORDER BY/);
          expect(planOf(count)).toMatch(/documents USING COVERING INDEX documents_by_facets/);
        }
      }
    }
  });

  it('finds the papers of a sitting or dossier by their own index', () => {
    for (const viewer of [keeper, deputy]) {
      const { choose, count } = listDocumentsSql(viewer, { filter: { sittingId: newId() }, order: 'newest' });
      for (const sql of [choose, count]) {
        expect(planOf(sql)).toMatch(/SEARCH documents USING (COVERING )?INDEX documents_by_sitting/);
      }
      const ofDossier = listDocumentsSql(viewer, { filter: { dossierId: newId() }, order: 'newest' });
      expect(planOf(ofDossier.choose)).toMatch(/SEARCH documents USING (COVERING )?INDEX documents_by_dossier/);
    }
  });

  it('counts by sitting and session along the index of what is filed, and looks papers that agendas name up by their ids', () => {
    for (const viewer of [keeper, deputy]) {
      const there = visibleTo(viewer).sql;
      const bySitting = planOf(countsOfSittingsSql(there));
      expect(bySitting).toMatch(/SEARCH documents USING COVERING INDEX documents_by_sitting/);
      expect(bySitting).toMatch(/SEARCH documents USING INDEX \S+ \(document_id=\?\)/);
      expect(bySitting.match(/(SCAN|SEARCH) documents/g)).toHaveLength(2);
      const bySession = planOf(countsOfSessionsSql(there));
      expect(bySession).toMatch(/SCAN documents USING COVERING INDEX documents_by_sitting/);
      expect(bySession.match(/(SCAN|SEARCH) documents/g)).toHaveLength(1);
    }
  });

  it('walks the agenda along its index', () => {
    const plan = planOf(agendaRunsSql({ sql: "stage <> 'withdrawn'" }));
    expect(plan).toMatch(/COVERING INDEX documents_by_agenda/);
    expect(plan).not.toMatch(/TEMP B-TREE/);
  });
});
