import { describe, expect, it } from 'vitest';
import { type Beginning, firstLeader } from './first-leader.ts';

const beginning = (change: Partial<Beginning>): Beginning => ({
  isNew: { main: false, beside: false },
  isAsked: { main: false, beside: false },
  wasLinked: true,
  active: 'main',
  ...change,
});

describe('firstLeader', () => {
  it('brings what is opened beside to the paper that is read, though the new one is now the active one', () => {
    expect(firstLeader(beginning({ isNew: { main: false, beside: true }, active: 'beside' }))).toBe('main');
  });

  it('brings a paper that takes the first place to the one that stayed', () => {
    expect(firstLeader(beginning({ isNew: { main: true, beside: false } }))).toBe('beside');
  });

  it('moves nothing where a place was asked for', () => {
    const asked = { isAsked: { main: false, beside: true }, isNew: { main: false, beside: true } };
    expect(firstLeader(beginning({ ...asked, active: 'beside' }))).toBeNull();
    expect(firstLeader(beginning({ ...asked, isNew: { main: true, beside: true } }))).toBeNull();
  });

  it('goes by the half that is read where both are opened, or are tied by hand', () => {
    expect(firstLeader(beginning({ isNew: { main: true, beside: true } }))).toBe('main');
    expect(firstLeader(beginning({ wasLinked: false, active: 'beside' }))).toBe('beside');
  });

  it('moves nothing when nothing has changed', () => {
    expect(firstLeader(beginning({ active: 'beside' }))).toBeNull();
  });
});
