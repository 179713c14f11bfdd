// Search as people meet it, through the router: what the index found with what the read tables say today.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreForEachTest, deputyOf } from '#core/core-for-tests.ts';
import { importBatch } from '#core/documents/import-batch.ts';
import { openDatabase } from '#core/kernel/database.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator } from '#shared/kernel/people.ts';

const at = coreForEachTest();
const text = 'nước mưa';

async function importLaws(count: number): Promise<string[]> {
  const paths = Array.from({ length: count }, (_, n) => {
    const path = join(at.folder, `${newId()}.txt`);
    writeFileSync(path, `LUẬT\nVề việc thứ ${n}\n\nĐiều 1. Phạm vi\n1. Luật này quy định về nước mưa.\n`);
    return path;
  });
  const request = { circle: 'everyone', stage: 'published' } as const;
  const reports = await importBatch(at.core, localAdministrator, paths, request);
  await at.core.indexer.whenCurrent();
  return reports.flatMap(({ documentId }) => documentId ?? []);
}

const search = () => at.clientOf(deputyOf('an')).search.search({ text });

describe('a search', () => {
  it('says that more may come while the index is filled again, and finds all of it afterwards', async () => {
    await importLaws(3);
    await at.core.index.clear();
    at.core.indexer.wake();
    expect(await search()).toMatchObject({ isPartial: true });
    await at.core.indexer.whenCurrent();
    expect(await search()).toMatchObject({ isPartial: false, total: { papers: 3, hits: 3 } });
    let isRebuilt = false;
    const rebuilding = at.core.rebuild().then(() => {
      isRebuilt = true;
    });
    while (!isRebuilt) {
      const { papers, isPartial } = await search();
      expect(papers.length === 3 || isPartial).toBe(true);
    }
    await rebuilding;
    expect(await search()).toMatchObject({ isPartial: false, total: { papers: 3, hits: 3 } });
  });

  it('that finds the index damaged says that more may come, and the index is filled again by itself', async () => {
    await importLaws(2);
    await at.reopen(() => {
      const database = openDatabase({ path: join(at.dataDir, 'search.db'), key: null, durability: 'normal' });
      database.exec('UPDATE text_blocks SET data = zeroblob(length(data))');
      database.close();
    });
    await at.core.indexer.whenCurrent();
    expect(await search()).toMatchObject({ papers: [], isPartial: true });
    expect(at.core.status.get().notices.map(({ code }) => code)).toContain('index-rebuilt');
    await at.core.indexer.whenCurrent();
    expect(await search()).toMatchObject({ isPartial: false, total: { papers: 2, hits: 2 } });
  });

  it('does not show a paper that was withdrawn a moment ago, nor its clauses or likes', async () => {
    const [first = '', second = ''] = await importLaws(2);
    const client = at.clientOf();
    const similar = () => client.search.findSimilar({ documentId: first, address: 'điều-1' });
    expect((await similar()).papers.map(({ documentId }) => documentId)).toEqual([second]);
    const action = { kind: 'withdraw', reason: null } as const;
    await client.documents.actOnDocuments({ commandId: newId(), documentIds: [second], action });
    expect((await search()).papers.map(({ documentId }) => documentId)).toEqual([first]);
    expect((await similar()).papers).toEqual([]);
    const refused = client.search.findSimilar({ documentId: second, address: 'điều-1' });
    await expect(refused).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });
});
