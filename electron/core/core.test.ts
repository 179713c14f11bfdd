// The core as its hosts use it: real files, real databases, real workers, through the router.
import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import type { DocumentAction } from '#shared/documents/actions.ts';
import { binaryOf } from '#shared/kernel/binary.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { coreForEachTest, openForTest } from './core-for-tests.ts';
import { importBatch } from './documents/import-batch.ts';
import { verifyRecord } from './verify.ts';

const key = randomBytes(32);
const at = coreForEachTest(key);

const { clientOf } = at;
const deputy: Viewer = {
  userId: 'an',
  displayName: 'Nguyễn Thị An',
  roles: ['deputy'],
  circles: ['everyone', 'user:an'],
};

async function paperFile(name: string, ...paragraphs: string[]): Promise<string> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  const path = join(at.folder, name);
  writeFileSync(path, await Packer.toBuffer(document));
  return path;
}

async function importPaper(circle = 'everyone', words = 'Thời hạn chia sẻ dữ liệu là 05 ngày làm việc.') {
  const path = await paperFile(`${newId()}.docx`, 'TỜ TRÌNH', 'Về dự án Luật Nước mưa', words);
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle, stage: 'published' });
  if (!report?.documentId) throw new Error(`import failed: ${JSON.stringify(report)}`);
  await at.core.indexer.whenCurrent();
  return { path, documentId: report.documentId };
}

describe('a paper on its way in', () => {
  it('is uploaded in pieces, imported, listed, found without tone marks and read', async () => {
    const client = clientOf();
    const bytes = readFileSync(
      await paperFile('Tờ trình.docx', 'TỜ TRÌNH', 'Về dự án Luật Nước mưa', 'Điều 1. Chia sẻ dữ liệu'),
    );
    const { uploadId } = await client.documents.beginUpload({ fileName: 'Tờ trình.docx', sizeBytes: bytes.byteLength });
    const half = Math.floor(bytes.byteLength / 2);
    await client.documents.appendChunk({ uploadId, offset: 0, chunk: binaryOf(bytes.subarray(0, half)) });
    // The line broke and the piece comes once more.
    await client.documents.appendChunk({ uploadId, offset: 0, chunk: binaryOf(bytes.subarray(0, half)) });
    await client.documents.appendChunk({ uploadId, offset: half, chunk: binaryOf(bytes.subarray(half)) });
    const { jobId } = await client.documents.finishUpload({ uploadId, circle: 'everyone', stage: 'published' });
    for await (const { jobs } of await client.jobs.watchJobs()) {
      const job = jobs.find((each) => each.jobId === jobId);
      if (job?.status === 'failed') throw new Error(JSON.stringify(job.refusal));
      if (job?.status === 'done') break;
    }
    await at.core.indexer.whenCurrent();
    const { documents, total } = await client.documents.listDocuments({ filter: {}, order: 'newest' });
    expect(total).toBe(1);
    expect(documents[0]).toMatchObject({ fileName: 'Tờ trình.docx', circle: 'everyone', isSample: false });
    const found = await client.search.search({ text: 'chia se du lieu' });
    expect(found.isPartial).toBe(false);
    const documentId = found.papers[0]?.documentId ?? '';
    expect(documentId).toBe(documents[0]?.documentId);
    expect(found.papers[0]?.hits[0]).toMatchObject({ address: 'điều-1', label: 'Điều 1', pageNumber: 1 });
    const text = await client.documents.readTextPages({ documentId, firstPage: 1, pageCount: 5 });
    expect(text.layout).toBe('flow');
    expect(JSON.stringify(text.pages)).toContain('Chia sẻ dữ liệu');
    const original = await client.documents.readOriginal({ documentId, offset: 0, length: 4 * 1024 * 1024 });
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true);
  });

  it('is one paper however often its bytes come in', async () => {
    const { path, documentId } = await importPaper();
    const [again] = await importBatch(at.core, localAdministrator, [path], { circle: 'everyone', stage: 'published' });
    expect(again).toMatchObject({ status: 'known', documentId });
    expect(at.core.log.head().seq).toBe(1);
  });

  it('is refused with its reason and without harm to the others of its batch', async () => {
    const good = await paperFile('tốt.docx', 'BÁO CÁO', 'Nội dung');
    const bad: Record<string, string | Buffer> = {
      'rỗng.pdf': '',
      'hỏng.pdf': `%PDF-1.7\n${'x'.repeat(500)}`,
      'giả.docx': Buffer.concat([Buffer.from('PK\u0003\u0004'), randomBytes(300)]),
      'ảnh.pdf': randomBytes(300),
      'phim.mp4': randomBytes(300),
    };
    for (const [name, bytes] of Object.entries(bad)) writeFileSync(join(at.folder, name), bytes);
    const paths = [...Object.keys(bad).map((name) => join(at.folder, name)), join(at.folder, 'không-có.pdf'), good];
    const reports = await importBatch(at.core, localAdministrator, paths, { circle: 'everyone', stage: 'published' });
    expect(
      Object.fromEntries(
        reports.map(({ path, status, refusal }) => [path.slice(at.folder.length + 1), refusal?.code ?? status]),
      ),
    ).toEqual({
      'rỗng.pdf': 'file-empty',
      'hỏng.pdf': 'file-damaged',
      'giả.docx': 'file-damaged',
      'ảnh.pdf': 'file-damaged',
      'phim.mp4': 'unsupported-type',
      'không-có.pdf': 'not-found',
      'tốt.docx': 'imported',
    });
    expect(readdirSync(join(at.dataDir, 'tmp'))).toEqual([]);
  });
});

const withdrawal = { kind: 'withdraw' as const, reason: null };

describe('a paper on the shelf', () => {
  it('is withdrawn from list, reader and search, and comes back by undo', async () => {
    const client = clientOf();
    const reader = clientOf(deputy);
    const { documentId } = await importPaper();
    const act = (action: DocumentAction) =>
      client.documents.actOnDocuments({ commandId: newId(), documentIds: [documentId], action });
    await act({ kind: 'withdraw', reason: 'Nhầm bản' });
    await at.core.indexer.whenCurrent();
    expect((await client.documents.listDocuments({ filter: {}, order: 'title' })).total).toBe(0);
    await expect(reader.documents.getDocument({ documentId })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect((await client.documents.getDocument({ documentId })).stage).toBe('withdrawn');
    expect((await client.search.search({ text: 'thoi han chia se' })).papers).toEqual([]);
    await act({ kind: 'restore' });
    await at.core.indexer.whenCurrent();
    expect((await reader.search.search({ text: 'thoi han chia se' })).papers).toHaveLength(1);
  });

  it('[L3] is withdrawn once by a command that comes twice', async () => {
    const client = clientOf();
    const { documentId } = await importPaper();
    const commandId = newId();
    const withdraw = (id: string) =>
      client.documents.actOnDocuments({ commandId: id, documentIds: [documentId], action: withdrawal });
    expect([await withdraw(commandId), await withdraw(commandId)]).toEqual([{ refused: [] }, { refused: [] }]);
    expect(at.core.log.head().seq).toBe(2);
    expect(await withdraw(newId())).toEqual({
      refused: [{ documentId, refusal: { code: 'already-done', facts: { documentId } } }],
    });
  });
});

describe('whoever is not in the circle', () => {
  it('neither lists, opens, reads, searches nor hears of its papers', async () => {
    const stranger = clientOf(deputy);
    const changes = await stranger.system.watchChanges();
    await changes.next();
    const { documentId } = await importPaper('secretariat');
    expect((await stranger.documents.listDocuments({ filter: {}, order: 'newest' })).total).toBe(0);
    const refused = { refusal: { code: 'not-found' } };
    await expect(stranger.documents.getDocument({ documentId })).rejects.toMatchObject(refused);
    await expect(stranger.documents.readOriginal({ documentId, offset: 0, length: 10 })).rejects.toMatchObject(refused);
    await expect(stranger.documents.readTextPages({ documentId, firstPage: 1, pageCount: 1 })).rejects.toMatchObject(
      refused,
    );
    expect(await stranger.search.search({ text: 'thoi han chia se' })).toMatchObject({
      papers: [],
      total: { papers: 0, hits: 0 },
    });
    await importPaper('everyone', 'Điều khác');
    const heard = await changes.next();
    expect(JSON.stringify(heard.value)).not.toContain(documentId);
    await changes.return?.();
  });

  it('cannot withdraw what they may not see, nor bring papers in, and is told no more than that', async () => {
    const stranger = clientOf(deputy);
    const secret = await importPaper('secretariat');
    const open = await importPaper('everyone', 'Khác');
    const documentIds = [secret.documentId, open.documentId];
    const { refused } = await stranger.documents.actOnDocuments({
      commandId: newId(),
      documentIds,
      action: withdrawal,
    });
    expect(refused).toEqual([
      { documentId: secret.documentId, refusal: { code: 'not-found' } },
      { documentId: open.documentId, refusal: { code: 'not-allowed' } },
    ]);
    const { uploadId } = await stranger.documents.beginUpload({ fileName: 'a.pdf', sizeBytes: 4 });
    await stranger.documents.appendChunk({ uploadId, offset: 0, chunk: binaryOf(Buffer.from('%PDF')) });
    await expect(
      stranger.documents.finishUpload({ uploadId, circle: 'secretariat', stage: 'draft' }),
    ).rejects.toMatchObject({
      refusal: { code: 'not-allowed' },
    });
  });

  it("cannot touch another person's upload or job", async () => {
    const { uploadId } = await clientOf().documents.beginUpload({ fileName: 'a.pdf', sizeBytes: 10 });
    const stranger = clientOf(deputy);
    const chunk = binaryOf(Buffer.from('x'));
    await expect(stranger.documents.appendChunk({ uploadId, offset: 0, chunk })).rejects.toMatchObject({
      refusal: { code: 'upload-unknown' },
    });
    await importPaper();
    const jobId = at.core.jobs.listOf(localAdministrator.userId)[0]?.jobId ?? '';
    await expect(stranger.jobs.retryJob({ jobId })).rejects.toMatchObject({ refusal: { code: 'job-unknown' } });
  });
});

describe('the data folder', () => {
  it('gives the same list and the same hits after a restart and after a rebuild [L6]', async () => {
    await importPaper('everyone', 'Thời hạn chia sẻ dữ liệu');
    await importPaper('secretariat', 'Thời hạn lưu trữ');
    const state = async () => ({
      list: await clientOf().documents.listDocuments({ filter: {}, order: 'title' }),
      found: (await clientOf().search.search({ text: 'thoi han' })).papers,
    });
    const before = await state();
    expect(before.found).toHaveLength(2);
    await at.reopen();
    await at.core.indexer.whenCurrent();
    expect(await state()).toEqual(before);
    await at.core.rebuild();
    expect(await state()).toEqual(before);
  });

  it('builds a lost index and lost tables again by itself', async () => {
    await importPaper();
    await at.reopen(() => {
      for (const name of readdirSync(at.dataDir)) {
        if (/^(search|views)\.db/.test(name)) rmSync(join(at.dataDir, name));
      }
    });
    await at.core.indexer.whenCurrent();
    expect((await clientOf().search.search({ text: 'thoi han' })).papers).toHaveLength(1);
  });

  it('names a damaged original and is healed by the same file', async () => {
    const { path } = await importPaper();
    expect((await verifyRecord(at.core)).isWhole).toBe(true);
    const { sha256 } = await at.core.blobs.put([readFileSync(path)]);
    truncateSync(at.core.blobs.pathOf(sha256), 10);
    const found = await verifyRecord(at.core);
    expect(found.damagedBlobs).toMatchObject([{ sha256, problem: 'damaged' }]);
    await importBatch(at.core, localAdministrator, [path], { circle: 'everyone', stage: 'published' });
    expect((await verifyRecord(at.core)).isWhole).toBe(true);
  });

  it('holds no readable words in its databases', async () => {
    await importPaper('everyone', 'TỪ KHÓA RẤT RIÊNG TƯ');
    await at.reopen(() => {
      for (const name of readdirSync(at.dataDir).filter((each) => each.includes('.db'))) {
        expect(readFileSync(join(at.dataDir, name)).includes('RIÊNG')).toBe(false);
      }
    });
  });

  it('refuses a second core, and is free after the first one closed', async () => {
    await expect(openForTest(at.dataDir, key)).rejects.toMatchObject({
      refusal: { code: 'data-held', facts: { pid: process.pid } },
    });
    await at.reopen(() => expect(existsSync(join(at.dataDir, 'holder.json'))).toBe(false));
  });
});
