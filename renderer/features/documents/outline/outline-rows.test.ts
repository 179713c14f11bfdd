import { describe, expect, it } from 'vitest';
import { flatUnitsOf } from '../pane/unit-at.ts';
import { structureFrom } from './outline-for-tests.ts';
import { moveOf, rowOfUnit, rowsOf } from './outline-rows.ts';

const structure = structureFrom(`
  Chương I
  CHUNG
  Điều 1. A
  1. Một:
  a) a;
  b) b.
  2. Hai.
  Điều 2. B
  Chương II
  RIÊNG
  Điều 3. C
  1. Một.
  2. Hai.
`);
const closed = { chosen: new Map<string, boolean>(), path: new Set<string>(), only: null };
const addresses = (state: Parameters<typeof rowsOf>[1]) => rowsOf(structure, state).map(({ unit }) => unit.address);
const indexOf = (address: string) => flatUnitsOf(structure).findIndex(({ unit }) => unit.address === address);

describe('rows of the outline', () => {
  it('are divisions and articles while nothing is read', () => {
    expect(addresses(closed)).toEqual(['chương-i', 'điều-1', 'điều-2', 'chương-ii', 'điều-3']);
  });

  it('are also the clauses of the article that is read', () => {
    const path = new Set(['chương-i', 'điều-1', 'điều-1/khoản-2']);
    expect(addresses({ ...closed, path })).toEqual([
      'chương-i',
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-2',
      'điều-2',
      'chương-ii',
      'điều-3',
    ]);
  });

  it('follow what the person folded and unfolded, whatever is read', () => {
    const chosen = new Map([
      ['điều-1', true],
      ['điều-1/khoản-1', true],
      ['chương-ii', false],
    ]);
    expect(addresses({ ...closed, chosen, path: new Set(['chương-ii', 'điều-3']) })).toEqual([
      'chương-i',
      'điều-1',
      'điều-1/khoản-1',
      'điều-1/khoản-1/điểm-a',
      'điều-1/khoản-1/điểm-b',
      'điều-1/khoản-2',
      'điều-2',
      'chương-ii',
    ]);
  });

  it('are what was filtered for, with what that stands in', () => {
    const only = new Set([indexOf('điều-3/khoản-2')]);
    expect(rowsOf(structure, { ...closed, only })).toMatchObject([
      { unit: { address: 'chương-ii' }, level: 1, position: 1, siblingCount: 1, isOpen: true },
      { unit: { address: 'điều-3' }, level: 2, position: 1, siblingCount: 1, isOpen: true },
      { unit: { address: 'điều-3/khoản-2' }, level: 3, position: 1, siblingCount: 1, isOpen: null },
    ]);
  });

  it('tell their place among their siblings, also where those are folded away', () => {
    expect(rowsOf(structure, closed)).toMatchObject([
      { position: 1, siblingCount: 2, isOpen: true },
      { position: 1, siblingCount: 2, isOpen: false, level: 2 },
      { position: 2, siblingCount: 2, isOpen: null, level: 2 },
      { position: 2, siblingCount: 2, isOpen: true },
      { position: 1, siblingCount: 1, isOpen: false, level: 2 },
    ]);
  });

  it('stand for the units folded away in them', () => {
    const rows = rowsOf(structure, closed);
    expect(rowOfUnit(structure, rows, indexOf('điều-1/khoản-1/điểm-b'))).toBe(1);
    expect(rowOfUnit(structure, rows, -1)).toBe(-1);
  });

  it('answer to the keys of a tree', () => {
    const rows = rowsOf(structure, closed);
    expect(moveOf('ArrowDown', rows, 4)).toEqual({ to: 4 });
    expect(moveOf('ArrowUp', rows, 0)).toEqual({ to: 0 });
    expect(moveOf('End', rows, 0)).toEqual({ to: 4 });
    expect(moveOf('Home', rows, 3)).toEqual({ to: 0 });
    expect(moveOf('ArrowRight', rows, 1)).toEqual({ fold: false });
    expect(moveOf('ArrowRight', rows, 0)).toEqual({ to: 1 });
    expect(moveOf('ArrowRight', rows, 2)).toBeNull();
    expect(moveOf('ArrowLeft', rows, 0)).toEqual({ fold: true });
    expect(moveOf('ArrowLeft', rows, 4)).toEqual({ to: 3 });
    expect(moveOf('x', rows, 4)).toBeNull();
  });
});
