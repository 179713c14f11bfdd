// The calendar as screens use it and as an attacker would: real databases, through the router.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreForEachTest } from '#core/core-for-tests.ts';
import { importBatch } from '#core/documents/import-batch.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { RefusalError } from '#shared/kernel/refusal.ts';
import { addItem, moveItem, outlineOf, removeItem } from '#shared/sittings/agenda-edits.ts';
import type { Programme } from '#shared/sittings/programme.ts';

const at = coreForEachTest();

const rpcOf = at.clientOf;
const clientOf = (viewer?: Viewer) => rpcOf(viewer).sittings;
const person = (userId: string, roles: Viewer['roles'], ...circles: string[]): Viewer => ({
  ...{ userId, displayName: userId, roles },
  circles: ['everyone', `user:${userId}`, ...circles],
});
const an = person('an', ['deputy'], 'delegation:ha-noi');
const binh = person('binh', ['deputy']);
/** In the circle, without the office. */
const visitor = person('visitor', ['deputy'], 'secretariat');
/** With the office, of another circle. */
const stranger = person('stranger', ['secretary']);

const details = {
  title: 'Kỳ họp thứ 4',
  startsAt: '2099-05-20T01:00:00.000Z',
  endsAt: '2099-06-20T10:00:00.000Z',
  organ: null,
};
const openSession = async () => (await clientOf().openSession({ commandId: newId(), details })).sessionId;

const emptyProgramme = (sessionId: string): Programme => ({
  ...{ sessionId, title: 'Phiên sáng', kind: 'plenary', place: 'Hội trường', documentIds: [], agenda: [] },
  ...{ startsAt: '2099-05-21T01:00:00.000Z', endsAt: '2099-05-21T04:30:00.000Z' },
});
const programmeOf = (sessionId: string, ...titles: string[]): Programme =>
  titles.reduce(
    (programme, title, place) =>
      addItem(programme, place, { itemId: newId(), kind: 'matter', title, durationMinutes: 30 }),
    emptyProgramme(sessionId),
  );

async function prepare(...titles: string[]) {
  const sessionId = await openSession();
  const programme = programmeOf(sessionId, ...titles);
  const { sittingId } = await clientOf().prepareSitting({ commandId: newId(), programme });
  return { sessionId, sittingId, programme };
}

const revise = (sittingId: string, basedOn: number, programme: Programme, viewer?: Viewer) =>
  clientOf(viewer).reviseSitting({ commandId: newId(), sittingId, basedOn, programme });
const publish = (sittingId: string, basedOn: number, circle = 'everyone', viewer?: Viewer) =>
  clientOf(viewer).publishSitting({
    ...{ commandId: newId(), sittingId, basedOn, circle },
    ...{ note: null, mayMoveBegun: false },
  });
const codeOf = async (act: Promise<unknown>): Promise<string> => {
  try {
    await act;
    return 'done';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
};

describe('a sitting that is prepared', () => {
  it('is seen by nobody but those who keep the calendar, nor is its session', async () => {
    const { sessionId, sittingId } = await prepare('Thảo luận');
    expect((await clientOf().getProgramme({ sittingId })).draft?.agenda).toHaveLength(1);
    for (const viewer of [an, binh, visitor, stranger]) {
      const client = clientOf(viewer);
      expect(await codeOf(client.getProgramme({ sittingId }))).toBe('not-found');
      expect(await codeOf(client.getSitting({ sittingId }))).toBe('not-found');
      expect(await codeOf(client.getSession({ sessionId }))).toBe('not-found');
      expect((await client.listSessions()).sessions).toEqual([]);
      expect((await client.listSittings({ withDrafts: true })).sittings).toEqual([]);
    }
    // Home shows what was published, to the secretariat too; papers are filed under drafts.
    expect((await clientOf().listSittings()).sittings).toEqual([]);
    expect((await clientOf().listSittings({ withDrafts: true })).sittings).toMatchObject([
      { sittingId, stage: 'draft' },
    ]);
  });

  it('is written by nobody else', async () => {
    const { sessionId, sittingId, programme } = await prepare('Thảo luận');
    for (const viewer of [an, visitor, stranger]) {
      const client = clientOf(viewer);
      expect(await codeOf(revise(sittingId, 1, { ...programme, title: 'Khác' }, viewer))).toBe('not-found');
      expect(await codeOf(publish(sittingId, 1, 'everyone', viewer))).toBe('not-found');
      expect(await codeOf(client.prepareSitting({ commandId: newId(), programme }))).toBe('not-found');
      expect(await codeOf(client.openSession({ commandId: newId(), details }))).toBe('not-allowed');
      expect(await codeOf(client.amendSession({ commandId: newId(), sessionId, basedOn: 1, details }))).toBe(
        'not-found',
      );
      expect(
        await codeOf(client.keepTemplate({ commandId: newId(), title: 'Mẫu', outline: outlineOf(programme) })),
      ).toBe('not-allowed');
    }
    expect((await clientOf().getProgramme({ sittingId })).revision).toBe(1);
  });

  it('[L3] is prepared once, however often the command comes', async () => {
    const sessionId = await openSession();
    const command = { commandId: newId(), programme: programmeOf(sessionId, 'Thảo luận') };
    const first = await clientOf().prepareSitting(command);
    expect(await clientOf().prepareSitting(command)).toEqual(first);
    expect((await clientOf().getSession({ sessionId })).sittings).toHaveLength(1);
  });

  it('can be given up and taken up again', async () => {
    const { sessionId, sittingId } = await prepare('Thảo luận');
    const change = (kind: 'discard' | 'restore') =>
      clientOf().changeStanding({ commandId: newId(), sittingId, change: { kind } });
    await change('discard');
    expect((await clientOf().getSession({ sessionId })).sittings).toEqual([]);
    await change('restore');
    expect((await clientOf().getSession({ sessionId })).sittings).toMatchObject([{ sittingId, edition: 0 }]);
  });
});

describe('a sitting that is published', () => {
  it('is seen by its readers as it was published, while the next edition is prepared', async () => {
    const { sessionId, sittingId, programme } = await prepare('Một', 'Hai', 'Ba');
    await publish(sittingId, 1);
    const [one] = programme.agenda;
    await revise(sittingId, 1, { ...moveItem(programme, one?.itemId ?? '', 2), title: 'Phiên chiều' });

    const seen = await clientOf(binh).getProgramme({ sittingId });
    expect(seen).toMatchObject({ published: { title: 'Phiên sáng' }, draft: null, edition: 1, changes: [] });
    expect((await clientOf(binh).getSession({ sessionId })).session).toMatchObject({ stage: 'published' });
    expect((await clientOf().getProgramme({ sittingId })).draft).toMatchObject({ title: 'Phiên chiều' });

    await publish(sittingId, 2);
    const again = await clientOf(binh).getSitting({ sittingId });
    expect(again).toMatchObject({ title: 'Phiên chiều', edition: 2 });
    expect(again.agenda.map(({ title }) => title)).toEqual(['Hai', 'Ba', 'Một']);
    expect(again.changes.map(({ kind }) => kind)).toEqual(['retitled', 'item-retimed', 'item-retimed', 'item-moved']);
  });

  it('is seen by its circle alone, and moves to another one whole', async () => {
    const { sittingId } = await prepare('Họp đoàn');
    const chief = person('chief', ['secretary'], 'secretariat', 'delegation:ha-noi');
    expect(await codeOf(publish(sittingId, 1, 'delegation:ha-noi'))).toBe('not-allowed');
    expect(await codeOf(publish(sittingId, 1, 'user:local'))).toBe('not-allowed');
    await publish(sittingId, 1, 'delegation:ha-noi', chief);
    expect((await clientOf(an).listSittings()).sittings).toMatchObject([{ sittingId, circle: 'delegation:ha-noi' }]);
    expect(await codeOf(clientOf(binh).getSitting({ sittingId }))).toBe('not-found');
    await publish(sittingId, 1, 'everyone', chief);
    expect((await clientOf(binh).getSitting({ sittingId })).circle).toBe('everyone');
  });

  it('is not written by a deputy who sees it', async () => {
    const { sittingId, programme } = await prepare('Một');
    await publish(sittingId, 1);
    expect(await codeOf(revise(sittingId, 1, { ...programme, title: 'Khác' }, an))).toBe('not-allowed');
    expect(await codeOf(publish(sittingId, 1, 'everyone', an))).toBe('not-allowed');
    const change = { kind: 'cancel', reason: 'Không họp' } as const;
    expect(await codeOf(clientOf(an).changeStanding({ commandId: newId(), sittingId, change }))).toBe('not-allowed');
  });

  it('[L4] of two who write at once, the second is told of the first', async () => {
    const { sittingId, programme } = await prepare('Một');
    await revise(sittingId, 1, { ...programme, place: 'Phòng 1' });
    expect(await codeOf(revise(sittingId, 1, { ...programme, place: 'Phòng 2' }))).toBe('conflict');
    expect(await codeOf(publish(sittingId, 1))).toBe('conflict');
    expect((await clientOf().getProgramme({ sittingId })).draft?.place).toBe('Phòng 1');
  });

  it('is refused where its times do not hold', async () => {
    const { sittingId, programme } = await prepare('Một', 'Hai');
    const [first, second] = programme.agenda;
    if (!first || !second) throw new Error('expected two items');
    const overlapping = { ...programme, agenda: [first, { ...second, startsAt: first.startsAt }] };
    await revise(sittingId, 1, overlapping);
    expect(await codeOf(publish(sittingId, 2))).toBe('programme-wrong');
  });

  it('is cancelled with a reason and put back, and its calendar entry counts each', async () => {
    const { sittingId } = await prepare('Một');
    await publish(sittingId, 1);
    const change = (change: Parameters<ReturnType<typeof clientOf>['changeStanding']>[0]['change']) =>
      clientOf().changeStanding({ commandId: newId(), sittingId, change });
    await change({ kind: 'postpone', reason: 'Chờ báo cáo' });
    expect((await clientOf(an).listSittings()).sittings).toMatchObject([
      { standing: 'postponed', standingReason: 'Chờ báo cáo' },
    ]);
    await change({ kind: 'cancel', reason: 'Không họp' });
    expect(await codeOf(publish(sittingId, 1))).toBe('wrong-stage');
    await change({ kind: 'restore' });
    expect(await clientOf(an).getProgramme({ sittingId })).toMatchObject({
      ...{ standing: 'planned', standingReason: null, sequence: 3 },
    });
  });
});

describe('papers of an item', () => {
  it('stay with it through edits, and with the sitting when it is taken out', async () => {
    const { sessionId, sittingId, programme } = await prepare('Một', 'Hai');
    const itemId = programme.agenda[1]?.itemId ?? '';
    const path = join(at.folder, 'bao-cao.txt');
    writeFileSync(path, 'BÁO CÁO\nVề công tác năm 2098\n');
    const [report] = await importBatch(at.core, localAdministrator, [path], { circle: 'everyone', stage: 'published' });
    const documentId = report?.documentId ?? '';
    await rpcOf().documents.actOnDocuments({
      ...{ commandId: newId(), documentIds: [documentId] },
      action: { kind: 'file', placement: { sessionId, sittingId, itemId } },
    });
    await revise(sittingId, 1, moveItem(programme, itemId, 0));
    await publish(sittingId, 2);
    const moved = await clientOf(an).getSitting({ sittingId });
    expect(moved.agenda[0]?.documents.map((paper) => paper.documentId)).toEqual([documentId]);
    await revise(sittingId, 2, removeItem(moveItem(programme, itemId, 0), itemId, null));
    await publish(sittingId, 3);
    const left = await clientOf(an).getSitting({ sittingId });
    expect([left.agenda.flatMap((item) => item.documents), left.documents.map((paper) => paper.documentId)]).toEqual([
      [],
      [documentId],
    ]);
  });

  it('are not named to those who may not see them', async () => {
    const { sittingId, programme } = await prepare('Một');
    const path = join(at.folder, 'noi-bo.txt');
    writeFileSync(path, 'BÁO CÁO\nNội bộ\n');
    const [report] = await importBatch(at.core, localAdministrator, [path], { circle: 'secretariat', stage: 'draft' });
    const documentId = report?.documentId ?? '';
    const agenda = programme.agenda.map((item) => ({ ...item, documentIds: [documentId] }));
    await revise(sittingId, 1, { ...programme, agenda, documentIds: [documentId] });
    await publish(sittingId, 2);
    expect(JSON.stringify(await clientOf(an).getProgramme({ sittingId }))).not.toContain(documentId);
    expect(JSON.stringify(await clientOf(an).getSitting({ sittingId }))).not.toContain(documentId);
    expect((await clientOf().getProgramme({ sittingId })).papers).toMatchObject([{ documentId }]);
  });

  it('that an agenda names are listed under that sitting, wherever they are filed, to those who may see it', async () => {
    const { sittingId, programme } = await prepare('Một', 'Hai');
    const { sittingId: filedUnder, sessionId } = await prepare('Ba');
    const path = join(at.folder, 'to-trinh.txt');
    writeFileSync(path, 'TỜ TRÌNH\nVề dự án Luật Nước mưa\n');
    const request = { circle: 'everyone', stage: 'published' } as const;
    const [report] = await importBatch(at.core, localAdministrator, [path], request);
    const documentId = report?.documentId ?? '';
    const placement = { sessionId, sittingId: filedUnder, itemId: null };
    await at.core.desk.act(localAdministrator, newId(), [documentId], { kind: 'file', placement });
    const agenda = programme.agenda.map((item) => ({ ...item, documentIds: [documentId] }));
    await revise(sittingId, 1, { ...programme, agenda, documentIds: [] });
    const listed = async (of: string, viewer?: Viewer) => {
      const { documents } = rpcOf(viewer);
      const page = { filter: { sittingId: of }, order: 'agenda', offset: 0, limit: 10 } as const;
      const { total } = await documents.listDocuments(page);
      const { sittings } = await documents.listFacets();
      return [total, sittings.find((each) => each.sittingId === of)?.count ?? 0];
    };
    expect(await listed(sittingId)).toEqual([0, 0]);
    await publish(sittingId, 2, 'secretariat');
    expect([await listed(sittingId), await listed(sittingId, an)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    await publish(sittingId, 2, 'everyone');
    await publish(filedUnder, 1);
    expect([await listed(sittingId, an), await listed(filedUnder, an)]).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });
});

describe('templates and frames', () => {
  it('are kept, renamed, deleted and put back by the secretariat alone', async () => {
    const outline = outlineOf(programmeOf(newId(), 'Khai mạc', 'Thảo luận'));
    const { templateId } = await clientOf().keepTemplate({ commandId: newId(), title: 'Mẫu sáng', outline });
    const titles = async (viewer?: Viewer) =>
      (await clientOf(viewer).listTemplates()).templates.map(({ title }) => title);
    expect([await titles(), await titles(an), await titles(visitor)]).toEqual([['Mẫu sáng'], [], []]);
    expect(await codeOf(clientOf(an).renameTemplate({ commandId: newId(), templateId, title: 'Khác' }))).toBe(
      'not-found',
    );
    await clientOf().renameTemplate({ commandId: newId(), templateId, title: 'Mẫu chiều' });
    await clientOf().deleteTemplate({ commandId: newId(), templateId });
    expect(await titles()).toEqual([]);
    await clientOf().restoreTemplate({ commandId: newId(), templateId });
    expect(await titles()).toEqual(['Mẫu chiều']);
  });

  it('a new session takes over the sittings of another by days from its beginning, without papers, once', async () => {
    const { sessionId: fromSessionId } = await prepare('Khai mạc', 'Thảo luận');
    const next = {
      ...details,
      title: 'Kỳ họp thứ 5',
      startsAt: '2099-10-20T01:00:00.000Z',
      endsAt: '2099-11-20T10:00:00.000Z',
    };
    const { sessionId } = await clientOf().openSession({ commandId: newId(), details: next });
    const command = { commandId: newId(), sessionId, fromSessionId, withAgenda: true };
    expect(await clientOf().copyFrame(command)).toEqual({ sittingCount: 1 });
    await clientOf().copyFrame(command);
    const { sittings } = await clientOf().getSession({ sessionId });
    expect(sittings).toHaveLength(1);
    expect(sittings[0]?.draft).toMatchObject({
      ...{ title: 'Phiên sáng', startsAt: '2099-10-21T01:00:00.000Z', endsAt: '2099-10-21T04:30:00.000Z' },
      agenda: [
        { title: 'Khai mạc', durationMinutes: 30 },
        { title: 'Thảo luận', startsAt: '2099-10-21T01:30:00.000Z' },
      ],
    });
  });
});

describe('the rows', () => {
  it('[L6] are the same after a rebuild, whatever was done', async () => {
    const { sessionId, sittingId, programme } = await prepare('Một', 'Hai');
    await publish(sittingId, 1);
    await revise(sittingId, 1, { ...programme, place: null });
    await publish(sittingId, 2);
    await revise(sittingId, 2, { ...programme, title: 'Nháp' });
    await clientOf().changeStanding({ commandId: newId(), sittingId, change: { kind: 'cancel', reason: 'Không họp' } });
    await clientOf().amendSession({ commandId: newId(), sessionId, basedOn: 1, details: { ...details, title: 'Sửa' } });
    await clientOf().keepTemplate({ commandId: newId(), title: 'Mẫu', outline: outlineOf(programme) });
    const rows = () =>
      ['sittings', 'sittings_sessions', 'sittings_templates'].map((table) =>
        at.core.views().prepare(`SELECT * FROM ${table}`).all(),
      );
    const before = rows();
    await at.core.rebuild();
    expect(rows()).toEqual(before);
  });

  it('[L7] of a sitting scheduled by an older version have what it left out', async () => {
    const [sessionId, sittingId, itemId] = [newId(), newId(), newId()];
    await at.core.log.append({
      ...{ commandId: newId(), actor: 'local' },
      decide: () => [
        {
          ...{ circle: 'everyone', subject: `sitting/${sittingId}`, type: 'sitting.scheduled', version: 1 },
          data: {
            ...{ sessionId, title: 'Phiên cũ', isSample: false },
            ...{ startsAt: '2026-11-21T01:00:00.000Z', endsAt: '2026-11-21T04:00:00.000Z' },
            agenda: [{ itemId, startsAt: '2026-11-21T02:00:00.000Z', title: 'Thảo luận', documentIds: [] }],
          },
        },
      ],
    });
    const { published, edition } = await clientOf(an).getProgramme({ sittingId });
    expect([published?.agenda[0]?.durationMinutes, published?.kind, edition]).toEqual([120, null, 1]);
    // What has begun is moved on purpose only.
    if (!published) throw new Error('expected a published programme');
    await revise(sittingId, 1, { ...published, agenda: [] });
    expect(await codeOf(publish(sittingId, 2))).toBe('already-begun');
    await clientOf().publishSitting({
      ...{ commandId: newId(), sittingId, basedOn: 2, circle: 'everyone', note: 'Bỏ nội dung', mayMoveBegun: true },
    });
    expect(await clientOf(an).getSitting({ sittingId })).toMatchObject({ edition: 2, changeNote: 'Bỏ nội dung' });
  });
});
