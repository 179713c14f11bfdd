// Archives through the whole import: real ZIPs, real databases.
import { createWriteStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { coreForEachTest } from '#core/core-for-tests.ts';
import { openDatabase } from '#core/kernel/database.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import { importBatch } from './import-batch.ts';

const at = coreForEachTest();

async function archiveOf(name: string, entries: Readonly<Record<string, string>>): Promise<string> {
  const path = join(at.folder, name);
  const zip = new ZipFile();
  for (const [entry, text] of Object.entries(entries)) zip.addBuffer(Buffer.from(text), entry);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

const request = { circle: 'secretariat', stage: 'draft' } as const;

it('brings in each paper of an archive, says what was left out, and keeps nothing else of it', async () => {
  const path = await archiveOf('Hồ sơ kỳ họp.zip', {
    'tờ trình/Tờ trình 01.txt': 'TỜ TRÌNH\nVề dự án Luật Nước mưa\n\nKính gửi: Quốc hội',
    'báo cáo.md': '# Báo cáo thẩm tra\n\nNội dung.',
    'phụ lục/bảng.xlsx': 'PK nothing',
    'hỏng.pdf': '%PDF-1.7 hỏng',
    '__MACOSX/._x': '',
  });
  const totals: number[] = [];
  const reports = await importBatch(at.core, localAdministrator, [path], request, (_, total) => totals.push(total));
  expect(reports.map(({ path: shown, status, refusal }) => [shown, refusal?.code ?? status]).sort()).toEqual([
    ['Hồ sơ kỳ họp.zip › báo cáo.md', 'imported'],
    ['Hồ sơ kỳ họp.zip › hỏng.pdf', 'file-damaged'],
    ['Hồ sơ kỳ họp.zip › phụ lục/bảng.xlsx', 'unsupported-type'],
    ['Hồ sơ kỳ họp.zip › tờ trình/Tờ trình 01.txt', 'imported'],
  ]);
  expect(totals).toEqual([4, 4, 4, 4]);
  expect(at.core.documents.list(localAdministrator, { filter: {}, order: 'newest', offset: 0, limit: 9 }).total).toBe(
    2,
  );
  expect(readdirSync(join(at.dataDir, 'tmp'))).toEqual([]);
});

it('unpacked once more is the same papers', async () => {
  const path = await archiveOf('một.zip', { 'a.txt': 'TỜ TRÌNH\nVề nước mưa' });
  await importBatch(at.core, localAdministrator, [path], request);
  const [again] = await importBatch(at.core, localAdministrator, [path], request);
  expect(again).toMatchObject({ status: 'known', path: 'một.zip › a.txt' });
});

it('[L5] counts as unpacked when the process was killed behind the removal of the archive', async () => {
  const path = await archiveOf('một.zip', { 'a.txt': 'TỜ TRÌNH\nVề nước mưa', 'b.txt': 'BÁO CÁO\nVề nước mưa' });
  await importBatch(at.core, localAdministrator, [path], request);
  const { userId } = localAdministrator;
  const archive = at.core.jobs.listOf(userId).find(({ result }) => result?.isArchive === true);
  await at.reopen(() => {
    const database = openDatabase({ path: join(at.dataDir, 'local.db'), key: null, durability: 'full' });
    // As the kill leaves it: still marked as running.
    database.prepare("UPDATE jobs SET status = 'running', result = NULL WHERE job_id = ?").run(archive?.jobId);
    database.close();
  });
  expect(await at.core.jobs.whenEnded(userId, archive?.jobId ?? '')).toMatchObject({
    status: 'done',
    result: { isArchive: true, papers: 2 },
  });
});
