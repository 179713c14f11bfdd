import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { coreForEachTest } from '#core/core-for-tests.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator } from '#shared/kernel/people.ts';
import type { DrawnLine } from './extraction/papers-for-tests.ts';
import { importBatch } from './import-batch.ts';
import { writeScan } from './ocr/scans-for-tests.ts';
import { recogniseJobKind } from './recognise-job.ts';

vi.setConfig({ testTimeout: 120_000 });

const at = coreForEachTest();

const client = () => at.clientOf();
const line = (text: string, y: number, x = 110): DrawnLine => ({ text, x, y, size: 15 });
const page = [
  line('QUYẾT ĐỊNH', 80, 240),
  line('Điều 1. Đại biểu Quốc hội', 120),
  line('Đại biểu Quốc hội thực hiện quyền của mình.', 150),
];

async function importScan(...pages: DrawnLine[][]): Promise<string> {
  const path = join(at.folder, `${newId()}.pdf`);
  await writeScan(path, pages);
  const request = { circle: 'secretariat', stage: 'draft' } as const;
  const [report] = await importBatch(at.core, localAdministrator, [path], request);
  if (!report?.documentId) throw new Error(`expected a paper, got ${JSON.stringify(report)}`);
  return report.documentId;
}

async function untilRecognised() {
  const job = at.core.jobs.listOf(localAdministrator.userId).find(({ kind }) => kind === recogniseJobKind);
  if (!job) throw new Error('expected a job of recognition');
  return at.core.jobs.whenEnded(localAdministrator.userId, job.jobId);
}

it('is called a scan, then has words, and is found by them', async () => {
  const documentId = await importScan(page);
  const before = await client().documents.getDocument({ documentId });
  expect(before).toMatchObject({ hasText: false, scannedPages: 1 });
  expect(before.faults).toContain('no-text');
  expect(await untilRecognised()).toMatchObject({ status: 'done', result: { recognised: 1, failed: 0 } });
  const after = await client().documents.getDocument({ documentId });
  expect(after).toMatchObject({ hasText: true, scannedPages: 0, type: 'Quyết định' });
  await at.core.indexer.whenCurrent();
  const { papers } = await client().search.search({ text: 'dai bieu quoc hoi' });
  expect(papers).toMatchObject([{ documentId, hits: [{ pageNumber: 1 }] }]);
  expect((await client().documents.getHistory({ documentId })).entries.map(({ type }) => type)).toEqual([
    'document.imported',
    'document.text-revised',
  ]);
});

it('goes on after a kill with the pages that are still pictures', async () => {
  const documentId = await importScan(page, page);
  // The core is closed in the middle: what was begun is taken up again.
  await at.reopen();
  expect(await untilRecognised()).toMatchObject({ status: 'done' });
  expect(await client().documents.getDocument({ documentId })).toMatchObject({ scannedPages: 0 });
});

it('is put right by a person, line by line, and not on top of another correction', async () => {
  const documentId = await importScan(page);
  await untilRecognised();
  const { textSha256 } = await client().documents.getDocument({ documentId });
  const read = async () =>
    (await client().documents.readTextPages({ documentId, firstPage: 1, pageCount: 1 })).pages[0];
  const lines = (await read())?.blocks.flatMap((block) => block.lines.map(({ text }) => text)) ?? [];
  const right = lines.map((text) => (text.startsWith('Điều 1') ? 'Điều 1. Đại biểu Hội đồng nhân dân' : text));
  const correct = (commandId: string) =>
    client().documents.correctPage({ commandId, documentId, page: 1, textSha256, lines: right });
  await correct(newId());
  const corrected = await read();
  expect(corrected?.origin).toBe('corrected');
  expect(corrected?.blocks.flatMap((block) => block.lines.map(({ text }) => text))).toEqual(right);
  expect((await client().documents.findUnit({ documentId, address: 'Điều 1' })).text).toMatch(/Hội đồng nhân dân/);
  await expect(correct(newId())).rejects.toMatchObject({ refusal: { code: 'conflict' } });
});

it('marked as secret is withdrawn as soon as the mark can be read', async () => {
  const documentId = await importScan([line('TỐI MẬT', 50, 90), ...page]);
  const job = await untilRecognised();
  const paper = await client().documents.getDocument({ documentId });
  const { secrecy } = paper.metadata;
  // The engine may be unsure of the stamp: then a person decides, and until then nobody can publish it.
  if (secrecy.confidence === 'high') {
    expect([job.refusal?.code, paper.stage]).toEqual(['secret-paper', 'withdrawn']);
  } else {
    expect([secrecy.value, paper.stage]).toEqual(['secret', 'draft']);
    expect(paper.faults[0]).toBe('secrecy-unsure');
  }
});
