// What must hold of a data folder whenever it is opened, however the process before ended. For tests.
import type { Core } from '#core/core.ts';
import { verifyRecord } from '#core/verify.ts';
import { localAdministrator } from '#shared/kernel/people.ts';

/** In words, nothing when all is well. Papers may be coming in meanwhile. */
export async function problemsOf(core: Core): Promise<string[]> {
  const problems = core.status.get().notices.map(({ code }) => `notice: ${code}`);
  // Both at the same moment: no import can come between.
  const rows = core.views().prepare<[], string>('SELECT document_id FROM documents').pluck().all();
  const events = core.log.readAfter(0, 1_000_000);
  const recorded = new Set(events.filter(({ type }) => type === 'document.imported').map(({ subject }) => subject));
  if (rows.length !== recorded.size) problems.push(`${rows.length} rows, ${recorded.size} papers in the log`);
  for (const documentId of rows) {
    if (!recorded.has(`document/${documentId}`)) problems.push(`row without an event: ${documentId}`);
    await openPaper(core, documentId).catch((error: unknown) => problems.push(`${documentId}: ${String(error)}`));
  }
  const { isWhole, log, damagedBlobs } = await verifyRecord(core);
  if (!isWhole) problems.push(`record: ${JSON.stringify({ log, damagedBlobs })}`);
  return problems;
}

async function openPaper({ documents }: Core, documentId: string): Promise<void> {
  const { pageCount, sizeBytes } = documents.get(localAdministrator, documentId);
  const { pages } = await documents.readTextPages(localAdministrator, documentId, {
    firstPage: 1,
    pageCount,
    withWords: true,
  });
  if (pages.length !== pageCount) throw new Error(`${pages.length} of ${pageCount} pages have text`);
  const whole = { offset: 0, length: sizeBytes + 1, form: 'original' as const };
  const original = await documents.readOriginal(localAdministrator, documentId, whole);
  if (original.byteLength !== sizeBytes) throw new Error(`${original.byteLength} of ${sizeBytes} bytes`);
}
