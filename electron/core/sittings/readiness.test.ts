// What of a sitting is ready, through the router: real files, real databases.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreForEachTest } from '#core/core-for-tests.ts';
import { importBatch } from '#core/documents/import-batch.ts';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { type AgendaItem, later } from '#shared/sittings/programme.ts';

const at = coreForEachTest();

const { clientOf } = at;
const deputy: Viewer = { userId: 'an', displayName: 'an', roles: ['deputy'], circles: ['everyone', 'secretariat'] };

async function paper(stage: 'draft' | 'published', circle = stage === 'draft' ? 'secretariat' : 'everyone') {
  const path = join(at.folder, `${newId()}.txt`);
  writeFileSync(path, `TỜ TRÌNH\nVề dự án Luật Nước mưa\n${newId()}\n`);
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle, stage });
  return report?.documentId ?? '';
}
const act = (documentId: string, action: DocumentAction) =>
  clientOf().documents.actOnDocuments({ commandId: newId(), documentIds: [documentId], action });

const itemOf = (title: string, kind: AgendaItem['kind'], ...documentIds: string[]): AgendaItem => ({
  ...{ itemId: newId(), kind, title, documentIds, presenter: null },
  ...{ startsAt: '2099-05-21T01:00:00.000Z', durationMinutes: 30 },
});

async function sitting(...items: AgendaItem[]): Promise<string> {
  const agenda = items.map((item, place) => ({ ...item, startsAt: later(item.startsAt, 30 * place) }));
  const details = {
    ...{ title: 'Kỳ họp thứ 4', organ: null },
    ...{ startsAt: '2099-05-20T01:00:00.000Z', endsAt: '2099-06-20T10:00:00.000Z' },
  };
  const { sessionId } = await clientOf().sittings.openSession({ commandId: newId(), details });
  const programme = {
    ...{ sessionId, title: 'Phiên sáng', kind: 'plenary' as const, place: null, documentIds: [], agenda },
    ...{ startsAt: '2099-05-21T01:00:00.000Z', endsAt: '2099-05-21T04:30:00.000Z' },
  };
  return (await clientOf().sittings.prepareSitting({ commandId: newId(), programme })).sittingId;
}

describe('readiness of a sitting', () => {
  it('tells of each paper where it stands, and which items have none', async () => {
    const [ready, drafted, approved, scheduled, elsewhere] = [
      await paper('published'),
      await paper('draft'),
      await paper('draft'),
      await paper('draft'),
      await paper('published', 'secretariat'),
    ];
    await act(approved, { kind: 'approve' });
    await act(scheduled, { kind: 'approve' });
    await act(scheduled, { kind: 'schedule', publishAt: '2099-05-20T01:00:00.000Z', circle: 'everyone' });
    const [bill, debate, rest] = [
      itemOf('Dự án Luật', 'matter', ready, drafted, approved),
      itemOf('Thảo luận', 'matter', scheduled, ready),
      itemOf('Nghỉ giải lao', 'break'),
    ];
    const [closing, report] = [itemOf('Bế mạc', 'matter'), itemOf('Báo cáo', 'matter', elsewhere)];
    const sittingId = await sitting(bill, debate, rest, closing, report);
    await clientOf().sittings.publishSitting({
      ...{ commandId: newId(), sittingId, basedOn: 1, circle: 'everyone' },
      ...{ note: null, mayMoveBegun: true },
    });
    const told = await clientOf().sittings.getReadiness({ sittingId });
    expect(told).toMatchObject({ total: 5, ready: 1 });
    expect(
      told.items.map(({ papers, isWithoutPapers }) => [papers.map(({ state }) => state), isWithoutPapers]),
    ).toEqual([
      [['ready', 'draft', 'approved'], false],
      [['scheduled', 'ready'], false],
      [[], false],
      [[], true],
      [['elsewhere'], false],
    ]);
    expect(told.items[1]?.papers[0]).toMatchObject({ publishAt: '2099-05-20T01:00:00.000Z' });
    expect(told.items[0]?.papers[1]?.faults).toContain('no-number');
  });

  it('is for those who prepare sittings', async () => {
    const sittingId = await sitting(itemOf('Thảo luận', 'matter'));
    await expect(clientOf(deputy).sittings.getReadiness({ sittingId })).rejects.toMatchObject({
      refusal: { code: 'not-allowed' },
    });
    const stranger: Viewer = { ...deputy, roles: ['secretary'], circles: ['everyone', 'user:an'] };
    await expect(clientOf(stranger).sittings.getReadiness({ sittingId })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
    await expect(clientOf().sittings.getReadiness({ sittingId: newId() })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});
