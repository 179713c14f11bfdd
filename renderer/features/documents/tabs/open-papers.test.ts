import { expect, it } from 'vitest';
import {
  mostOpen,
  neighbourOf,
  type OpenPaper,
  stepFrom,
  withClosed,
  withMoved,
  withoutStale,
  withShown,
} from './open-papers.ts';

const paper = (documentId: string, hour = 8): OpenPaper => ({
  documentId,
  title: `Luật ${documentId}`,
  shownAt: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z`,
});
const idsOf = (papers: readonly OpenPaper[]) => papers.map(({ documentId }) => documentId).join('');
const abc = [paper('a'), paper('b'), paper('c')];

it('opens a new paper behind the one that is read, and a known one where it stands', () => {
  expect(idsOf(withShown(abc, paper('x'), 'a'))).toBe('axbc');
  expect(idsOf(withShown(abc, paper('x'), null))).toBe('abcx');
  const again = withShown(abc, { ...paper('b', 9), title: 'Luật mới' }, 'c');
  expect(idsOf(again)).toBe('abc');
  expect(again[1]).toEqual({ ...paper('b', 9), title: 'Luật mới' });
});

it('closes a tab and goes to its right neighbour, at the end to the left one', () => {
  expect(idsOf(withClosed(abc, 'b'))).toBe('ac');
  expect(withClosed(abc, 'x')).toBe(abc);
  expect(neighbourOf(abc, 'b')?.documentId).toBe('c');
  expect(neighbourOf(abc, 'c')?.documentId).toBe('b');
  expect(neighbourOf([paper('a')], 'a')).toBeNull();
});

it('steps round the ends, and nowhere from a single tab', () => {
  expect(stepFrom(abc, 'c', 1)?.documentId).toBe('a');
  expect(stepFrom(abc, 'a', -1)?.documentId).toBe('c');
  expect(stepFrom([paper('a')], 'a', 1)).toBeNull();
});

it('moves a tab to any place, within the strip', () => {
  expect(idsOf(withMoved(abc, 'a', 2))).toBe('bca');
  expect(idsOf(withMoved(abc, 'c', 0))).toBe('cab');
  expect(idsOf(withMoved(abc, 'b', 99))).toBe('acb');
  expect(withMoved(abc, 'b', 1)).toBe(abc);
  expect(withMoved(abc, 'x', 1)).toBe(abc);
});

it('lets go of tabs that nobody came back to for a day and a half', () => {
  const now = new Date('2026-11-21T21:00:00.000Z');
  expect(idsOf(withoutStale([paper('a', 8), paper('b', 9), paper('c', 23)], now))).toBe('bc');
  expect(withoutStale(abc, new Date('2026-11-20T09:00:00.000Z'))).toBe(abc);
});

it('closes the one shown longest ago beyond the most', () => {
  const many = Array.from({ length: mostOpen }, (_, index) => paper(`${index},`, index === 7 ? 1 : 8));
  const opened = withShown(many, paper('x', 9), null);
  expect(opened).toHaveLength(mostOpen);
  expect(opened.some(({ documentId }) => documentId === '7,')).toBe(false);
});
