// Saved searches as screens use them and as an attacker would: real files, databases and index, through the router.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreForEachTest, deputyOf } from '#core/core-for-tests.ts';
import { importBatch } from '#core/documents/import-batch.ts';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import type { SearchFilter } from '#shared/search/filter.ts';
import type { SavedSearch } from '#shared/search/saved/contract.ts';
import { newPapersSql } from './queries.ts';

const at = coreForEachTest();

const clientOf = (viewer?: Viewer) => at.clientOf(viewer).search;
const an = deputyOf('an', 'delegation:ha-noi');
const binh = deputyOf('binh');

async function paper(words: string, circle = 'everyone', type = 'LUẬT'): Promise<string> {
  const path = join(at.folder, `${newId()}.txt`);
  writeFileSync(path, `${type}\nNƯỚC MƯA\n\nĐiều 1. Phạm vi\nLuật này quy định về ${words}.\n${newId()}\n`);
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle: 'everyone', stage: 'published' });
  const documentId = report?.documentId ?? '';
  if (circle !== 'everyone') await act(documentId, { kind: 'publish', circle });
  await at.core.indexer.whenCurrent();
  return documentId;
}
async function act(documentId: string, action: DocumentAction): Promise<void> {
  const command = { commandId: newId(), documentIds: [documentId], action };
  expect((await at.clientOf().documents.actOnDocuments(command)).refused).toEqual([]);
}
const save = async (viewer: Viewer, text: string, filter: SearchFilter = {}, isAlerting = true) => {
  const search = { name: text || 'Bộ lọc', sought: { text, filter, isExact: false }, isAlerting };
  return (await clientOf(viewer).saveSearch({ commandId: newId(), ...search })).savedSearchId;
};
const listOf = async (viewer: Viewer): Promise<SavedSearch[]> => {
  await at.core.indexer.whenCurrent();
  return (await clientOf(viewer).listSavedSearches()).savedSearches;
};
const newsOf = async (viewer: Viewer) =>
  (await listOf(viewer)).map(({ name, newPapers, newCount }) => ({
    ...{ name, newCount },
    papers: newPapers.map(({ documentId }) => documentId),
  }));
const refusal = (code: string) => ({ refusal: { code } });

describe('a saved search', () => {
  it('is kept with its filter, listed the last one first, and outlives a restart', async () => {
    await save(an, 'nước mưa');
    await save(an, '', { years: [2026, 2025], types: ['Luật'] }, false);
    await at.reopen();
    expect(await listOf(an)).toMatchObject([
      { name: 'Bộ lọc', isAlerting: false, sought: { text: '', filter: { types: ['Luật'], years: [2025, 2026] } } },
      { name: 'nước mưa', isAlerting: true, newPapers: [], newCount: 0, savedAt: expect.any(String) },
    ]);
  });

  it('is renamed, removed and put back as it was', async () => {
    const savedSearchId = await save(an, 'nước mưa');
    const client = clientOf(an);
    await client.changeSavedSearch({ commandId: newId(), savedSearchId, name: '  Nước  mưa ' });
    await client.removeSavedSearch({ commandId: newId(), savedSearchId });
    expect(await listOf(an)).toEqual([]);
    await expect(client.removeSavedSearch({ commandId: newId(), savedSearchId })).rejects.toMatchObject(
      refusal('already-done'),
    );
    await client.restoreSavedSearch({ commandId: newId(), savedSearchId });
    expect(await listOf(an)).toMatchObject([{ savedSearchId, name: 'Nước mưa', isAlerting: true }]);
  });

  it('[L3] is saved once, however often the command comes, and never the same twice', async () => {
    const command = {
      ...{ commandId: newId(), name: 'Nước', isAlerting: true },
      sought: { text: 'nước', filter: {}, isExact: false },
    };
    const first = await clientOf(an).saveSearch(command);
    expect(await clientOf(an).saveSearch(command)).toEqual(first);
    await expect(clientOf(an).saveSearch({ ...command, commandId: newId() })).rejects.toMatchObject(
      refusal('already-done'),
    );
    expect(await listOf(an)).toHaveLength(1);
  });

  it('is not taken in without anything sought, without a name, or over its bounds', async () => {
    const search = { name: 'Nước', sought: { text: 'nước', filter: {}, isExact: false }, isAlerting: true };
    for (const wrong of [
      { name: ' \u0000 ' },
      { name: 'x'.repeat(201) },
      { sought: { ...search.sought, text: ' \n' } },
      { sought: { ...search.sought, text: 'x'.repeat(1001) } },
      { sought: { ...search.sought, filter: { years: [-1] } } },
      { sought: { ...search.sought, filter: { types: Array.from({ length: 51 }, (_, each) => `${each}`) } } },
      { commandId: 'x' },
    ]) {
      await expect(clientOf(an).saveSearch({ commandId: newId(), ...search, ...wrong })).rejects.toThrow();
    }
    expect(at.core.log.head().seq).toBe(0);
  });

  it('keeps what looks like code of the index or of the database as words', async () => {
    const text = `"; DROP TABLE saved_searches; -- NEAR(a b) AND NOT * '`;
    await save(an, text);
    await paper('nước mưa');
    expect(await listOf(an)).toMatchObject([{ sought: { text }, newCount: 0 }]);
  });
});

describe('an alert', () => {
  it('tells of papers that came since and match, newest first, until they are opened or noted as seen', async () => {
    await paper('dữ liệu công');
    const savedSearchId = await save(an, 'du lieu cong');
    expect(await newsOf(an)).toMatchObject([{ newCount: 0 }]);
    const [one] = [await paper('chia sẻ dữ liệu công'), await paper('nước ngầm')];
    const two = await paper('dữ liệu công của bộ');
    expect(await newsOf(an)).toEqual([{ name: 'du lieu cong', newCount: 2, papers: [two, one] }]);
    await at.clientOf(an).documents.noteRead({ commandId: newId(), documentIds: [two] });
    expect(await newsOf(an)).toMatchObject([{ papers: [one] }]);
    const { upTo } = await clientOf(an).listSavedSearches();
    const late = await paper('dữ liệu công mở');
    await clientOf(an).noteSavedSearchSeen({ commandId: newId(), savedSearchId, upTo });
    expect(await newsOf(an)).toMatchObject([{ papers: [late] }]);
  });

  it('needs every word, with the tones that were typed, and the whole filter', async () => {
    await save(an, 'đường sắt');
    await save(an, 'sắt', { types: ['Luật'], years: [new Date().getFullYear()] });
    await save(an, 'sắt', { types: ['Nghị quyết'] });
    await save(an, '', { statuses: ['in-force'] });
    await paper('đương nhiên là sắt');
    await paper('đường thủy');
    const railway = await paper('đường sắt');
    const news = Object.fromEntries(
      (await listOf(an)).map(({ sought, newPapers }) => [JSON.stringify(sought), newPapers]),
    );
    expect(Object.values(news).map((papers) => papers.map(({ documentId }) => documentId).includes(railway))).toEqual([
      ...[false, false],
      ...[true, true],
    ]);
    expect((await listOf(an)).at(-1)).toMatchObject({ newCount: 1 });
  });

  it('is silent where it was turned off, and begins anew where it is turned on', async () => {
    const savedSearchId = await save(an, 'nước ngầm', {}, false);
    await paper('nước ngầm');
    expect(await newsOf(an)).toMatchObject([{ newCount: 0 }]);
    await clientOf(an).changeSavedSearch({ commandId: newId(), savedSearchId, isAlerting: true });
    expect(await newsOf(an)).toMatchObject([{ newCount: 0 }]);
    const later = await paper('nước ngầm');
    await clientOf(an).changeSavedSearch({ commandId: newId(), savedSearchId, name: 'Khác' });
    expect(await newsOf(an)).toMatchObject([{ papers: [later] }]);
  });

  it('takes a paper back that is withdrawn, and tells of it again when it is put back', async () => {
    await save(an, 'nước ngầm');
    const documentId = await paper('nước ngầm');
    expect(await newsOf(an)).toMatchObject([{ papers: [documentId] }]);
    await act(documentId, { kind: 'withdraw', reason: null });
    expect(await newsOf(an)).toMatchObject([{ papers: [], newCount: 0 }]);
    await act(documentId, { kind: 'restore' });
    expect(await newsOf(an)).toMatchObject([{ papers: [documentId] }]);
  });

  it('names the newest version of what was replaced', async () => {
    await save(an, 'nước ngầm');
    const [first, second] = [await paper('nước ngầm'), await paper('nước ngầm')];
    await act(second, { kind: 'file', placement: {}, replaces: first });
    expect(await newsOf(an)).toMatchObject([{ papers: [second] }]);
  });

  it('of more than twenty papers names the newest and counts the others', async () => {
    await save(an, 'nước ngầm');
    const paths = Array.from({ length: 23 }, (_, place) => join(at.folder, `${place}.txt`));
    for (const path of paths) writeFileSync(path, `LUẬT\n\nĐiều 1. Nước ngầm\nVề nước ngầm ${newId()}.\n`);
    await importBatch(at.core, localAdministrator, paths, { circle: 'everyone', stage: 'published' });
    const [told] = await listOf(an);
    expect(told).toMatchObject({ newCount: 23 });
    expect(told?.newPapers).toHaveLength(20);
  });

  it('waits while the index is being built, and says so', async () => {
    await save(an, 'nước ngầm');
    await paper('nước ngầm');
    await at.core.index.clear();
    at.core.indexer.wake();
    const list = await clientOf(an).listSavedSearches();
    expect(list).toMatchObject({ isPartial: true, savedSearches: [{ newCount: 0 }] });
    await at.core.indexer.whenCurrent();
    expect(await clientOf(an).listSavedSearches()).toMatchObject({
      isPartial: false,
      savedSearches: [{ newCount: 1 }],
    });
  });
});

describe('somebody else', () => {
  it('neither sees nor changes a saved search, whatever their office', async () => {
    const savedSearchId = await save(an, 'nước mưa');
    const { seq } = at.core.log.head();
    for (const viewer of [binh, localAdministrator]) {
      const client = clientOf(viewer);
      const of = { commandId: newId(), savedSearchId };
      expect(await listOf(viewer)).toEqual([]);
      for (const tryIt of [
        () => client.changeSavedSearch({ ...of, name: 'Của tôi' }),
        () => client.removeSavedSearch(of),
        () => client.restoreSavedSearch(of),
        () => client.noteSavedSearchSeen({ ...of, upTo: 1 }),
      ]) {
        await expect(tryIt()).rejects.toMatchObject(refusal('not-found'));
      }
    }
    expect(at.core.log.head().seq).toBe(seq);
    expect(at.core.log.readAfter(0, 9)).toMatchObject([{ circle: 'user:an', subject: 'search/an', actor: 'an' }]);
  });

  it('cannot take over a saved search by saving under its command', async () => {
    const commandId = newId();
    const search = { name: 'Nước', sought: { text: 'nước', filter: {}, isExact: false }, isAlerting: true };
    await clientOf(an).saveSearch({ commandId, ...search });
    await clientOf(binh).saveSearch({ commandId, ...search, name: 'Trộm' });
    expect(await listOf(binh)).toEqual([]);
    expect(await listOf(an)).toMatchObject([{ name: 'Nước' }]);
  });

  it('is never told of a paper outside their circles, a draft, or a name that they may not know', async () => {
    const dossier = { title: 'Hồ sơ kín', kind: 'matter' as const };
    const { dossierId } = await at
      .clientOf()
      .documents.openDossier({ commandId: newId(), circle: 'secretariat', dossier });
    for (const viewer of [an, binh]) await save(viewer, 'nước ngầm');
    await save(binh, 'nước ngầm', { dossierIds: [dossierId] });
    const hidden = await paper('nước ngầm', 'delegation:ha-noi');
    const drafted = join(at.folder, 'draft.txt');
    writeFileSync(drafted, 'LUẬT\n\nĐiều 1. Nước ngầm\n');
    await importBatch(at.core, localAdministrator, [drafted], { circle: 'secretariat', stage: 'draft' });
    expect(await newsOf(an)).toMatchObject([{ papers: [hidden] }]);
    expect(await newsOf(binh)).toMatchObject([{ newCount: 0 }, { newCount: 0 }]);
    expect(await clientOf(binh).listSavedSearches()).toMatchObject({ dossiers: [], sessions: [] });
    // One moves away while it is still new to them.
    const moving = await paper('nước ngầm');
    expect(await newsOf(binh)).toMatchObject([{ newCount: 0 }, { papers: [moving] }]);
    await act(moving, { kind: 'publish', circle: 'delegation:ha-noi' });
    expect(await newsOf(binh)).toMatchObject([{ newCount: 0 }, { newCount: 0 }]);
  });

  it('is told nothing more once they have left a circle', async () => {
    await save(an, 'nước ngầm');
    await paper('nước ngầm', 'delegation:ha-noi');
    expect(await newsOf(an)).toMatchObject([{ newCount: 1 }]);
    expect(await newsOf({ ...an, circles: ['everyone', 'user:an'] })).toMatchObject([{ newCount: 0 }]);
    expect(await newsOf({ ...an, circles: [] })).toMatchObject([{ newCount: 0 }]);
  });
});

it('marks nothing as seen that is still to come', async () => {
  const savedSearchId = await save(an, 'nước ngầm');
  const upTo = Number.MAX_SAFE_INTEGER;
  await clientOf(an).noteSavedSearchSeen({ commandId: newId(), savedSearchId, upTo });
  const { seq } = at.core.log.head();
  await clientOf(an).noteSavedSearchSeen({ commandId: newId(), savedSearchId, upTo: 1 });
  expect(at.core.log.head().seq).toBe(seq);
  await paper('nước ngầm');
  expect(await newsOf(an)).toMatchObject([{ newCount: 1 }]);
});

it('[L6] a rebuild gives the same rows as having lived through it', async () => {
  const [one, two] = [await save(an, 'nước'), await save(binh, 'mưa', {}, false)];
  await clientOf(an).noteSavedSearchSeen({ commandId: newId(), savedSearchId: one, upTo: 2 });
  await clientOf(binh).changeSavedSearch({ commandId: newId(), savedSearchId: two, isAlerting: true });
  await clientOf(an).removeSavedSearch({ commandId: newId(), savedSearchId: one });
  const rows = () => at.core.views().prepare('SELECT * FROM saved_searches').all();
  const lived = rows();
  expect(lived).toHaveLength(2);
  await at.core.rebuild();
  expect(rows()).toEqual(lived);
});

it('finds new papers along the index of news', () => {
  const plan = at.core
    .views()
    .prepare<[object], { detail: string }>(`EXPLAIN QUERY PLAN ${newPapersSql(2)}`)
    .all({ circle0: 'everyone', circle1: 'delegation:ha-noi', since: 0, upTo: 9, circles: '[]', userId: 'an' })
    .map(({ detail }) => detail);
  expect(plan.filter((step) => /^SCAN (?!newest|json_each|\(subquery)/.test(step))).toEqual([]);
  expect(plan).toContainEqual(
    expect.stringContaining('SEARCH news USING COVERING INDEX news_by_age (circle=? AND seq>? AND seq<?)'),
  );
});
