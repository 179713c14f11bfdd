import { describe, expect, it } from 'vitest';
import { structureFrom } from './outline-for-tests.ts';
import { destinationOf, labelOfAddresses, lawKeyOf, lawNameOf, lawsNamedIn, targetOf } from './references.ts';

const structure = structureFrom(`
  Điều 1. Phạm vi
  1. Một.
  2. Theo Điều 2 và khoản 9 Điều 3 của Luật này.
  Điều 2. Áp dụng
  1. Theo khoản 1 Điều 5 của Luật Đất đai số 31/2024/QH15.
  2. Theo Luật Đầu tư năm 2020 và khoản 2 Điều 1 của Luật này.
`);
const start = { page: 1, block: 0, offset: 0 };
const land = { number: '31/2024/QH15', name: 'Luật Đất đai', year: 2024 };
const investment = { number: null, name: 'Luật Đầu tư', year: 2020 };
const paper = { documentId: 'đất', title: 'Luật Đất đai' };
const thisPaper = { documentId: 'này', number: null };
const indexOf = (part: string) => structure.references.findIndex((each) => JSON.stringify(each).includes(part));
const target = (part: string, laws: Parameters<typeof targetOf>[3] = new Map(), documentId = 'này') =>
  targetOf(structure, indexOf(part), { documentId, number: null }, laws);

describe('where a mention leads', () => {
  it('is units of this paper, and says which of them it does not have', () => {
    expect(target('"điều-2"')).toMatchObject({ kind: 'here', units: [{ address: 'điều-2' }], missing: [] });
    expect(target('"điều-3/khoản-9"')).toEqual({ kind: 'missing', addresses: ['điều-3/khoản-9'] });
    const several = { units: structure.units, references: [{ addresses: ['điều-1', 'điều-9'], start, length: 1 }] };
    expect(targetOf(several, 0, thisPaper, new Map())).toMatchObject({
      kind: 'here',
      units: [{ address: 'điều-1' }],
      missing: ['điều-9'],
    });
  });

  it('is another paper once it is found', () => {
    expect(lawsNamedIn(structure)).toEqual([land, investment]);
    expect(target('31/2024', 'seeking')).toMatchObject({ kind: 'seeking', law: land });
    expect(target('31/2024', 'failed')).toMatchObject({ kind: 'failed', law: land });
    const found = new Map([[lawKeyOf(land), paper]]);
    const there = target('31/2024', found);
    expect(there).toEqual({ kind: 'paper', paper, addresses: ['điều-5/khoản-1'] });
    expect(there && destinationOf(there, 'này')).toEqual({ documentId: 'đất', unit: 'điều-5/khoản-1' });
    expect(target('Luật Đầu tư', found)).toEqual({ kind: 'unknown', law: investment, addresses: [] });
  });

  it('is this paper where the law that is named is this one; nowhere where it is meant as a whole', () => {
    const itself = new Map([
      [lawKeyOf(land), { ...paper, documentId: 'này' }],
      [lawKeyOf(investment), { ...paper, documentId: 'này' }],
    ]);
    expect(target('31/2024', itself)).toEqual({ kind: 'missing', addresses: ['điều-5/khoản-1'] });
    expect(target('Luật Đầu tư', itself)).toBeNull();
  });

  it('is this paper where the law has its number, whatever else the library has of it', () => {
    const own = { documentId: 'này', number: '31/2024/QH15' };
    expect(targetOf(structure, indexOf('31/2024'), own, new Map())).toEqual({
      kind: 'missing',
      addresses: ['điều-5/khoản-1'],
    });
  });

  it('is nowhere for a law that is not named, and for a reference that there is not', () => {
    const unnamed = { number: null, name: null, year: null };
    const amending = { units: [], references: [{ addresses: ['điều-1'], law: unnamed, start, length: 1 }] };
    expect(targetOf(amending, 0, thisPaper, new Map())).toBeNull();
    expect(targetOf(structure, 99, thisPaper, new Map())).toBeNull();
  });

  it('is said in words', () => {
    expect(labelOfAddresses(['điều-15/khoản-2'], 'và')).toBe('Khoản 2 Điều 15');
    expect(labelOfAddresses(['điều-12', 'điều-13', 'điều-14'], 'và')).toBe('Điều 12, Điều 13 và Điều 14');
    expect(
      labelOfAddresses(
        ['1', '2', '3', '4', '5'].map((number) => `điều-${number}`),
        'và',
      ),
    ).toBe('Điều 1 – Điều 5');
    expect(lawNameOf(land)).toBe('Luật Đất đai');
    expect(lawNameOf(investment)).toBe('Luật Đầu tư 2020');
    expect(lawNameOf({ number: '30/2020/NĐ-CP', name: null, year: 2020 })).toBe('30/2020/NĐ-CP');
  });
});
