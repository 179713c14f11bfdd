// What is news to whom, through the router: real files, real databases, real workers.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreForEachTest, deputyOf } from '#core/core-for-tests.ts';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { importBatch } from './import-batch.ts';
import { newsSql } from './news-queries.ts';
import { continuedSql } from './reading-queries.ts';

const at = coreForEachTest();

const clientOf = (viewer?: Viewer) => at.clientOf(viewer).documents;
const an = deputyOf('an', 'delegation:ha-noi');
const binh = deputyOf('binh');

const lawOf = (articles: Readonly<Record<string, string>>) =>
  [
    'LUẬT',
    'NƯỚC MƯA',
    ...Object.entries(articles).map(([number, body]) => `Điều ${number}. Về việc ${number}\n${body}.`),
  ].join('\n\n');
const first = { 1: 'Luật này quy định về nước mưa', 2: 'Áp dụng trên cả nước', 3: 'Ủy ban nhân dân thu gom nước mưa' };

async function paper({ text = lawOf(first), circle = 'everyone' } = {}): Promise<string> {
  const path = join(at.folder, `${newId()}.txt`);
  writeFileSync(path, `${text}\n${newId()}\n`);
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle, stage: 'published' });
  return report?.documentId ?? '';
}
async function nextVersion(replaces: string, articles: Readonly<Record<string, string>>): Promise<string> {
  const documentId = await paper({ text: lawOf(articles) });
  await act(documentId, { kind: 'file', placement: {}, replaces });
  return documentId;
}
const act = (documentId: string, action: DocumentAction) =>
  clientOf().actOnDocuments({ commandId: newId(), documentIds: [documentId], action });
const newsOf = (viewer: Viewer, limit = 20) => clientOf(viewer).listNews({ limit });
const told = async (viewer: Viewer) =>
  (await newsOf(viewer)).entries.map((entry) => [
    entry.what,
    entry.kind === 'paper' ? entry.documentId : entry.sittingId,
  ]);
const markSeen = async (viewer: Viewer) =>
  clientOf(viewer).markNewsSeen({ commandId: newId(), upTo: (await newsOf(viewer)).upTo });
const read = (viewer: Viewer, ...documentIds: string[]) =>
  clientOf(viewer).noteRead({ commandId: newId(), documentIds });

describe('news', () => {
  it('are the papers on a person’s shelves, newest first, until they are opened or marked as seen', async () => {
    const [one, two] = [await paper(), await paper()];
    expect(await told(an)).toEqual([
      ['new', two],
      ['new', one],
    ]);
    await read(an, two);
    expect(await told(an)).toEqual([['new', one]]);
    await markSeen(an);
    expect(await newsOf(an)).toMatchObject({ entries: [], total: 0, since: expect.any(String) });
    const three = await paper();
    expect(await told(an)).toEqual([['new', three]]);
  });

  it('are each person’s own: what one has seen stays news to another', async () => {
    const one = await paper();
    const { seq } = at.core.log.head();
    await markSeen(an);
    expect(at.core.log.readAfter(seq, 9)).toMatchObject([{ circle: 'user:an', subject: 'news/an', actor: 'an' }]);
    expect(await told(binh)).toEqual([['new', one]]);
    expect((await newsOf(binh)).since).toBeNull();
  });

  it('are never of a circle that the person is not in, nor of what is still a draft', async () => {
    const inDelegation = await paper({ circle: 'everyone' });
    await act(inDelegation, { kind: 'publish', circle: 'delegation:ha-noi' });
    const drafted = join(at.folder, 'draft.txt');
    writeFileSync(drafted, lawOf({ 1: 'Bản nháp' }));
    await importBatch(at.core, localAdministrator, [drafted], { circle: 'secretariat', stage: 'draft' });
    expect(await told(an)).toEqual([['new', inDelegation]]);
    expect(await told(binh)).toEqual([]);
  });

  it('take a mark back as it was asked', async () => {
    const one = await paper();
    await markSeen(an);
    const { since } = await newsOf(an);
    const two = await paper();
    await markSeen(an);
    await clientOf(an).undoNewsSeen({ commandId: newId() });
    expect(await newsOf(an)).toMatchObject({ since, entries: [{ documentId: two }] });
    await clientOf(an).undoNewsSeen({ commandId: newId() });
    expect(await told(an)).toEqual([
      ['new', two],
      ['new', one],
    ]);
    await expect(clientOf(an).undoNewsSeen({ commandId: newId() })).rejects.toMatchObject({
      refusal: { code: 'already-done' },
    });
  });

  it('that come after the screen was drawn are not marked with it, and the future cannot be marked', async () => {
    await paper();
    const { upTo } = await newsOf(an);
    const late = await paper();
    await clientOf(an).markNewsSeen({ commandId: newId(), upTo });
    expect(await told(an)).toEqual([['new', late]]);
    await clientOf(an).markNewsSeen({ commandId: newId(), upTo: Number.MAX_SAFE_INTEGER });
    const later = await paper();
    expect(await told(an)).toEqual([['new', later]]);
  });

  it('tell a withdrawal to those who had read the paper, and to nobody else', async () => {
    const documentId = await paper();
    await read(an, documentId);
    await markSeen(an);
    await markSeen(binh);
    await act(documentId, { kind: 'withdraw', reason: null });
    expect(await told(an)).toEqual([['withdrawn', documentId]]);
    expect(await told(binh)).toEqual([]);
    await act(documentId, { kind: 'restore' });
    expect(await told(an)).toEqual([['new', documentId]]);
  });

  it('tell a new version once, against the one that the person has read, and with how much changed once that is known', async () => {
    const one = await paper();
    await read(an, one);
    const two = await nextVersion(one, { ...first, 2: 'Áp dụng tại đô thị' });
    const three = await nextVersion(two, {
      ...first,
      2: 'Áp dụng tại đô thị',
      3: 'Chủ đầu tư thu gom',
      '3a': 'Xử phạt',
    });
    const { entries } = await newsOf(an);
    expect(entries).toMatchObject([
      { what: 'version', documentId: three, version: 3, since: { documentId: one, version: 1 }, changes: null },
    ]);
    const compared = await clientOf(an).compareVersions({ documentId: three, withDocumentId: one });
    expect(compared).toMatchObject({
      withDocumentId: one,
      withVersion: 1,
      changes: { changed: { total: 2 }, added: { total: 1, units: [{ address: 'điều-3a', label: 'Điều 3a' }] } },
    });
    expect((await newsOf(an)).entries).toMatchObject([{ changes: compared.changes }]);
    expect((await newsOf(binh)).entries).toMatchObject([{ documentId: three, since: { documentId: two } }]);
  });

  it('name no more than asked for and count the others', async () => {
    for (let count = 0; count < 5; count += 1) await paper();
    expect(await newsOf(an, 2)).toMatchObject({ entries: [{}, {}], total: 5, isMore: false });
  });

  it('[L6] are the same after a rebuild', async () => {
    const one = await paper();
    await nextVersion(one, { ...first, 2: 'Áp dụng tại đô thị' });
    await act(one, { kind: 'withdraw', reason: null });
    await markSeen(an);
    const rows = () =>
      ['news', 'readings_news'].map((table) => at.core.views().prepare(`SELECT * FROM ${table}`).all());
    const lived = rows();
    await at.core.rebuild();
    expect(rows()).toEqual(lived);
  });
});

describe('comparing versions', () => {
  it('compares with the version before unless told, and finds it out once', async () => {
    const one = await paper();
    const two = await nextVersion(one, { ...first, 3: 'Chủ đầu tư thu gom' });
    const ask = () => clientOf(an).compareVersions({ documentId: two });
    const [once, twice] = await Promise.all([ask(), ask()]);
    expect(once).toMatchObject({ withDocumentId: one, changes: { changed: { units: [{ label: 'Điều 3' }] } } });
    expect([twice, await ask()]).toEqual([once, once]);
    expect((await clientOf(an).compareVersions({ documentId: one, withDocumentId: two })).changes.changed.total).toBe(
      1,
    );
  });

  it('is for those who may see both papers', async () => {
    const [seen, hidden] = [await paper(), await paper({ circle: 'secretariat' })];
    for (const [documentId, withDocumentId] of [
      [seen, hidden],
      [hidden, seen],
      [seen, newId()],
      [seen, undefined],
    ] as const) {
      const asked = clientOf(binh).compareVersions({
        documentId: documentId ?? '',
        ...(withDocumentId ? { withDocumentId } : {}),
      });
      await expect(asked).rejects.toMatchObject({ refusal: { code: 'not-found' } });
    }
  });
});

describe('reading on', () => {
  const stand = (viewer: Viewer, documentId: string, progress: number) =>
    clientOf(viewer).notePlace({
      ...{ commandId: newId(), documentId, progress, mode: 'pages', address: 'điều-2' },
      place: { page: 1, block: 3, offset: 0 },
    });
  const continued = async (viewer: Viewer, limit = 10) => (await clientOf(viewer).listContinued({ limit })).papers;

  it('offers what was begun and not finished, the one read last first', async () => {
    const [one, two, glanced, finished] = [await paper(), await paper(), await paper(), await paper()];
    await stand(an, one, 0.4);
    await stand(an, glanced, 0.01);
    await stand(an, finished, 0.99);
    await stand(an, two, 0.2);
    await stand(an, one, 0.5);
    expect(await continued(an)).toMatchObject([
      { documentId: one, progress: 0.5, label: 'Điều 2', page: 1, newer: null },
      { documentId: two, progress: 0.2 },
    ]);
    expect(await continued(an, 1)).toHaveLength(1);
    expect(await continued(binh)).toEqual([]);
  });

  it('leaves out what was withdrawn or moved away, and offers the newest version of what was replaced', async () => {
    const [gone, moved, old] = [await paper(), await paper(), await paper()];
    for (const documentId of [gone, moved, old]) await stand(binh, documentId, 0.4);
    await act(gone, { kind: 'withdraw', reason: null });
    await act(moved, { kind: 'publish', circle: 'delegation:ha-noi' });
    const second = await nextVersion(old, first);
    const third = await nextVersion(second, first);
    expect(await continued(binh)).toMatchObject([{ documentId: old, newer: { documentId: third, version: 3 } }]);
  });
});

it('finds news and places along their indexes', () => {
  const planOf = (sql: string, parameters: object) =>
    at.core
      .views()
      .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(parameters)
      .map(({ detail }) => detail);
  const news = planOf(newsSql(2), {
    upTo: 0,
    now: '',
    circles: '[]',
    userId: 'an',
    circle0: 'everyone',
    circle1: 'user:an',
  });
  expect(news.filter((step) => /^SCAN (?!newest|json_each|\(subquery)/.test(step))).toEqual([]);
  expect(news).toContainEqual(
    expect.stringContaining('SEARCH news USING COVERING INDEX news_by_age (circle=? AND seq>?)'),
  );
  const places = planOf(continuedSql, { userId: 'an' });
  expect(places).toEqual([expect.stringContaining('readings_places USING INDEX readings_places_by_age')]);
});
