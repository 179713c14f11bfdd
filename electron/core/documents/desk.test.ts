// The clerk's desk as screens use it: real files, real databases, through the router.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { coreForEachTest, deputyOf } from '#core/core-for-tests.ts';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { sessionSubject, sittingSubject } from '#shared/sittings/calendar-keepers.ts';
import { sittingDecider } from '#shared/sittings/rules.ts';
import { sessionDecider } from '#shared/sittings/session-rules.ts';
import { importBatch } from './import-batch.ts';

const at = coreForEachTest();

const clientOf = (viewer?: Viewer) => at.clientOf(viewer).documents;
const an = deputyOf('an', 'delegation:ha-noi');
const binh = deputyOf('binh');

const decree = (number: string, matter: string) => `CHÍNH PHỦ
-------
Số: ${number}/NĐ-CP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
Hà Nội, ngày 05 tháng 3 năm 2026

NGHỊ ĐỊNH
Về ${matter}

Điều 1. Phạm vi điều chỉnh
1. Nghị định này quy định về ${matter}.
2. Nghị định này không áp dụng ngoài phạm vi quy định tại khoản 1 Điều này.
`;

async function importText(name: string, text: string, stage: 'draft' | 'published' = 'draft') {
  const path = join(at.folder, name);
  writeFileSync(path, text);
  const circle = stage === 'draft' ? 'secretariat' : 'everyone';
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle, stage });
  return { documentId: report?.documentId ?? '', refusal: report?.refusal ?? null };
}

async function draft(number = '12/2026', matter = 'quản lý nước mưa'): Promise<string> {
  return (await importText(`${newId()}.txt`, decree(number, matter))).documentId;
}

const act = (documentId: string, action: DocumentAction, viewer?: Viewer) =>
  clientOf(viewer).actOnDocuments({ commandId: newId(), documentIds: [documentId], action });
const publish = async (documentId: string, circle = 'everyone') => {
  await act(documentId, { kind: 'approve' });
  return act(documentId, { kind: 'publish', circle });
};
const idsSeenBy = async (viewer: Viewer) =>
  (await clientOf(viewer).listDocuments({ filter: {}, order: 'newest' })).documents.map(({ documentId }) => documentId);

describe('a draft', () => {
  it('is the secretariat’s alone until it is published, and then its circle’s', async () => {
    const documentId = await draft();
    expect([await idsSeenBy(localAdministrator), await idsSeenBy(an)]).toEqual([[documentId], []]);
    expect(await publish(documentId, 'delegation:ha-noi')).toEqual({ refused: [] });
    expect([await idsSeenBy(localAdministrator), await idsSeenBy(an), await idsSeenBy(binh)]).toEqual([
      [documentId],
      [documentId],
      [],
    ]);
    await at.core.indexer.whenCurrent();
    const foundBy = async (viewer: Viewer) =>
      (await at.clientOf(viewer).search.search({ text: 'nuoc mua' })).papers.map((paper) => paper.documentId);
    expect(await foundBy(binh)).toEqual([]);
    expect(await foundBy(an)).toEqual([documentId]);
    expect(await foundBy(localAdministrator)).toEqual([documentId]);
  });

  it('says what it was read to be, and is mended by a person', async () => {
    const documentId = await draft('07/2026');
    const read = await clientOf().getDocument({ documentId });
    expect(read).toMatchObject({
      stage: 'draft',
      number: '07/2026/NĐ-CP',
      type: 'Nghị định',
      issuer: 'Chính phủ',
      issuedOn: '2026-03-05',
    });
    await act(documentId, { kind: 'describe', fields: { signer: 'Nguyễn Văn An' }, title: 'Nghị định về nước mưa' });
    const mended = await clientOf().getDocument({ documentId });
    expect(mended).toMatchObject({
      title: 'Nghị định về nước mưa',
      metadata: { signer: { value: 'Nguyễn Văn An', source: 'person', confidence: 'high' } },
    });
  });

  it('is not described by what is no date and no grade', async () => {
    const documentId = await draft();
    for (const fields of [
      { issuedOn: '31/02/2026' },
      { issuedOn: '2026-02-31' },
      { secrecy: 'mật' },
      { number: ' ' },
    ]) {
      await expect(act(documentId, { kind: 'describe', fields })).rejects.toThrow();
    }
    expect((await clientOf().getDocument({ documentId })).issuedOn).toBe('2026-03-05');
  });

  it('marked as secret is refused, and nothing of it stays', async () => {
    const marked = decree('01/2026', 'nước mưa').replace('CHÍNH PHỦ\n', 'CHÍNH PHỦ\nTỐI MẬT\n');
    const { refusal } = await importText('mat.txt', marked);
    expect(refusal).toMatchObject({ code: 'secret-paper', facts: { grade: 'secret', page: 1 } });
    expect(await idsSeenBy(localAdministrator)).toEqual([]);
    const blobs = readdirSync(join(at.dataDir, 'blobs'), { recursive: true, withFileTypes: true });
    expect(blobs.filter((entry) => entry.isFile())).toEqual([]);
  });

  it('that may be secret does not go straight to the shelf: a person must say first', async () => {
    const { documentId } = await importText('bao-cao.txt', 'BÁO CÁO\nMẬT\nVề nước mưa', 'published');
    expect([await idsSeenBy(localAdministrator), await idsSeenBy(an)]).toEqual([[documentId], []]);
    const refused = [{ documentId, refusal: { code: 'not-ready', facts: { fault: 'secrecy-unsure' } } }];
    expect(await act(documentId, { kind: 'approve' })).toEqual({ refused });
    await act(documentId, { kind: 'describe', fields: { secrecy: null } });
    await publish(documentId);
    expect(await idsSeenBy(an)).toEqual([documentId]);
  });

  it('of a grade that the configuration allows is taken in', async () => {
    const configuration = JSON.stringify({ papers: { refusedSecrecy: ['top-secret'] } });
    await at.reopen(() => writeFileSync(join(at.dataDir, 'configuration.json'), configuration));
    const marked = decree('02/2026', 'nước mưa').replace('CHÍNH PHỦ\n', 'CHÍNH PHỦ\nMẬT\n');
    const { documentId } = await importText('mat.txt', marked);
    expect((await clientOf().getDocument({ documentId })).metadata.secrecy).toMatchObject({
      value: 'confidential',
      confidence: 'high',
    });
    await publish(documentId);
    expect(await idsSeenBy(an)).toEqual([documentId]);
  });
});

describe('a scheduled paper', () => {
  it('is published when its time comes', async () => {
    const documentId = await draft();
    await act(documentId, { kind: 'approve' });
    const publishAt = new Date(Date.now() + 1500).toISOString();
    expect(await act(documentId, { kind: 'schedule', circle: 'everyone', publishAt })).toEqual({ refused: [] });
    await expect.poll(() => idsSeenBy(an), { timeout: 10_000 }).toEqual([documentId]);
  });

  it('that came due while nothing ran is published at the next start', async () => {
    const documentId = await draft();
    await act(documentId, { kind: 'approve' });
    await act(documentId, {
      kind: 'schedule',
      circle: 'everyone',
      publishAt: new Date(Date.now() + 1000).toISOString(),
    });
    await at.reopen(() => setTimeout(1100));
    await expect.poll(() => idsSeenBy(an), { timeout: 10_000 }).toEqual([documentId]);
  });
});

describe('versions', () => {
  it('stand in their order, and only the newest that a reader may see is listed', async () => {
    const first = await draft('12/2026', 'nước mưa');
    await publish(first);
    const second = await draft('12/2026', 'nước mưa, bản sửa');
    await act(second, { kind: 'file', placement: {}, replaces: first });
    // The second is a draft: readers still have the first, and nothing says that another is coming.
    expect(await idsSeenBy(an)).toEqual([first]);
    expect((await clientOf(an).getDocument({ documentId: first })).replacedBy).toBeNull();
    await publish(second);
    expect(await idsSeenBy(an)).toEqual([second]);
    const detail = await clientOf(an).getDocument({ documentId: first });
    expect(detail).toMatchObject({ replacedBy: second, version: 1 });
    expect(detail.versions.map(({ version }) => version)).toEqual([1, 2]);
    expect(detail.duplicates).toEqual([]);
  });

  it('of the same number that nobody has put in order are warned of', async () => {
    const first = await draft('15/2026', 'nước mưa');
    const second = await draft('15/2026', 'nước ngầm');
    expect((await clientOf().getDocument({ documentId: first })).duplicates).toMatchObject([{ documentId: second }]);
  });

  it('cannot go round in a circle', async () => {
    const first = await draft('16/2026');
    const second = await draft('17/2026');
    await act(second, { kind: 'file', placement: {}, replaces: first });
    expect(await act(first, { kind: 'file', placement: {}, replaces: second })).toMatchObject({
      refused: [{ refusal: { code: 'conflict' } }],
    });
  });
});

describe('a paper that was seen', () => {
  it('is new, then seen, then changed', async () => {
    const documentId = await draft();
    await publish(documentId);
    const attentionOf = async () => (await clientOf(an).getDocument({ documentId })).attention;
    const count = async () => (await clientOf(an).listFacets()).unread;
    expect([await attentionOf(), await count()]).toEqual(['new', 1]);
    await clientOf(an).noteRead({ commandId: newId(), documentIds: [documentId] });
    expect([await attentionOf(), await count()]).toEqual(['seen', 0]);
    await act(documentId, { kind: 'describe', fields: { signer: 'Người khác' } });
    expect([await attentionOf(), await count()]).toEqual(['changed', 1]);
    expect((await clientOf(binh).getDocument({ documentId })).attention).toBe('new');
  });
});

describe('dossiers', () => {
  it('hold papers in the order in which they are read', async () => {
    const { dossierId } = await clientOf().openDossier({
      commandId: newId(),
      dossier: { title: 'Dự án Luật Nước mưa', kind: 'bill' },
      circle: 'everyone',
    });
    const roles = ['appraisal', 'bill', 'submission'] as const;
    for (const dossierRole of roles) {
      const documentId = await draft(`${roles.indexOf(dossierRole) + 20}/2026`, dossierRole);
      await act(documentId, { kind: 'file', placement: { dossierId, dossierRole } });
      await publish(documentId);
    }
    const { documents } = await clientOf(an).listDocuments({ filter: { dossierId }, order: 'agenda' });
    expect(documents.map(({ placement }) => placement.dossierRole)).toEqual(['submission', 'bill', 'appraisal']);
    expect((await clientOf(an).listFacets()).dossiers).toMatchObject([{ dossierId, count: 3 }]);
  });
});

describe('a session', () => {
  it('holds the papers of its sittings and those filed under it alone', async () => {
    const { sessionId, sittingId } = await scheduleSitting();
    const [ofSitting, ofSession, elsewhere] = [await draft('51/2026'), await draft('52/2026'), await draft('53/2026')];
    await act(ofSitting, { kind: 'file', placement: { sittingId } });
    await act(ofSession, { kind: 'file', placement: { sessionId } });
    for (const documentId of [ofSitting, ofSession, elsewhere]) await publish(documentId);
    const { documents } = await clientOf(an).listDocuments({ filter: { sessionId }, order: 'newest' });
    expect(documents.map(({ documentId }) => documentId)).toEqual([ofSession, ofSitting]);
    expect((await clientOf(an).listFacets()).sessions).toEqual([{ sessionId, title: 'Kỳ họp thứ 3', count: 2 }]);
  });
});

async function scheduleSitting() {
  const [sessionId, sittingId] = [newId(), newId()];
  const times = { startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-23T04:30:00.000Z' };
  const of = { commandId: newId(), actor: localAdministrator };
  const session = { title: 'Kỳ họp thứ 3', ...times, organ: null, isSample: false };
  const open = { kind: 'open', sessionId, circle: 'everyone', session } as const;
  await at.core.commands.execute(sessionDecider, { ...of, subject: sessionSubject(sessionId), command: open });
  const programme = { sessionId, title: 'Phiên sáng', kind: null, place: null, ...times, agenda: [], documentIds: [] };
  const schedule = { kind: 'schedule', sittingId, circle: 'everyone', programme, isSample: false } as const;
  const commandId = newId();
  await at.core.commands.execute(sittingDecider, {
    ...of,
    commandId,
    subject: sittingSubject(sittingId),
    command: schedule,
  });
  return { sessionId, sittingId };
}

describe('the history of a paper', () => {
  it('tells each act once, to those whose circle was told', async () => {
    const documentId = await draft();
    await publish(documentId, 'delegation:ha-noi');
    await act(documentId, { kind: 'withdraw', reason: 'Nhầm bản' });
    const typesFor = async (viewer: Viewer) =>
      (await clientOf(viewer).getHistory({ documentId })).entries.map(({ type }) => type);
    expect(await typesFor(localAdministrator)).toEqual([
      'document.imported',
      'document.approved',
      'document.released',
      'document.withdrawn',
    ]);
    await act(documentId, { kind: 'restore' });
    expect(await typesFor(an)).toEqual(['document.published', 'document.withdrawn', 'document.restored']);
    await expect(clientOf(binh).getHistory({ documentId })).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });
});

describe('a clause', () => {
  it('is found by its address and as people say it', async () => {
    const documentId = await draft();
    const text = '2. Nghị định này không áp dụng ngoài phạm vi quy định tại khoản 1 Điều này.';
    for (const address of ['điều-1/khoản-2', 'khoản 2 Điều 1', 'k2 đ1']) {
      expect(await clientOf().findUnit({ documentId, address })).toMatchObject({
        text,
        label: 'Khoản 2 Điều 1',
        path: [{ kind: 'article', title: 'Phạm vi điều chỉnh' }],
      });
    }
    await expect(clientOf().findUnit({ documentId, address: 'Điều 99' })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
    await expect(clientOf(binh).findUnit({ documentId, address: 'Điều 1' })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
  });
});

describe('a mention of a law', () => {
  it('means the paper of that number or name, if the reader may see it and there is only one', async () => {
    const documentId = await draft('44/2026');
    await act(documentId, { kind: 'describe', title: 'Luật Nước mưa', fields: { number: '44/2026/QH16' } });
    const laws = [
      { number: '44/2026/qh16', name: null, year: null },
      { number: null, name: 'Luật Nước mưa', year: 2026 },
      { number: null, name: 'Luật Nước mưa', year: 2013 },
      { number: '45/2026/QH16', name: null, year: null },
    ];
    const found = { documentId, title: 'Luật Nước mưa' };
    expect((await clientOf().findLaws({ laws })).papers).toEqual([found, found, null, null]);
    expect((await clientOf(binh).findLaws({ laws })).papers).toEqual([null, null, null, null]);
  });
});

describe('a paper of an older version of the app', () => {
  it('[L7] stands on the shelf as it did, and can be described, filed and withdrawn', async () => {
    const documentId = newId();
    const blob = (digit: string) => ({ sha256: digit.repeat(64), sizeBytes: 10 });
    const data = {
      title: 'Báo cáo cũ',
      fileName: 'cu.pdf',
      mediaType: 'application/pdf',
      original: blob('a'),
      text: blob('b'),
      pageCount: 2,
      hasText: false,
      isSample: false,
    };
    const event = {
      circle: 'everyone',
      subject: `document/${documentId}`,
      type: 'document.imported',
      version: 1,
      data,
    };
    await at.core.log.append({ commandId: newId(), actor: 'local', decide: () => [event] });
    expect(await clientOf(an).getDocument({ documentId })).toMatchObject({
      stage: 'published',
      hasText: false,
      scannedPages: 2,
      version: 1,
      number: null,
    });
    await act(documentId, { kind: 'describe', fields: { number: '01/BC' } });
    expect(await act(documentId, { kind: 'withdraw', reason: null })).toEqual({ refused: [] });
    await act(documentId, { kind: 'restore' });
    expect(await clientOf(an).getDocument({ documentId })).toMatchObject({ number: '01/BC', stage: 'published' });
  });
});

describe('the rows', () => {
  it('[L6] are the same after a rebuild, whatever was done', async () => {
    const first = await draft('31/2026');
    const second = await draft('32/2026');
    await act(second, { kind: 'file', placement: {}, replaces: first });
    await publish(first, 'delegation:ha-noi');
    await act(first, { kind: 'publish', circle: 'everyone' });
    await act(second, { kind: 'approve' });
    await act(second, { kind: 'schedule', circle: 'everyone', publishAt: '2099-01-01T00:00:00.000Z' });
    await act(second, { kind: 'return', reason: 'Thiếu phụ lục' });
    await clientOf(an).noteRead({ commandId: newId(), documentIds: [first] });
    const rows = () =>
      ['documents', 'dossiers', 'readings'].map((table) => at.core.views().prepare(`SELECT * FROM ${table}`).all());
    const before = rows();
    await at.core.rebuild();
    expect(rows()).toEqual(before);
  });
});
