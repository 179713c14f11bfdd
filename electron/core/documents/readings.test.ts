// What a person's own reading leaves behind: real files, real databases, through the router.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coreForEachTest, deputyOf } from '#core/core-for-tests.ts';
import type { ReadingPlace } from '#shared/documents/readings.ts';
import { newId } from '#shared/kernel/ids.ts';
import { localAdministrator, type Viewer } from '#shared/kernel/people.ts';
import { importBatch } from './import-batch.ts';

const at = coreForEachTest();

const { clientOf } = at;
const an = deputyOf('an');
const binh = deputyOf('binh');

async function paper(circle = 'everyone'): Promise<string> {
  const path = join(at.folder, `${newId()}.txt`);
  writeFileSync(path, `LUẬT\nNƯỚC MƯA\n\nĐiều 1. Phạm vi\nLuật này quy định về nước mưa ${newId()}.\n`);
  const [report] = await importBatch(at.core, localAdministrator, [path], { circle, stage: 'published' });
  return report?.documentId ?? '';
}

const standing = (progress: number, page = 1): ReadingPlace => ({
  place: { page, block: 2, offset: 4 },
  progress,
  mode: 'text',
  address: 'điều-15/khoản-2',
});
const note = (viewer: Viewer, documentId: string, place: ReadingPlace, commandId = newId()) =>
  clientOf(viewer).documents.notePlace({ commandId, documentId, ...place });
const placeOf = async (viewer: Viewer, documentId: string) =>
  (await clientOf(viewer).documents.getDocument({ documentId })).readingPlace;

describe('the place where a person stands', () => {
  it('is kept for each person and paper, and outlives a restart', async () => {
    const documentId = await paper();
    expect(await placeOf(an, documentId)).toBeNull();
    await note(an, documentId, standing(0.2));
    await note(an, documentId, standing(0.4, 7));
    await at.reopen();
    expect(await placeOf(an, documentId)).toEqual({ ...standing(0.4, 7), at: expect.any(String) });
  });

  it('is seen by nobody else, nor told to them', async () => {
    const documentId = await paper();
    const seq = at.core.log.head().seq;
    await note(an, documentId, standing(0.2));
    expect(await placeOf(binh, documentId)).toBeNull();
    expect(await placeOf(localAdministrator, documentId)).toBeNull();
    expect(at.core.log.readAfter(seq, 10)).toMatchObject([
      { circle: 'user:an', subject: `place/an-${documentId}`, type: 'reading.place-noted', actor: 'an' },
    ]);
  });

  it('cannot be noted in a paper that the person may not see: it is as if there were none', async () => {
    const hidden = await paper('secretariat');
    const { seq } = at.core.log.head();
    await expect(note(an, hidden, standing(0.2))).rejects.toMatchObject({ refusal: { code: 'not-found' } });
    await expect(note(an, newId(), standing(0.2))).rejects.toMatchObject({ refusal: { code: 'not-found' } });
    expect(at.core.log.head().seq).toBe(seq);
  });

  it('[L3] is one event however often it is told', async () => {
    const documentId = await paper();
    const { seq } = at.core.log.head();
    const commandId = newId();
    await note(an, documentId, standing(0.2), commandId);
    await note(an, documentId, standing(0.2), commandId);
    await note(an, documentId, standing(0.2));
    expect(at.core.log.head().seq).toBe(seq + 1);
  });
});

it('[L6] a rebuild gives the same rows as having lived through it', async () => {
  const documentId = await paper();
  await note(an, documentId, standing(0.2));
  await note(binh, documentId, { ...standing(0.9), address: null, mode: 'pages' });
  const rows = () =>
    ['readings', 'readings_places'].map((table) => at.core.views().prepare(`SELECT * FROM ${table}`).all());
  const lived = rows();
  await at.core.rebuild();
  expect(rows()).toEqual(lived);
});
