// The list of abbreviations through the router: who changes it, who reads it, and what search is given.
import { describe, expect, it } from 'vitest';
import { coreForEachTest, deputyOf } from '#core/core-for-tests.ts';
import { newId } from '#shared/kernel/ids.ts';
import type { Viewer } from '#shared/kernel/people.ts';
import { keyOfPair } from '#shared/search/abbreviations/edited-list.ts';
import { usualAbbreviations } from '#shared/search/abbreviations/usual-abbreviations.ts';
import { abbreviationsNow, abbreviationsVersion } from './queries.ts';

const at = coreForEachTest();

const an = deputyOf('an', 'secretariat');
const ours = { short: 'ĐBND', full: 'đại biểu nhân dân thử' };
const [usual] = usualAbbreviations;
const change = (kind: 'add' | 'remove', pair: { short: string; full: string }, viewer?: Viewer) =>
  at.clientOf(viewer).search.changeAbbreviations({ commandId: newId(), kind, pair });
const listed = async (viewer: Viewer, short: string) =>
  (await at.clientOf(viewer).search.listAbbreviations()).abbreviations.filter((line) => line.short === short);

describe('the list of abbreviations', () => {
  it('is the usual one until a keeper changes it, and is read by everyone at once', async () => {
    expect(abbreviationsNow(at.core.views())).toEqual(usualAbbreviations);
    expect(abbreviationsVersion(at.core.views())).toBe(0);
    await change('add', { short: ' ĐBND ', full: 'đại  biểu\nnhân dân thử' });
    expect(await listed(an, 'ĐBND')).toEqual([{ ...ours, also: [], origin: 'added' }]);
    expect(abbreviationsNow(at.core.views()).at(-1)).toEqual(ours);
    expect(abbreviationsVersion(at.core.views())).toBe(1);
    expect(at.core.log.readAfter(0, 9)).toMatchObject([
      { circle: 'everyone', subject: 'abbreviations/all', type: 'abbreviation.added', data: ours },
    ]);
  });

  it('forgets a usual one for good, and takes it back as it was', async () => {
    if (!usual) throw new Error('there are no usual abbreviations');
    const pair = { short: usual.short, full: usual.full };
    await change('remove', pair);
    await at.reopen();
    const isThere = () => abbreviationsNow(at.core.views()).some((line) => keyOfPair(line) === keyOfPair(pair));
    expect(isThere()).toBe(false);
    expect((await listed(an, usual.short)).find(({ full }) => full === usual.full)).toMatchObject({
      origin: 'removed',
    });
    await change('add', pair);
    expect(abbreviationsNow(at.core.views())).toEqual(usualAbbreviations);
  });

  it('is changed by nobody else, in the circle of the secretariat or not', async () => {
    for (const viewer of [an, deputyOf('binh'), { ...deputyOf('cuong'), circles: [] }]) {
      for (const kind of ['add', 'remove'] as const) {
        await expect(change(kind, ours, viewer)).rejects.toMatchObject({ refusal: { code: 'not-allowed' } });
      }
      expect(await at.clientOf(viewer).search.listAbbreviations()).toMatchObject({ mayChange: false });
    }
    expect(at.core.log.head().seq).toBe(0);
    expect(await at.clientOf().search.listAbbreviations()).toMatchObject({ mayChange: true });
  });

  it('[L3] takes a change once, and says what is done already', async () => {
    const command = { commandId: newId(), kind: 'add' as const, pair: ours };
    await at.clientOf().search.changeAbbreviations(command);
    await at.clientOf().search.changeAbbreviations(command);
    expect(at.core.log.head().seq).toBe(1);
    await expect(change('add', { short: 'đbnd', full: 'ĐẠI BIỂU NHÂN DÂN THỬ' })).rejects.toMatchObject({
      refusal: { code: 'already-done' },
    });
    await change('remove', ours);
    await expect(change('remove', ours)).rejects.toMatchObject({ refusal: { code: 'already-done' } });
    await expect(change('remove', { short: 'X', full: 'không có' })).rejects.toMatchObject({
      refusal: { code: 'not-found' },
    });
  });

  it('takes in nothing that search cannot use', async () => {
    for (const pair of [
      { short: '', full: 'đại biểu' },
      { short: 'ĐB', full: ' ' },
      { short: '***', full: 'đại biểu' },
      { short: 'ĐB', full: 'đại' },
      { short: 'x'.repeat(41), full: 'đại biểu' },
      { short: 'ĐB', full: 'đại biểu '.repeat(50) },
      { short: '\u0000', full: '\ud800 \ud800' },
    ]) {
      await expect(change('add', pair)).rejects.toThrow();
    }
    expect(at.core.log.head().seq).toBe(0);
  });

  it('[L6] is the same after a rebuild', async () => {
    await change('add', ours);
    await change('add', { short: 'ĐBTT', full: 'đại biểu thử thêm' });
    await change('remove', ours);
    if (usual) await change('remove', { short: usual.short, full: usual.full });
    const rows = () => at.core.views().prepare('SELECT * FROM abbreviations').all();
    const lived = rows();
    await at.core.rebuild();
    expect(rows()).toEqual(lived);
  });
});
