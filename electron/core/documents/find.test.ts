// Finding in one paper, through the router: what a reader is given, what an attacker is not.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Document, Packer, Paragraph } from 'docx';
import { describe, expect, it } from 'vitest';
import { coreForEachTest } from '#core/core-for-tests.ts';
import type { FoundPart } from '#shared/documents/find-contract.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { importBatch } from './import-batch.ts';

const at = coreForEachTest();

const clientOf = (viewer?: Viewer) => at.clientOf(viewer).documents;
type Find = ReturnType<typeof clientOf>['findInDocument'];

async function importPaper(circle: string, ...paragraphs: string[]): Promise<string> {
  const document = new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] });
  const path = join(at.folder, `${newId()}.docx`);
  writeFileSync(path, await Packer.toBuffer(document));
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle, stage: 'published' });
  if (!report?.documentId) throw new Error(`import failed: ${JSON.stringify(report)}`);
  return report.documentId;
}

async function partsOf(found: ReturnType<Find>): Promise<FoundPart[]> {
  const parts: FoundPart[] = [];
  for await (const part of await found) parts.push(part);
  return parts;
}

async function find(...[input]: Parameters<Find>) {
  const parts = await partsOf(clientOf().findInDocument(input));
  const { after, before, isWhole } = parts.at(-1) ?? { after: 0, before: 0, isWhole: false };
  return { found: parts.flatMap(({ hits }) => hits.map((hit) => hit.found)), total: after + before, isWhole };
}

describe('findInDocument', () => {
  it('finds with and without marks, exactly and whole words', async () => {
    const documentId = await importPaper('everyone', 'BÁO CÁO', 'Đường sắt tương đương; toan, toàn văn hoá.');
    const all = async (text: string, more: object = {}) => (await find({ documentId, text, ...more })).found;
    expect(await all('duong')).toEqual(['Đường', 'đương']);
    expect(await all('đường')).toEqual(['Đường']);
    expect(await all('văn hóa')).toEqual(['văn hoá']);
    expect(await all('toan', { isExact: true })).toEqual(['toan']);
    expect(await all('an', { isWholeWord: true })).toEqual([]);
  });

  it('tells the hits from a place on first, and ends with a whole part', async () => {
    const documentId = await importPaper('everyone', 'một quốc hội', 'hai', 'ba quốc hội');
    const parts = await partsOf(
      clientOf().findInDocument({ documentId, text: 'quoc hoi', from: { page: 1, block: 1, offset: 0 } }),
    );
    expect(parts[0]?.hits[0]?.ranges).toEqual([{ page: 1, block: 2, start: 3, end: 11 }]);
    expect(parts.at(-1)).toMatchObject({ after: 1, before: 1, isWhole: true });
    expect(parts.slice(0, -1).every(({ isWhole }) => !isWhole)).toBe(true);
  });

  it('counts ten thousand hits and lists as many as were asked for', async () => {
    const documentId = await importPaper('everyone', ...Array.from({ length: 100 }, () => 'quốc hội '.repeat(100)));
    const { found, total, isWhole } = await find({ documentId, text: 'quoc hoi', limit: 50 });
    expect([found.length, total, isWhole]).toEqual([50, 10_000, true]);
  });

  it('stops when nobody listens any more, and lets others be served between its parts', async () => {
    const documentId = await importPaper('everyone', ...Array.from({ length: 400 }, () => 'a '.repeat(200)));
    const stop = new AbortController();
    const parts = await clientOf().findInDocument({ documentId, text: 'a', limit: 10_000 }, { signal: stop.signal });
    expect((await parts.next()).done).toBe(false);
    stop.abort();
    const rest = [];
    for await (const part of parts) rest.push(part);
    expect(rest.some(({ isWhole }) => isWhole)).toBe(false);
  });

  it.each(['', '   ', '\u0000\u0007', '" OR 1=1 --', '(((', '*'])('takes %j for what it is: text', async (text) => {
    const documentId = await importPaper('everyone', 'Không có gì ở đây.');
    expect(await find({ documentId, text })).toEqual({ found: [], total: 0, isWhole: true });
  });

  it('refuses a longer text and a larger list than it serves', async () => {
    const documentId = await importPaper('everyone', 'Đại biểu');
    await expect(partsOf(clientOf().findInDocument({ documentId, text: 'a'.repeat(10_001) }))).rejects.toThrow();
    await expect(partsOf(clientOf().findInDocument({ documentId, text: 'a', limit: 10_001 }))).rejects.toThrow();
    expect((await find({ documentId, text: 'đ'.repeat(10_000) })).total).toBe(0);
  });
});

describe('who may not see a paper', () => {
  it('finds nothing in it, and is not told that it exists', async () => {
    const documentId = await importPaper('secretariat', 'Mật: lương của đại biểu');
    const deputy: Viewer = {
      userId: 'an',
      displayName: 'Nguyễn Thị An',
      roles: ['deputy'],
      circles: ['everyone', 'user:an'],
    };
    const answer = (of: string) => partsOf(clientOf(deputy).findInDocument({ documentId: of, text: 'luong' }));
    await expect(answer(documentId)).rejects.toMatchObject({ refusal: { code: 'not-found' } });
    await expect(answer(newId())).rejects.toMatchObject({ refusal: { code: 'not-found' } });
  });
});
